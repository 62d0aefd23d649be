"""A rule over answers to eligibility questions, inside a form."""

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import blocks

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.unfinished import finished_part

WORDS = ("lead", "empty", "lead_by", "leads", "asked_by")
"""What `RuleBlock.Meta` tells the builder."""


class RuleWidget(forms.Textarea):
    """The rule as JSON, which the element around it turns into form controls."""

    class Media:
        js = [Script("pages/rules/builder.js", type="module")]
        css = {"all": ["pages/rules/rules.css"]}

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words
        super().__init__(attrs={"rows": 3, "spellcheck": "false"})

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        named = {name.replace("_", "-"): value for name, value in self.words.items()}
        data = {
            f"data-{name}": value if type(value) is str else json.dumps(value)
            for name, value in named.items()
        }
        data["data-questions"] = reverse("rule_questions")
        return format_html(
            "<rule-builder{}>{}</rule-builder>", flatatt(data), super().render(*args, **kwargs)
        )


class RuleField(forms.JSONField):
    """The rule as JSON, in the grammar of `pages.eligibility`; None when there is none."""

    default_error_messages = {"invalid": "This rule cannot be read. Remove it and build it again."}

    def prepare_value(self, value: object) -> str:
        """No rule is an empty field, not the word null."""
        return "" if value is None else super().prepare_value(value)

    def clean(self, value: object) -> object:
        rule: object = super().clean(value)
        finished = finished_part(rule)
        if finished is None:
            return rule
        try:
            read_rule(finished)
        except RuleError as error:
            raise ValidationError(error.reason, "rule") from error
        return rule


class RuleBlock(blocks.FieldBlock):
    """A rule: stored and published as the JSON that both evaluators read, or null.

    What is not finished is stored with drafts, and the rules of publication refuse it. `Meta.lead` begins the
    sentence that says what the rule means, and `empty` stands there when there is none; `leads` has other
    beginnings by the value of the field `lead_by` of the same block. Where `asked_by` names the field of a
    question in a list, only the questions of the items above are offered.
    """

    def __init__(self, *, required: bool = False, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        widget = RuleWidget({name: getattr(self.meta, name) for name in WORDS})
        self.field = RuleField(required=required, help_text=help_text, widget=widget)

    def value_from_form(self, value: object) -> object:
        """What was sent is text; what cannot be read stays as it is, to be shown and told."""
        if isinstance(value, str) and not value.strip():
            return None
        return self.field.bound_data(value, None) if type(value) is str else value

    def value_for_form(self, value: object) -> object:
        return value

    def get_searchable_content(self, value: object) -> list[str]:
        return []

    def normalize(self, value: object) -> object:
        return json.loads(value) if type(value) is str else value

    class Meta:
        icon = "code"
        default = None
        lead = "Met when"
        empty = "No rule: answers do not decide it."
        lead_by = ""
        leads: ClassVar[dict[str, str]] = {}
        asked_by = ""

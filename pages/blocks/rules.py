"""A rule over answers to eligibility questions, inside a form."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import blocks

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule

MET_WHEN, NO_RULE = "Met when", "No rule: answers do not decide it."


class RuleWidget(forms.Textarea):
    """The rule as JSON, which the element around it turns into form controls."""

    class Media:
        js = [Script("pages/rules/builder.js", type="module")]
        css = {"all": ["pages/rules/rules.css"]}

    def __init__(self, *, lead: str, empty: str) -> None:
        self.lead, self.empty = lead, empty
        super().__init__(attrs={"rows": 3, "spellcheck": "false"})

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        return format_html(
            '<rule-builder data-questions="{}" data-lead="{}" data-empty="{}">{}</rule-builder>',
            reverse("rule_questions"),
            self.lead,
            self.empty,
            super().render(*args, **kwargs),
        )


class RuleField(forms.JSONField):
    """The rule as JSON, in the grammar of `pages.eligibility`; None when there is none."""

    default_error_messages = {"invalid": "This rule cannot be read. Remove it and build it again."}

    def prepare_value(self, value: object) -> str:
        """No rule is an empty field, not the word null."""
        return "" if value is None else super().prepare_value(value)

    def clean(self, value: object) -> object:
        rule: object = super().clean(value)
        if rule is None:
            return None
        try:
            read_rule(rule)
        except RuleError as error:
            raise ValidationError(error.reason, "rule") from error
        return rule


class RuleBlock(blocks.FieldBlock):
    """A rule: stored and published as the JSON that both evaluators read, or null.

    `lead` begins the sentence that says what the rule means; `empty` stands there when there is none.
    """

    def __init__(
        self,
        *,
        required: bool = False,
        help_text: str | None = None,
        lead: str = MET_WHEN,
        empty: str = NO_RULE,
        **kwargs: Any,
    ) -> None:
        widget = RuleWidget(lead=lead, empty=empty)
        self.field = RuleField(required=required, help_text=help_text, widget=widget)
        super().__init__(**kwargs)

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

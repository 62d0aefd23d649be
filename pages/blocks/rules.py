"""A rule over answers to eligibility questions, inside a form."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail import blocks

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule


class RuleField(forms.JSONField):
    """The rule as JSON, in the grammar of `pages.eligibility`; None when there is none."""

    default_error_messages = {"invalid": "This rule cannot be read. Remove it and build it again."}

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
    """A rule: stored and published as the JSON that both evaluators read, or null."""

    def __init__(self, *, required: bool = False, help_text: str | None = None, **kwargs: Any) -> None:
        self.field = RuleField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    def value_from_form(self, value: object) -> object:
        return value

    def value_for_form(self, value: object) -> object:
        return value

    def get_searchable_content(self, value: object) -> list[str]:
        return []

    def normalize(self, value: object) -> object:
        return json.loads(value) if isinstance(value, str) else value

    class Meta:
        icon = "code"
        default = None

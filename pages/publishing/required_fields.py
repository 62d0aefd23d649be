"""Fields that a form insists on and a draft leaves empty, of pages and snippets, with rules or without."""

from collections.abc import Iterable

from django.db.models import Field
from wagtail.fields import StreamField

from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.rules.body import is_empty
from pages.rules.finding import Finding

CODE = "field.missing"


def missing_fields(instance: ContentPage | PublicSnippet) -> list[Finding]:
    """The required fields of a page or snippet in memory that are empty."""
    return [
        Finding(CODE, f"Fill in the {field.verbose_name}.", field=field.name)
        for field in instance._meta.local_fields
        if field.editable and not field.blank and not field.primary_key and _is_unfilled(instance, field)
    ]


def with_untold(found: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """The findings, and those of the others that speak of a place which none of them speaks of."""
    findings = list(found)
    told = {_place(each) for each in findings}
    return [*findings, *(each for each in others if _place(each) not in told)]


def _is_unfilled(instance: ContentPage | PublicSnippet, field: "Field[object, object]") -> bool:
    value = getattr(instance, field.attname)
    return not value if isinstance(field, StreamField) else is_empty(value)


def _place(finding: Finding) -> tuple[str, str | None, tuple[str, ...]]:
    return finding.field, finding.block_id, finding.path

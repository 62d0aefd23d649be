"""The rules of publication on a draft, as if it and the snippets it uses were published now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.utils import timezone

from pages.importing.finding import Finding
from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.compile.compiler import compile_page
from pages.publishing.compile.library import Library
from pages.publishing.questions import questions_asked
from pages.rules.finding import Finding as Ruling
from pages.rules.finding import Severity
from pages.rules.table import findings

SnippetT = TypeVar("SnippetT", bound=PublicSnippet)
# What the reading of the text has said with line numbers, the rules need not repeat.
SAID_AS = {"heading.missing": ("heading.missing", "heading.lost"), "items.missing": ("items.missing",)}


class _WithDrafts(Library):
    """Sees snippets that only an import has drafted so far."""

    def public_snippet(self, model: type[SnippetT], pk: str) -> SnippetT | None:
        found: SnippetT | None = model.objects.filter(pk=pk).select_related("locale").first()
        return found


def rulings_on(page: ContentPage, today: date) -> list[Ruling]:
    """What the rules find in the latest draft; empty where the page stands outside every site."""
    draft = page.get_latest_revision_as_object()
    draft.live = True
    draft.first_published_at = draft.last_published_at = draft.first_published_at or timezone.now()
    compiled = compile_page(draft, _WithDrafts(), timezone.now())
    if compiled is None:
        return []
    whole = compiled.whole or compiled.content
    return findings(whole, today=today, questions=questions_asked(whole))


def as_findings(rulings: Iterable[Ruling], said: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each message of the rules that was not reported yet."""
    codes = {finding.code for finding in said}
    new = [r for r in rulings if not codes.intersection(SAID_AS.get(r.code, (r.code,)))]
    counted = Counter((r.code, r.message, r.severity) for r in new)
    return tuple(
        Finding(
            "rule.blocks" if severity is Severity.BLOCKS else "rule.advises",
            None,
            f"{code}: {message}" + (f" ({count} places)" if count > 1 else ""),
            blocks=severity is Severity.BLOCKS,
        )
        for (code, message, severity), count in counted.items()
    )

"""The whole way: a file's bytes -> a draft article, perhaps published, and a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from django.utils import timezone

from pages.importing.draft import Draft, save_draft
from pages.importing.finding import Finding
from pages.importing.outline import Outline
from pages.importing.parents import parent_at
from pages.importing.publication import publish
from pages.importing.recognise import recognise
from pages.importing.rules_on_draft import as_findings, rulings_on
from pages.importing.source import Source, read_source
from pages.importing.titles import titled

NO_BREAK = "\u00a0"
_NO_BREAK_RUN = re.compile(f"[ {NO_BREAK}]*{NO_BREAK}[ {NO_BREAK}]*")


@dataclass(frozen=True, slots=True)
class Options:
    """`parent` is a public path. `clean_spaces` makes no-break spaces ordinary ones."""

    parent: str = "/"
    publish: bool = False
    accept_suggestions: bool = False
    clean_spaces: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """`refusals` say why publication was forbidden where it was asked for; the draft stands all the same."""

    title: str
    outline: Outline
    draft: Draft
    findings: tuple[Finding, ...]
    refusals: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """created, updated or unchanged; and whether readers see it."""
        return f"{self.draft.outcome}, {'published' if self.draft.article.live else 'a draft'}"


def import_article(name: str, data: bytes, options: Options) -> Imported:
    """Import one file; ArticleImportError where it cannot be, with nothing written."""
    source = _source(read_source(name, data), clean=options.clean_spaces)
    title, outline = titled(recognise(source), name)
    parent = parent_at(options.parent)
    draft = save_draft(outline, title, source, parent, accept_suggestions=options.accept_suggestions)
    refusals = publish(draft) if options.publish else ()
    said = (*_confirmed(outline.findings, options), *draft.findings)
    ruled = as_findings(rulings_on(draft.article, timezone.localdate()), said)
    return Imported(title, outline, draft, (*said, *ruled), refusals)


def _source(source: Source, *, clean: bool) -> Source:
    if clean:
        return replace(source, text=_NO_BREAK_RUN.sub(" ", source.text))
    lines = [n for n, line in enumerate(source.text.split("\n"), 1) if NO_BREAK in line]
    found = (Finding("space.no_break", None, f"lines {', '.join(map(str, lines))}"),) if lines else ()
    return replace(source, findings=(*source.findings, *found))


def _confirmed(findings: tuple[Finding, ...], options: Options) -> tuple[Finding, ...]:
    """Accepted suggestions no longer block; they stay in the report as what they are."""
    if not options.accept_suggestions:
        return findings
    return tuple(
        _accepted(f) if f.code == "heading.lost" and "suggestion: none" not in f.text else f for f in findings
    )


def _accepted(finding: Finding) -> Finding:
    return replace(finding, code="heading.accepted", blocks=False)

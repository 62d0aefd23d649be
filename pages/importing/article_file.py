"""The whole way: a file's bytes -> a draft, perhaps published, and a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from pages.importing.content import ImportedPage
from pages.importing.draft import Draft, Kept, home_before, save_content, save_draft, what_stands_there
from pages.importing.finding import Finding
from pages.importing.outline import Outline
from pages.importing.own.front import Front, is_own, read_front
from pages.importing.own.page import model_of, parent_path, read_page
from pages.importing.parents import home_at, parent_at
from pages.importing.publication import publish
from pages.importing.recognise import recognise
from pages.importing.refusal import ArticleImportError
from pages.importing.rules_on_draft import as_findings, rulings_on
from pages.importing.source import Source, read_source
from pages.importing.titles import titled
from pages.models import Article, Home

NO_BREAK = "\u00a0"
_NO_BREAK_RUN = re.compile(f"[ {NO_BREAK}]*{NO_BREAK}[ {NO_BREAK}]*")


@dataclass(frozen=True, slots=True)
class Options:
    """`parent` is a public path; None: where our own Markdown says the page stood, else the home page.

    `clean_spaces` makes no-break spaces ordinary ones.
    """

    parent: str | None = None
    publish: bool = False
    accept_suggestions: bool = False
    clean_spaces: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """`refusals` say why publication was forbidden where it was asked for; the draft stands all the same.

    Our own Markdown is read without an outline.
    """

    title: str
    outline: Outline | None
    draft: Draft
    findings: tuple[Finding, ...]
    refusals: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """created, updated or unchanged; and whether readers see it."""
        page = self.draft.page
        seen = "published" if page.live else "a draft"
        is_beside = page.live and page.has_unpublished_changes
        return f"{self.draft.outcome}, {'a draft beside what is published' if is_beside else seen}"


def import_article(name: str, data: bytes, options: Options) -> Imported:
    """Import one file; ArticleImportError where it cannot be, with nothing written."""
    read = read_source(name, data)
    return _own(read, options) if is_own(read.text) else _foreign(read, options)


def _own(source: Source, options: Options) -> Imported:
    """Our own Markdown is read exactly: there is nothing to recognise, accept or clean."""
    front = read_front(source.text)
    model = model_of(front)
    place = _place(front, model, options)
    with transaction.atomic():
        own = read_page(source.text, place)
        slug = own.content.slug
        before = home_before(place) if model is Home else what_stands_there(place, slug, model)
        page, outcome = save_content(own.content, source, place, before, Kept())
    draft = Draft(page, outcome, own.snippets, own.findings)
    return _imported(own.content.title, None, draft, own.findings, options)


def _place(front: Front, model: type[ImportedPage], options: Options) -> Page:
    """The page it goes below; a home page is imported over the one that is there."""
    if model is not Home:
        return parent_at(options.parent or parent_path(front), model, front.text("site"))
    if options.parent:
        message = "A home page is imported over the one of its site and language: leave --parent out."
        raise ArticleImportError("parent.not_allowed", message)
    return home_at(front.text("path"), front.text("site"))


def _foreign(read: Source, options: Options) -> Imported:
    source = _source(read, clean=options.clean_spaces)
    title, outline = titled(recognise(source), source.name)
    parent = parent_at(options.parent or "/", Article)
    draft = save_draft(outline, title, source, parent, accept_suggestions=options.accept_suggestions)
    said = (*_confirmed(outline.findings, options), *draft.findings)
    return _imported(title, outline, draft, said, options)


def _imported(
    title: str, outline: Outline | None, draft: Draft, said: tuple[Finding, ...], options: Options
) -> Imported:
    refusals = publish(draft) if options.publish else ()
    ruled = as_findings(rulings_on(draft.page, timezone.localdate()), said)
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

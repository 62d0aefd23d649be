"""What was read -> a draft page. A second run changes nothing; an editor's work is never overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.db import transaction
from wagtail.models import Page

from pages.importing.bylines import People, people_of
from pages.importing.content import About, Content, ImportedPage
from pages.importing.finding import Finding
from pages.importing.history import ImportRecord, last_import, remember
from pages.importing.outline import Outline
from pages.importing.page_fields import written
from pages.importing.refusal import ArticleImportError
from pages.importing.snippets import Snippets
from pages.importing.source import Source
from pages.importing.stream import Choices, raw_stream
from pages.importing.titles import slug_of
from pages.models import Article, Home
from pages.models.snippet import PublicSnippet

Outcome = Literal["created", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Draft:
    """The saved page, what became of it, and the snippets it uses."""

    page: ImportedPage
    outcome: Outcome
    snippets: tuple[PublicSnippet, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What stands where a page would go: nothing, or what may be written over."""

    page: ImportedPage | None = None
    record: ImportRecord | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What the history keeps of an import for a later one, and for whoever misses something."""

    calls_to_action: Mapping[str, int] = field(default_factory=dict)
    set_aside: tuple[str, ...] = ()


@transaction.atomic
def save_draft(
    outline: Outline, title: str, source: Source, parent: Page, *, accept_suggestions: bool = False
) -> Draft:
    """Create or update the draft of this title below `parent`.

    ArticleImportError page.exists or page.edited, with nothing written, where somebody's work is there.
    """
    before = what_stands_there(parent, slug_of(title), Article)
    snippets = Snippets(parent.locale, before.record.calls_to_action if before.record else {})
    snippets.take(outline)
    people = people_of(outline.bylines, parent.locale)
    content = _content(outline, title, snippets, people, accept_suggestions=accept_suggestions)
    used = tuple(s for s in (snippets.condition, *snippets.calls_to_action) if s is not None)
    set_aside = (*(a.text for a in outline.set_aside), *(b.text for b in outline.bylines))
    page, outcome = save_content(
        content, source, parent, before, Kept(snippets.remembered(outline), set_aside)
    )
    return Draft(page, outcome, used, (*snippets.findings, *people.findings))


def what_stands_there(parent: Page, slug: str, model: type[ImportedPage]) -> Before:
    """Nothing, or an earlier import that nobody has edited.

    ArticleImportError page.exists or page.edited where somebody's work is there.
    """
    page = parent.get_children().filter(slug=slug).first()
    if page is None:
        return Before()
    existing = _of_model(page, model)
    record = last_import(existing)
    if record is None:
        message = f"“{existing.title}” already stands there and was not imported: choose another parent."
        raise ArticleImportError("page.exists", message)
    if existing.latest_revision_id != record.revision:
        raise _edited(existing, "was edited after its import")
    return Before(existing, record)


def home_before(page: Page) -> Before:
    """The home page of a site, which stands there always: what readers see of it stays in its history.

    ArticleImportError page.exists where it is of another type, page.edited where it has a draft of its own.
    """
    home = _of_model(page, Home)
    record = last_import(home)
    ours = record is not None and home.latest_revision_id == record.revision
    if home.has_unpublished_changes and not ours:
        raise _edited(home, "has changes that are not published")
    return Before(home, record if ours else None)


def _of_model(page: Page, model: type[ImportedPage]) -> ImportedPage:
    existing: Page = page.specific
    if isinstance(existing, model):
        return existing
    message = f"“{page.title}” already stands there and is no {model._meta.verbose_name}."
    raise ArticleImportError("page.exists", message)


def _edited(page: ImportedPage, why: str) -> ArticleImportError:
    return ArticleImportError("page.edited", f"“{page.title}” {why}; those changes would be lost.")


def save_content(
    content: Content, source: Source, parent: Page, before: Before, kept: Kept
) -> tuple[ImportedPage, Outcome]:
    """Write the content below `parent`, unless an earlier import has written just this."""
    if before.page and before.record and before.record.produced == content.digest():
        return before.page, "unchanged"
    page = written(before.page, parent, content)
    revision = page.save_revision(log_action=True)
    record = ImportRecord(
        source.name, source.sha256, content.digest(), revision.pk, kept.calls_to_action, kept.set_aside
    )
    remember(page, record, revision)
    return page, "updated" if before.page else "created"


def _content(
    outline: Outline, title: str, snippets: Snippets, people: People, *, accept_suggestions: bool
) -> Content:
    condition = snippets.condition.pk if snippets.condition else None
    calls = tuple(call.pk for call in snippets.calls_to_action)
    body = raw_stream(outline, Choices(calls, condition, accept_suggestions))
    about = About(
        conditions=(condition,) if condition else (),
        authors=tuple(person.pk for person in people.authors),
        reviewer=people.reviewer.pk if people.reviewer else None,
        last_reviewed=people.last_reviewed,
    )
    return Content(title, outline.summary, slug_of(title), body, about=about)

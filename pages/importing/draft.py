"""An outline -> a draft article. A second run changes nothing; an editor's work is never overwritten."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction
from wagtail.models import Page

from pages.importing.bylines import People, people_of
from pages.importing.finding import Finding
from pages.importing.history import ImportRecord, last_import, remember
from pages.importing.outline import Outline
from pages.importing.raw_value import Value
from pages.importing.refusal import ArticleImportError
from pages.importing.snippets import Snippets
from pages.importing.source import Source
from pages.importing.stream import Choices, raw_stream
from pages.importing.titles import slug_of
from pages.models import Article, ArticleAuthor, ArticleCondition
from pages.models.snippet import PublicSnippet

Outcome = Literal["created", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything an import writes into an article."""

    title: str
    summary: str
    body: list[Value]
    condition: int | None
    authors: tuple[int, ...]
    reviewer: int | None
    last_reviewed: date | None

    def digest(self) -> str:
        parts = (self.title, self.summary, self.body, self.condition, self.authors, self.reviewer)
        text = json.dumps([*parts, str(self.last_reviewed)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Draft:
    """The saved article, what became of it, and the snippets it uses."""

    article: Article
    outcome: Outcome
    snippets: tuple[PublicSnippet, ...]
    findings: tuple[Finding, ...]


@transaction.atomic
def save_draft(
    outline: Outline, title: str, source: Source, parent: Page, *, accept_suggestions: bool = False
) -> Draft:
    """Create or update the draft of this title below `parent`.

    ArticleImportError page.exists or page.edited, with nothing written, where somebody's work is there.
    """
    existing = _existing(parent, slug_of(title))
    record = _record_of(existing)
    snippets = Snippets(parent.locale, record.calls_to_action if record else {})
    snippets.take(outline)
    people = people_of(outline.bylines, parent.locale)
    content = _content(outline, title, snippets, people, accept_suggestions=accept_suggestions)
    findings = (*snippets.findings, *people.findings)
    used = tuple(s for s in (snippets.condition, *snippets.calls_to_action) if s is not None)
    if existing and record and record.produced == content.digest():
        return Draft(existing, "unchanged", used, findings)
    article = _written(existing, parent, content)
    _save(article, source, content, outline, snippets)
    return Draft(article, "updated" if existing else "created", used, findings)


def _existing(parent: Page, slug: str) -> Article | None:
    page = parent.get_children().filter(slug=slug).first()
    if page is None:
        return None
    if not isinstance(page.specific, Article):
        raise ArticleImportError("page.exists", f"“{page.title}” already stands there and is no article.")
    return page.specific


def _record_of(article: Article | None) -> ImportRecord | None:
    if article is None:
        return None
    record = last_import(article)
    if record is None:
        message = f"“{article.title}” already stands there and was not imported: choose another parent."
        raise ArticleImportError("page.exists", message)
    if article.latest_revision_id != record.revision:
        message = f"“{article.title}” was edited after its import; those changes would be lost."
        raise ArticleImportError("page.edited", message)
    return record


def _content(
    outline: Outline, title: str, snippets: Snippets, people: People, *, accept_suggestions: bool
) -> Content:
    condition = snippets.condition.pk if snippets.condition else None
    calls = tuple(call.pk for call in snippets.calls_to_action)
    body = raw_stream(outline, Choices(calls, condition, accept_suggestions))
    authors = tuple(person.pk for person in people.authors)
    reviewer = people.reviewer.pk if people.reviewer else None
    return Content(title, outline.summary, body, condition, authors, reviewer, people.last_reviewed)


def _written(existing: Article | None, parent: Page, content: Content) -> Article:
    """The article with the content in it: a new page, or the latest draft of the one that is there."""
    article = existing.get_latest_revision_as_object() if existing else Article(slug=slug_of(content.title))
    article.title, article.summary = content.title, content.summary
    article.body = json.dumps(content.body)
    article.reviewer_id, article.last_reviewed = content.reviewer, content.last_reviewed
    article.conditions = [ArticleCondition(condition_id=content.condition)] if content.condition else []
    article.authors = [ArticleAuthor(person_id=pk, sort_order=n) for n, pk in enumerate(content.authors)]
    if existing is None:
        article.live, article.locale = False, parent.locale
        parent.add_child(instance=article)
    return article


def _save(article: Article, source: Source, content: Content, outline: Outline, snippets: Snippets) -> None:
    revision = article.save_revision(log_action=True)
    set_aside = (*(a.text for a in outline.set_aside), *(b.text for b in outline.bylines))
    record = ImportRecord(
        source.name, source.sha256, content.digest(), revision.pk, snippets.remembered(outline), set_aside
    )
    remember(article, record, revision)

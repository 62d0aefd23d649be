"""An outline -> a draft article. A second run changes nothing; an editor's work is never overwritten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.db import transaction
from wagtail.models import Page

from pages.importing.bylines import People, people_of
from pages.importing.content import Content
from pages.importing.finding import Finding
from pages.importing.history import ImportRecord, last_import, remember
from pages.importing.outline import Outline
from pages.importing.refusal import ArticleImportError
from pages.importing.snippets import Snippets
from pages.importing.source import Source
from pages.importing.stream import Choices, raw_stream
from pages.importing.titles import slug_of
from pages.models import Article, ArticleAuthor, ArticleCondition
from pages.models.snippet import PublicSnippet

Outcome = Literal["created", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Draft:
    """The saved article, what became of it, and the snippets it uses."""

    article: Article
    outcome: Outcome
    snippets: tuple[PublicSnippet, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What stands where an article would go: nothing, or an earlier import that nobody has edited."""

    article: Article | None = None
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
    before = what_stands_there(parent, slug_of(title))
    snippets = Snippets(parent.locale, before.record.calls_to_action if before.record else {})
    snippets.take(outline)
    people = people_of(outline.bylines, parent.locale)
    content = _content(outline, title, snippets, people, accept_suggestions=accept_suggestions)
    used = tuple(s for s in (snippets.condition, *snippets.calls_to_action) if s is not None)
    set_aside = (*(a.text for a in outline.set_aside), *(b.text for b in outline.bylines))
    article, outcome = save_content(
        content, source, parent, before, Kept(snippets.remembered(outline), set_aside)
    )
    return Draft(article, outcome, used, (*snippets.findings, *people.findings))


def what_stands_there(parent: Page, slug: str) -> Before:
    """ArticleImportError page.exists or page.edited where somebody's work is there."""
    existing = _existing(parent, slug)
    return Before(existing, _record_of(existing))


def save_content(
    content: Content, source: Source, parent: Page, before: Before, kept: Kept
) -> tuple[Article, Outcome]:
    """Write the content below `parent`, unless an earlier import has written just this."""
    if before.article and before.record and before.record.produced == content.digest():
        return before.article, "unchanged"
    article = _written(before.article, parent, content)
    revision = article.save_revision(log_action=True)
    record = ImportRecord(
        source.name, source.sha256, content.digest(), revision.pk, kept.calls_to_action, kept.set_aside
    )
    remember(article, record, revision)
    return article, "updated" if before.article else "created"


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
    conditions = (condition,) if condition else ()
    return Content(
        title,
        outline.summary,
        body,
        conditions,
        authors,
        reviewer,
        people.last_reviewed,
        slug=slug_of(title),
    )


def _written(existing: Article | None, parent: Page, content: Content) -> Article:
    """The article with the content in it: a new page, or the latest draft of the one that is there."""
    article = existing.get_latest_revision_as_object() if existing else Article(slug=content.slug)
    fill(article, content)
    if existing is None:
        article.live, article.locale = False, parent.locale
        _keep_key(article, content)
        parent.add_child(instance=article)
    return article


def fill(article: Article, content: Content) -> None:
    """Write everything into the fields of an article in memory."""
    article.title, article.summary = content.title, content.summary
    article.body = json.dumps(content.body)
    article.reviewer_id, article.last_reviewed = content.reviewer, content.last_reviewed
    article.review_due = content.review_due
    article.seo_title, article.search_description = content.seo_title, content.search_description
    article.hero_image_id, article.hero_alt_text = content.hero.image, content.hero.alt
    article.hero_decorative = content.hero.decorative
    article.conditions = [
        ArticleCondition(condition_id=pk, sort_order=n) for n, pk in enumerate(content.conditions)
    ]
    article.authors = [ArticleAuthor(person_id=pk, sort_order=n) for n, pk in enumerate(content.authors)]


def _keep_key(article: Article, content: Content) -> None:
    """A page that was here, or came from elsewhere, stays the same document and the same translation."""
    key = content.translation_key
    if key and not Page.objects.filter(translation_key=key, locale=article.locale).exists():
        article.translation_key = key

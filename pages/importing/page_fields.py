"""What was read -> the fields of a page."""

from __future__ import annotations

import json

from wagtail.models import Page

from pages.importing.content import About, Content, ImportedPage
from pages.models import Article, ArticleAuthor, ArticleCondition, Home, TrialLandingPage


def written(existing: ImportedPage | None, parent: Page, content: Content) -> ImportedPage:
    """The page with the content in it: a new one, or the latest draft of the one that is there."""
    if existing is not None:
        draft: ImportedPage = existing.get_latest_revision_as_object()
        fill(draft, content)
        return draft
    page = content.model(slug=content.slug, live=False, locale=parent.locale)
    fill(page, content)
    _keep_key(page, content)
    parent.add_child(instance=page)
    return page


def fill(page: ImportedPage, content: Content) -> None:
    """Write everything into the fields of a page in memory."""
    page.title, page.summary = content.title, content.summary
    page.seo_title, page.search_description = content.seo_title, content.search_description
    if isinstance(page, Article | Home | TrialLandingPage):
        page.body = json.dumps(content.body)
    if isinstance(page, TrialLandingPage):
        page.trial_id = content.trial
    if isinstance(page, Article):
        _fill_article(page, content.about)


def _fill_article(article: Article, about: About) -> None:
    article.reviewer_id, article.last_reviewed = about.reviewer, about.last_reviewed
    article.review_due = about.review_due
    article.hero_image_id, article.hero_alt_text = about.hero.image, about.hero.alt
    article.hero_decorative = about.hero.decorative
    article.conditions = [
        ArticleCondition(condition_id=pk, sort_order=n) for n, pk in enumerate(about.conditions)
    ]
    article.authors = [ArticleAuthor(person_id=pk, sort_order=n) for n, pk in enumerate(about.authors)]


def _keep_key(page: ImportedPage, content: Content) -> None:
    """A page that was here, or came from elsewhere, stays the same document and the same translation."""
    key = content.translation_key
    if key and not Page.objects.filter(translation_key=key, locale=page.locale).exists():
        page.translation_key = key

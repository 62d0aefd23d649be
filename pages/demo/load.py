"""Loads the demo as an editor would enter it: drafts, revisions, publication, under the same rules.

Everything happens in one transaction. What is there already is left as it is, whoever made it, and what an
editor deleted does not come back.
"""

import json
from collections.abc import Callable, Iterator

from wagtail.models import Locale, Page, PageLogEntry, Site

from pages.demo.approvals import approve, approve_calls
from pages.demo.content import (
    ArticleContent,
    HomeContent,
    LandingContent,
    PageContent,
    SectionContent,
    TrialIndexContent,
)
from pages.demo.questions import QUESTIONS
from pages.demo.questions_es import QUESTIONS_ES
from pages.demo.shelf import Shelf
from pages.demo.stream import Link, demo_id, raw_body
from pages.demo.structure import DEMO_ARTICLE, HOME, PAGES
from pages.models import (
    Article,
    ArticleAuthor,
    ArticleCondition,
    Home,
    SectionIndex,
    TrialIndex,
    TrialLandingPage,
)
from pages.models.base import ContentPage
from pages.models.roots import public_path, root_of, site_roots
from pages.models.unit_of_work import unit_of_work

WELCOME = "Welcome to your new Wagtail site!"
"""The title of the page every new Wagtail database starts with."""

Report = Callable[[str], None]

MODELS: dict[type[PageContent], type[ContentPage]] = {
    HomeContent: Home,
    SectionContent: SectionIndex,
    ArticleContent: Article,
    TrialIndexContent: TrialIndex,
    LandingContent: TrialLandingPage,
}


def load(report: Report) -> int:
    """Enter what is missing; returns the number of pages made. `report` takes one line of progress."""
    if found(HOME) is None and not is_new_site():
        report("This site has content of its own; the demo was not loaded.")
        return 0
    missing = [content for content in PAGES if found(content) is None and not was_deleted(content)]
    if not missing:
        return 0
    with unit_of_work():
        drafts = list(make_drafts(missing))
        for content, page in drafts:
            report(f"Demo: {content.title} ({content.locale})")
            page.refresh_from_db()  # its children have been counted since
            fill_in(content, page)
            publish(page)
        enter_questions()
        for content, page in drafts:
            if isinstance(content, LandingContent) and isinstance(page, TrialLandingPage):
                approve(content.key, page)
        approve_calls()
    return len(drafts)


def enter_questions() -> None:
    """The bank of questions, in every language; an editor's own with the same key stays."""
    for content in (*QUESTIONS, *QUESTIONS_ES):
        locale, _ = Locale.objects.get_or_create(language_code=content.locale)
        Shelf(locale).question(content)


def demo_path() -> str | None:
    """The public path of the demo article, None where there is none."""
    page = found(DEMO_ARTICLE)
    root = page and page.live and root_of(page.url_path, site_roots())
    return public_path(page.url_path, root) if page and root else None


def found(content: PageContent) -> Page | None:
    """The page that was made from this content, wherever it is now."""
    key = demo_id("page", content.key)
    page: Page | None = Page.objects.filter(translation_key=key, locale__language_code=content.locale).first()
    return page


def was_deleted(content: PageContent) -> bool:
    log = PageLogEntry.objects.filter(action="wagtail.delete", label=content.title)
    return bool(log.exists())


def is_new_site() -> bool:
    """Whether the tree is as Wagtail's migrations leave it: one welcome page that nobody has touched."""
    pages = list(Page.objects.filter(depth__gt=1)[:2])
    return not pages or [(page.title, page.latest_revision_id) for page in pages] == [(WELCOME, None)]


def make_drafts(contents: list[PageContent]) -> Iterator[tuple[PageContent, ContentPage]]:
    """An empty draft of each page, so that they can link to one another; none below a page that is gone."""
    for content in contents:
        parent = parent_of(content)
        if parent is not None:
            locale, _ = Locale.objects.get_or_create(language_code=content.locale)
            page = MODELS[type(content)](
                title=content.title,
                slug=content.slug,
                search_description=content.search_description,
                locale=locale,
                translation_key=demo_id("page", content.key),
                live=False,
            )
            enter(page, parent)
            yield content, page


def parent_of(content: PageContent) -> Page | None:
    if isinstance(content, HomeContent):
        return Page.get_first_root_node()
    key = demo_id("page", content.parent)
    return Page.objects.filter(translation_key=key, locale__language_code=content.locale).first()


def enter(page: ContentPage, parent: Page) -> None:
    """Add a page to the tree. The first home page takes over the site from Wagtail's welcome page."""
    welcome = Page.objects.filter(depth=2, title=WELCOME, latest_revision=None)
    welcome.update(slug="replaced-by-the-demo")
    parent.refresh_from_db()
    parent.add_child(instance=page)
    if parent.is_root() and welcome.exists():
        take_over(page, welcome.get())


def take_over(home: ContentPage, welcome: Page) -> None:
    """Give the site of the welcome page its new root; deleting the old root first would delete the site."""
    for site in Site.objects.filter(root_page=welcome):
        site.root_page, site.site_name = home, site.site_name or home.title
        site.save()
    welcome.delete()


def fill_in(content: PageContent, page: ContentPage) -> None:
    """Write the content into a draft."""
    shelf = Shelf(page.locale)
    page.show_in_menus = isinstance(content, SectionContent | TrialIndexContent)
    if isinstance(page, Home | SectionIndex | Article | TrialIndex | TrialLandingPage):
        page.summary = content.summary
    if isinstance(content, LandingContent) and isinstance(page, TrialLandingPage):
        page.trial_id = shelf.trial(content.trial)
    if isinstance(page, Home | Article | TrialLandingPage):
        page.body = json.dumps(raw_body(content.key, content.body, shelf.primary_key))
    if isinstance(content, ArticleContent) and isinstance(page, Article):
        fill_in_article(content, page, shelf)


def fill_in_article(content: ArticleContent, page: Article, shelf: Shelf) -> None:
    page.hero_image_id = shelf.primary_key(Link("image", content.hero_image))
    page.hero_alt_text = content.hero_alt_text
    page.reviewer_id = shelf.person(content.review.person)
    page.last_reviewed, page.review_due = content.review.last, content.review.due
    page.conditions = [ArticleCondition(condition_id=shelf.condition(key)) for key in content.conditions]
    page.authors = [ArticleAuthor(person_id=shelf.person(key)) for key in content.authors]


def publish(page: ContentPage) -> None:
    """Check a draft as the admin's form does, then save its revision and publish that."""
    body = getattr(page, "body", None)
    if body is not None:
        body.stream_block.clean(body)
    page.save_revision().publish()

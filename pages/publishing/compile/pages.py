"""Pages: the content of their documents."""

from typing import Any

from wagtail.models import Page

from pages.blocks.references import ReferencesBlock
from pages.models.article import Article
from pages.models.base import ContentPage
from pages.models.condition import Condition
from pages.models.person import Person
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_content, compile_value
from pages.publishing.compile.fields import Part, Wire, compile_field, compile_fields, embed, instant
from pages.publishing.compile.library import PublicPage
from pages.publishing.compile.questions import prepare_questions
from pages.publishing.compile.recruitment import with_approval
from pages.publishing.json_ld import json_ld_of_page


@compile_content.register(ContentPage)
def compile_page_content(page: ContentPage, face: PublicPage, compilation: Compilation) -> Wire:
    """Everything but the delivery metadata of a page's document."""
    compilation.locale, compilation.site = face.locale, face.site
    compilation.recruits = isinstance(page, TrialLandingPage)
    _prepare(page, compilation)
    envelope = {
        "type": face.type,
        "id": face.id,
        "content_id": str(page.translation_key),
        "locale": face.locale,
        "site": face.site,
        "path": face.path,
        "title": page.title,
        "seo": {"title": page.seo_title or page.title, "description": page.search_description},
        "breadcrumb": _breadcrumb(page, compilation),
        "published_at": page.first_published_at and instant(page.first_published_at),
        "updated_at": page.last_published_at and instant(page.last_published_at),
        "translations": _translations(page, compilation),
    }
    content = {**envelope, **compile_fields(page, compilation, PAGE_PARTS)}
    if isinstance(page, TrialLandingPage):
        content = with_approval(page, content, compilation)
    return {**content, "json_ld": json_ld_of_page(content)}


def _prepare(page: ContentPage, compilation: Compilation) -> None:
    """What the blocks need to know of the whole page before the first of them is compiled."""
    if isinstance(page, Article):
        compilation.reference_ids = {item.id for item in _reference_items(page)}
    subject = _subject(page, compilation)
    compilation.conditions = tuple(row.condition_id for row in subject.conditions.all()) if subject else ()
    for pk in compilation.conditions[:1]:
        condition = compilation.snippet(Condition, pk)
        compilation.slots = {"condition": condition.name} if condition else {}
    compilation.trial = subject if isinstance(subject, Trial) else None
    prepare_questions(page, compilation)


def _subject(page: ContentPage, compilation: Compilation) -> Article | Trial | None:
    """What knows the conditions that a page is about: an article itself, a landing page's trial."""
    if isinstance(page, TrialLandingPage):
        return compilation.snippet(Trial, page.trial_id) if page.trial_id else None
    return page if isinstance(page, Article) else None


def _conditions(page: ContentPage, compilation: Compilation) -> list[Wire]:
    subject = _subject(page, compilation)
    return compile_field(subject, "conditions", compilation) if subject else []


def _reference_items(page: Article) -> list[Any]:
    """The list items of the references block, in the editor's order."""
    blocks = (child for child in page.body if isinstance(child.block, ReferencesBlock))
    return [item for block in blocks for item in block.value["references"].bound_blocks]


def _references(page: Article, compilation: Compilation) -> list[Wire]:
    """The sources in the order of first citation, then those nobody cites. Call it after the body."""
    items = [
        {"id": item.id, "number": 0, **compile_value(item.block, item.value, compilation)}
        for item in _reference_items(page)
    ]
    uncited = len(items) + 1
    items.sort(key=lambda item: compilation.numbers.get(item["id"], uncited))
    return [{**item, "number": number} for number, item in enumerate(items, 1)]


def _review(page: Article, compilation: Compilation) -> Wire:
    return {
        "reviewed_by": embed(Person, page.reviewer_id, compilation) if page.reviewer_id else None,
        "last_reviewed": page.last_reviewed and page.last_reviewed.isoformat(),
        "review_due": page.review_due and page.review_due.isoformat(),
    }


def _hero_image(page: Article, compilation: Compilation) -> Wire | None:
    if not page.hero_image_id:
        return None
    return compilation.image(page.hero_image_id, alt=page.hero_alt_text, decorative=page.hero_decorative)


def _breadcrumb(page: Page, compilation: Compilation) -> list[Wire]:
    """The public pages above this one; others are passed over in silence."""
    if not page.path:
        return []
    faces = [compilation.page(pk) for pk in compilation.library.ancestors_of(page)]
    return [{"id": face.id, "path": face.path, "title": face.title} for face in faces if face]


def _translations(page: Page, compilation: Compilation) -> list[Wire]:
    faces = [compilation.page(pk) for pk in compilation.library.translations_of(page)]
    listed = [{"id": face.id, "locale": face.locale, "path": face.path} for face in faces if face]
    return sorted(listed, key=lambda translation: str(translation["locale"]))


def _from_the_whole_text(page: ContentPage, compilation: Compilation) -> None:
    """Known when all else is compiled: `with_approval` fills it in."""


PAGE_PARTS: dict[str, Part] = {
    "approval": _from_the_whole_text,
    "withheld": _from_the_whole_text,
    "withheld_reason": _from_the_whole_text,
    "conditions": _conditions,
    "review": _review,
    "hero_image": _hero_image,
    "references": _references,
}

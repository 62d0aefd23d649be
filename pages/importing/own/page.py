"""Our own Markdown -> everything an import writes into a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.importing.content import About, Content, Hero, ImportedPage
from pages.importing.finding import Finding
from pages.importing.own.body import raw_body
from pages.importing.own.embedded import Embedded, uuid_of
from pages.importing.own.front import Front, read_front, text_of
from pages.importing.raw_value import Value
from pages.importing.refusal import ArticleImportError
from pages.importing.titles import slug_of
from pages.models import Article, Condition, Home, SectionIndex, Trial, TrialIndex, TrialLandingPage
from pages.models.roots import root_of, site_roots
from pages.models.snippet import PublicSnippet
from pages.shapes.directives import PART

MODELS: dict[str, type[ImportedPage]] = {
    model.__name__: model for model in (Article, Home, SectionIndex, TrialIndex, TrialLandingPage)
}
"""By `type` of the front matter: what there is Markdown of that can be imported."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What a file holds, the snippets it uses, and what an editor has to know."""

    content: Content
    snippets: tuple[PublicSnippet, ...]
    findings: tuple[Finding, ...]


def model_of(front: Front) -> type[ImportedPage]:
    """What the file is a page of.

    ArticleImportError markdown.type where it holds no page, or only a part of one.
    """
    model = MODELS.get(front.text("type"))
    if model is None or PART in front.values:
        raise ArticleImportError("markdown.type", "Only a whole page can be imported.")
    if reason := front.text("withheld_reason"):
        message = f"Only a whole page can be imported: what recruits is withheld from this one ({reason})."
        raise ArticleImportError("markdown.type", message)
    return model


def parent_path(front: Front) -> str:
    """The path of the page that the page of a file stood below."""
    path = front.text("path").strip("/")
    return f"/{path.rpartition('/')[0]}/".replace("//", "/")


def read_page(text: str, place: Page) -> OwnPage:
    """The page of a file; snippets that are not here yet are drafted.

    `place` has the language and the site it comes into: its parent, or the home page itself.
    ArticleImportError markdown.* where anything in it cannot be read.
    """
    front = read_front(text)
    model = model_of(front)
    if (locale := front.text("locale")) != place.locale.language_code:
        message = f"The page is in “{locale}”, where it would stand is not."
        raise ArticleImportError("markdown.locale", message)
    root = root_of(place.url_path, site_roots())
    embedded = Embedded(place.locale, root.site if root else "")
    trial = _trial(front, embedded) if model is TrialLandingPage else None
    embedded.conditions = _conditions(front, model, trial, embedded)
    body = raw_body(text, front, embedded, _menu(model))
    about = _about(front, embedded) if model is Article else About()
    content = _content(front, model, body, about, trial)
    return OwnPage(content, tuple(embedded.used), tuple(embedded.findings))


def _trial(front: Front, embedded: Embedded) -> Trial | None:
    """The trial of a landing page. Its approval is a record of what a board approved, not of this file."""
    if approval := front.mapping("approval"):
        said = f"{text_of(approval, 'reference')}, version {text_of(approval, 'version')}"
        embedded.findings.append(Finding("approval.not_imported", None, said))
    return embedded.trial(front.mapping("trial"))


def _conditions(
    front: Front, model: type[ImportedPage], trial: Trial | None, embedded: Embedded
) -> list[Condition]:
    """What the page is about: an article says it, of a landing page it is what its trial is about."""
    if model is Article:
        return [embedded.condition(each) for each in front.mappings("conditions")]
    return [each.condition for each in trial.conditions.select_related("condition")] if trial else []


def _menu(model: type[ImportedPage]) -> blocks.StreamBlock:
    """The blocks that a page may have: none where it has no body."""
    fields = {field.name: field for field in model._meta.get_fields()}
    body = fields.get("body")
    return body.stream_block if isinstance(body, StreamField) else blocks.StreamBlock()


def _content(
    front: Front, model: type[ImportedPage], body: list[Value], about: About, trial: Trial | None
) -> Content:
    seo, title = front.mapping("seo"), front.text("title")
    seo_title = text_of(seo, "title")
    return Content(
        title=title,
        summary=front.text("summary"),
        slug=front.text("path").strip("/").rpartition("/")[2] or slug_of(title),
        body=body,
        model=model,
        about=about,
        trial=trial.pk if trial else None,
        seo_title="" if seo_title == title else seo_title,
        search_description=text_of(seo, "description"),
        translation_key=uuid_of(front.text("content_id")),
    )


def _about(front: Front, embedded: Embedded) -> About:
    reviewed_by = front.mapping("review").get("reviewed_by")
    authors = [embedded.person(each) for each in front.mappings("authors")]
    reviewer = embedded.person(reviewed_by) if isinstance(reviewed_by, dict) else None
    return About(
        conditions=tuple(condition.pk for condition in embedded.conditions),
        authors=tuple(person.pk for person in authors if person),
        reviewer=reviewer.pk if reviewer else None,
        last_reviewed=front.day("review", "last_reviewed"),
        review_due=front.day("review", "review_due"),
        hero=_hero(front.mapping("hero_image"), embedded),
    )


def _hero(said: Mapping[str, Any], embedded: Embedded) -> Hero:
    if not said:
        return Hero()
    alt = text_of(said, "alt")
    return Hero(embedded.image(text_of(said, "id"), alt), alt, said.get("decorative") is True)

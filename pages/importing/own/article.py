"""Our own Markdown -> everything an import writes into an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from wagtail import blocks
from wagtail.models import Page

from pages.blocks.references import ReferenceBlock
from pages.importing.content import Content, Hero
from pages.importing.finding import Finding
from pages.importing.identity import Identity
from pages.importing.own.directives import Directive, read_directives
from pages.importing.own.embedded import Embedded, uuid_of
from pages.importing.own.front import Front, read_front, text_of
from pages.importing.own.rich_html import RichHtml
from pages.importing.own.slots import Slot
from pages.importing.own.special_blocks import raw_value
from pages.importing.own.values import Reader, raw_block
from pages.importing.raw_value import Json, Value
from pages.importing.refusal import ArticleImportError
from pages.importing.titles import slug_of
from pages.models import Article
from pages.models.roots import client_root, root_of, site_roots
from pages.models.snippet import PublicSnippet
from pages.publishing.compile.rich_text import is_safe
from pages.shapes.directives import PART


@dataclass(frozen=True, slots=True)
class OwnArticle:
    """What a file holds, the snippets it uses, and what an editor has to know."""

    content: Content
    snippets: tuple[PublicSnippet, ...]
    findings: tuple[Finding, ...]


def parent_path(text: str) -> str:
    """The path of the page that the article of a file stood below.

    ArticleImportError markdown.type where the file holds no whole article.
    """
    path = _front_of_article(text).text("path").strip("/")
    return f"/{path.rpartition('/')[0]}/".replace("//", "/")


def read_article(text: str, parent: Page) -> OwnArticle:
    """The article of a file; snippets that are not here yet are drafted.

    ArticleImportError markdown.* where anything in it cannot be read.
    """
    front = _front_of_article(text)
    if (locale := front.text("locale")) != parent.locale.language_code:
        message = f"The article is in “{locale}”, the page it would stand below is not."
        raise ArticleImportError("markdown.locale", message)
    root = root_of(parent.url_path, site_roots())
    embedded = Embedded(parent.locale, root.site if root else "")
    embedded.conditions = [embedded.condition(each) for each in front.mappings("conditions")]
    menu = Article._meta.get_field("body").stream_block
    return OwnArticle(
        _content(front, embedded, raw_body(text, front, embedded, menu)),
        tuple(embedded.used),
        tuple(embedded.findings),
    )


def _front_of_article(text: str) -> Front:
    front = read_front(text)
    kind = front.text("type")
    if kind == "TrialLandingPage":
        message = "A trial landing page cannot be imported: make it from a template, below a trial index."
        raise ArticleImportError("markdown.type", message)
    if kind != "Article" or PART in front.values:
        raise ArticleImportError("markdown.type", "Only a whole article can be imported.")
    return front


def _content(front: Front, embedded: Embedded, body: list[Value]) -> Content:
    seo, review, title = front.mapping("seo"), front.mapping("review"), front.text("title")
    reviewed_by, seo_title = review.get("reviewed_by"), text_of(seo, "title")
    authors = [embedded.person(each) for each in front.mappings("authors")]
    reviewer = embedded.person(reviewed_by) if isinstance(reviewed_by, dict) else None
    return Content(
        title=title,
        summary=front.text("summary"),
        body=body,
        conditions=tuple(condition.pk for condition in embedded.conditions),
        authors=tuple(person.pk for person in authors if person),
        reviewer=reviewer.pk if reviewer else None,
        last_reviewed=front.day("review", "last_reviewed"),
        slug=front.text("path").strip("/").rpartition("/")[2] or slug_of(title),
        seo_title="" if seo_title == title else seo_title,
        search_description=text_of(seo, "description"),
        review_due=front.day("review", "review_due"),
        hero=_hero(front.mapping("hero_image"), embedded),
        translation_key=uuid_of(front.text("content_id")),
    )


def _hero(said: Mapping[str, Any], embedded: Embedded) -> Hero:
    if not said:
        return Hero()
    alt = text_of(said, "alt")
    return Hero(embedded.image(text_of(said, "id"), alt), alt, said.get("decorative") is True)


def raw_body(text: str, front: Front, embedded: Embedded, menu: blocks.StreamBlock) -> list[Value]:
    """The blocks of a file as the stream of its page stores them.

    ArticleImportError markdown.directive or markdown.text where one cannot be read.
    """
    references = front.mappings("references")
    numbers = [number for each in references if (number := text_of(each, "number")).isdecimal()]
    lines = text.split("\n")[front.lines :]
    first_line = front.lines + 1
    found = read_directives("\n".join(lines), references=[int(n) for n in numbers], first_line=first_line)
    reader = _reader(front, embedded, first_line)
    reader.references = [_reference(each, reader) for each in references]
    return [_block(directive, reader, number, menu) for number, directive in enumerate(found, 1)]


def _reader(front: Front, embedded: Embedded, first_line: int) -> Reader:
    identity = Identity(front.text("title"))
    html = RichHtml(lambda address: _link(address, embedded), identity.of_reference, first_line)
    return Reader(identity, html, embedded)


def _block(directive: Directive, reader: Reader, number: int, menu: blocks.StreamBlock) -> Value:
    if directive.name not in menu.child_blocks:
        message = f"Line {directive.line}: there is no block “{directive.name}” here."
        raise ArticleImportError("markdown.directive", message)
    return raw_block(menu.child_blocks[directive.name], directive, reader, f"{number}.{directive.name}")


def _reference(said: Mapping[str, Any], reader: Reader) -> Json:
    """A source, field by field as the block has them."""
    number = text_of(said, "number")
    value: Value = {
        name: raw_value(child, Slot(f"references.{number}.{name}", 0, 1, text=text_of(said, name)), reader)
        for name, child in ReferenceBlock().child_blocks.items()
    }
    return {"type": "item", "id": reader.identity.of_reference(number), "value": value}


def _link(address: str, embedded: Embedded) -> str:
    """A path, also in a whole address of the site, leads to a page of ours; a path without one is text."""
    pk = embedded.page_at(address.removeprefix(client_root(embedded.site)))
    if pk is not None:
        return f'<a linktype="page" id="{pk}">'
    if is_safe(address):
        return f'<a href="{escape(address)}">'
    embedded.findings.append(Finding("link.kept_as_text", None, address))
    return ""

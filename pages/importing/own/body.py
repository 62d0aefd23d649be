"""The blocks of our own Markdown -> the stream of a page, whatever blocks its menu has."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from wagtail import blocks

from pages.blocks.references import ReferenceBlock
from pages.importing.finding import Finding
from pages.importing.identity import Identity
from pages.importing.own.directives import Directive, read_directives
from pages.importing.own.embedded import Embedded
from pages.importing.own.front import Front, text_of
from pages.importing.own.rich_html import RichHtml
from pages.importing.own.slots import Slot
from pages.importing.own.special_blocks import raw_value
from pages.importing.own.values import Reader, raw_block
from pages.importing.raw_value import Json, Value
from pages.importing.refusal import ArticleImportError
from pages.models.roots import client_root
from pages.publishing.compile.rich_text import is_safe


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

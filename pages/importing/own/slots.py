"""What a directive says of each field of a block, as `pages.shapes.directives` lays it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode
from wagtail import blocks

from pages.importing.own.directives import Directive
from pages.importing.own.rich_html import plain_text
from pages.importing.refusal import ArticleImportError
from pages.shapes.blocks import describe_block
from pages.shapes.directives import ANCHOR, Layout, layout_of, level_below
from pages.shapes.types import Struct


@dataclass(frozen=True)
class Slot:
    """What a directive says of one field: a short `text`, Markdown `nodes`, or directives of its own.

    `place` tells the field from all others of the page; `level` is that of titles inside it.
    """

    place: str
    level: int
    line: int
    text: str | None = None
    nodes: tuple[SyntaxTreeNode, ...] = ()
    directives: tuple[Directive, ...] = ()


def slots_of(block: blocks.BaseStructBlock, slot: Slot) -> dict[str, Slot]:
    """The slot of each field that the one directive of a struct says something of.

    ArticleImportError markdown.directive where it names what the block does not have.
    """
    directive, struct = only_directive(slot), describe_block(block)
    if not isinstance(struct, Struct):
        raise TypeError(f"{type(block).__qualname__} is described as no struct.")
    layout = layout_of(struct)
    _check_names(directive, layout, slot)
    title, nodes = _title_and_rest(directive, layout, slot.level)
    tables = tuple(node for node in nodes if node.type == "table" and layout.grid)
    rest = tuple(node for node in nodes if node not in tables)
    if rest and not layout.text:
        raise refused(slot, "There is no place for text in it.")
    made = {name: _slot(slot, name, text=text) for name, text in directive.attributes.items()}
    if layout.title and title is not None:
        made[layout.title.name] = _slot(slot, layout.title.name, text=title)
    if layout.text:
        made[layout.text.name] = _slot(slot, layout.text.name, nodes=rest)
    if layout.grid:
        made[layout.grid.name] = _slot(slot, layout.grid.name, nodes=tables)
    for field_ in layout.inside:
        inside = tuple(each for each in directive.inside if each.name == field_.name)
        made[field_.name] = _slot(slot, field_.name, directives=inside)
    return made


def _check_names(directive: Directive, layout: Layout, slot: Slot) -> None:
    title = {layout.title.name} if layout.title else set()
    known = {each.name for each in layout.attributes} | title | {ANCHOR, "block"}
    if unknown := sorted(directive.attributes.keys() - known):
        raise refused(slot, f"It has no {', '.join(unknown)}.")
    if unknown := sorted({each.name for each in directive.inside} - {each.name for each in layout.inside}):
        raise refused(slot, f"Nothing in it is called {', '.join(unknown)}.")


def _title_and_rest(
    directive: Directive, layout: Layout, level: int
) -> tuple[str | None, tuple[SyntaxTreeNode, ...]]:
    """The title is the heading that comes first, unless the braces say that there is none."""
    nodes = directive.nodes
    if layout.title and layout.title.name not in directive.attributes and nodes:
        first = nodes[0]
        if first.type == "heading" and first.tag == f"h{level}":
            return plain_text(first), nodes[1:]
    return None, nodes


def _slot(
    slot: Slot,
    name: str,
    *,
    text: str | None = None,
    nodes: tuple[SyntaxTreeNode, ...] = (),
    directives: tuple[Directive, ...] = (),
) -> Slot:
    line = directives[0].line if directives else slot.line
    return Slot(f"{slot.place}.{name}", level_below(slot.level), line, text, nodes, directives)


def items_of(child: blocks.Block, slot: Slot) -> Iterator[Slot]:
    """One slot for each item: a directive each, or the points of one list where items are short."""
    if not isinstance(child, blocks.FieldBlock) or isinstance(
        child, blocks.RichTextBlock | blocks.ChooserBlock
    ):
        for number, directive in enumerate(slot.directives, 1):
            yield Slot(f"{slot.place}.{number}", slot.level, directive.line, directives=(directive,))
        return
    lists = (node for directive in slot.directives for node in directive.nodes)
    points = (point for node in lists if node.type == "bullet_list" for point in node.children)
    for number, point in enumerate(points, 1):
        text = "\n".join(plain_text(paragraph) for paragraph in point.children)
        yield Slot(f"{slot.place}.{number}", slot.level, slot.line, text=text)


def only_directive(slot: Slot) -> Directive:
    if len(slot.directives) != 1:
        raise refused(slot, "It must stand here once.")
    return slot.directives[0]


def refused(slot: Slot, message: str) -> ArticleImportError:
    where = slot.directives[0].name if slot.directives else slot.place.rpartition(".")[2]
    return ArticleImportError("markdown.directive", f"Line {slot.line}, {where}: {message}")

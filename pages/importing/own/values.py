"""A directive -> the raw value of a block, by the block's class: the way back from what was compiled.

The rules mirror those of `pages.shapes.blocks` and `pages.publishing.compile.values`, one for one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import singledispatch

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.base import ContentBlock, ListStream
from pages.blocks.rules import RuleBlock
from pages.eligibility.rule_reading import read_rule
from pages.importing.identity import Identity
from pages.importing.own.directives import Directive
from pages.importing.own.embedded import Embedded
from pages.importing.own.rich_html import RichHtml, plain_text, tokens_of
from pages.importing.own.slots import Slot, items_of, only_directive, refused, slots_of
from pages.importing.raw_value import Json, Value
from pages.shapes.directives import ANCHOR, BLOCK_LEVEL

_ID_DIGITS = 8
"""How many digits of its id a block's anchor may end in."""


@dataclass
class Reader:
    """What the values of one page are read with. `references` are the raw items of its sources."""

    identity: Identity
    html: RichHtml
    embedded: Embedded
    references: list[Json] = field(default_factory=list)


def raw_block(block: blocks.Block, directive: Directive, reader: Reader, place: str) -> Value:
    """A child of a stream. Its id keeps the digits that its anchor ends in, so that links to it stay good."""
    slot = Slot(place, BLOCK_LEVEL, directive.line, directives=(directive,))
    made = reader.identity.of(place)
    digits = directive.attributes.get(ANCHOR, "").rpartition("-")[2]
    kept = len(digits) == _ID_DIGITS and not set(digits) - set("0123456789abcdef")
    identifier = digits + made[_ID_DIGITS:] if kept else made
    return {"type": directive.name, "id": identifier, "value": raw_value(block, slot, reader)}


@singledispatch
def raw_value(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    """The value of a block as StreamField stores it."""
    raise TypeError(f"Nothing reads {type(block).__qualname__} from Markdown.")


@raw_value.register(blocks.CharBlock)
@raw_value.register(blocks.TextBlock)
@raw_value.register(blocks.URLBlock)
@raw_value.register(blocks.EmailBlock)
def _text(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    return slot.text or ""


@raw_value.register(blocks.DateBlock)
def _date(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    return slot.text or None


@raw_value.register(blocks.ChoiceBlock)
def _choice(block: blocks.ChoiceBlock, slot: Slot, reader: Reader) -> Json:
    known = {str(value) for value, _ in block.field.choices}
    if slot.text and slot.text not in known:
        raise refused(slot, f"“{slot.text}” is none of {', '.join(sorted(known - {''}))}.")
    return slot.text or ""


@raw_value.register(blocks.BooleanBlock)
def _boolean(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    return slot.text == "true"


@raw_value.register(RuleBlock)
def _rule(block: RuleBlock, slot: Slot, reader: Reader) -> Json:
    if not slot.text:
        return None
    try:
        rule: Json = json.loads(slot.text)
        read_rule(rule)
    except (ValueError, RecursionError) as error:  # a rule that cannot be used is a ValueError, too
        raise refused(slot, f"“{slot.text}” is no rule.") from error
    return rule


@raw_value.register(blocks.IntegerBlock)
@raw_value.register(blocks.FloatBlock)
def _number(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    if not slot.text:
        return None
    try:
        return int(slot.text) if isinstance(block, blocks.IntegerBlock) else float(slot.text)
    except ValueError as error:
        raise refused(slot, f"“{slot.text}” is no number.") from error


@raw_value.register(blocks.RichTextBlock)
def _rich_text(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    inside = (node for directive in slot.directives for node in directive.nodes)
    return reader.html.blocks((*slot.nodes, *inside))


@raw_value.register(BaseTypedTableBlock)
def _table(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    rows = [row for node in slot.nodes for part in node.children for row in part.children]
    heads = [plain_text(cell) for cell in rows[0].children] if rows else []
    return {
        "columns": [{"type": "cell", "heading": head} for head in heads],
        "rows": [{"values": [reader.html.cell(cell) for cell in row.children]} for row in rows[1:]],
        "caption": "",
    }


@raw_value.register(ImageBlock)
def _image(block: ImageBlock, slot: Slot, reader: Reader) -> Json:
    if not slot.directives and not block.child_blocks["image"].required:
        return None
    directive = only_directive(slot)
    images = [token for node in directive.nodes if node.type == "paragraph" for token in tokens_of(node)]
    if len(images) != 1 or images[0].type != "image":
        raise refused(slot, "A picture is written as ![what it shows](address).")
    alt = "".join(token.content for token in images[0].children or ())
    pk = reader.embedded.image(directive.attributes.get("id", ""), alt)
    return {"image": pk, "alt_text": alt, "decorative": directive.attributes.get("decorative") == "true"}


@raw_value.register(SnippetChooserBlock)
def _snippet(block: SnippetChooserBlock, slot: Slot, reader: Reader) -> Json:
    if not slot.directives:
        return None
    directive = only_directive(slot)
    return reader.embedded.snippet(block.target_model, directive.attributes, directive.name)


@raw_value.register(blocks.PageChooserBlock)
def _page(block: blocks.Block, slot: Slot, reader: Reader) -> Json:
    if not slot.directives:
        return None
    directive = only_directive(slot)
    title = "".join(map(plain_text, directive.nodes))
    return reader.embedded.page(directive.attributes.get("id", ""), title)


@raw_value.register(blocks.ListBlock)
def _list(block: blocks.ListBlock, slot: Slot, reader: Reader) -> Json:
    return [
        {
            "type": "item",
            "id": reader.identity.of(each.place),
            "value": raw_value(block.child_block, each, reader),
        }
        for each in items_of(block.child_block, slot)
    ]


@raw_value.register(ListStream)
def _list_stream(block: ListStream, slot: Slot, reader: Reader) -> Json:
    ((name, child),) = block.child_blocks.items()
    return [
        {"type": name, "id": reader.identity.of(each.place), "value": raw_value(child, each, reader)}
        for each in items_of(child, slot)
    ]


@raw_value.register(blocks.StreamBlock)
def _stream(block: blocks.StreamBlock, slot: Slot, reader: Reader) -> Json:
    children = []
    for each in items_of(block, slot):
        name = only_directive(each).attributes.get("block", "")
        if name not in block.child_blocks:
            raise refused(each, f"There is no block “{name}” here.")
        value = raw_value(block.child_blocks[name], each, reader)
        children.append({"type": name, "id": reader.identity.of(each.place), "value": value})
    return children


@raw_value.register(ContentBlock)
def _struct(block: ContentBlock, slot: Slot, reader: Reader) -> Json:
    return raw_struct(block, slot, reader)


def raw_struct(block: blocks.BaseStructBlock, slot: Slot, reader: Reader) -> Value:
    """The value of each field; what editors alone see is empty.

    ArticleImportError markdown.directive where the directive names what the block does not have.
    """
    slots = slots_of(block, slot)
    return {
        name: raw_value(child, slots.get(name) or Slot("", 0, slot.line), reader)
        for name, child in block.child_blocks.items()
        if name in slots or name not in block.unpublished
    }

"""The rules of compile_value(), by class of block.

They mirror those of `pages.shapes.blocks`, one for one; a test compiles every block and validates it against
its Shape.
"""

from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock, TypedTable
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.base import ContentBlock, EnumBlock, HeadingBlock, ItemBlock, ListStream, OneOf
from pages.blocks.eligibility_check import QuestionPlacementBlock
from pages.blocks.placements import CallToActionPlacementBlock
from pages.blocks.rules import RuleBlock
from pages.blocks.sections import SectionBlock
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_value
from pages.publishing.compile.fields import embed, filled_call_to_action
from pages.publishing.compile.rich_text import parse_rich_text
from pages.publishing.portable_text import to_html, to_text
from pages.shapes.blocks import published_children

Wire = dict[str, Any]


def compile_rich_text(source: str, compilation: Compilation) -> Wire:
    nodes = parse_rich_text(source, compilation)
    return {"nodes": nodes, "html": to_html(nodes), "text": to_text(nodes)}


@compile_value.register(blocks.CharBlock)
@compile_value.register(blocks.TextBlock)
@compile_value.register(blocks.EmailBlock)
def _text(block: blocks.Block, value: str | None, compilation: Compilation) -> str:
    return value or ""


@compile_value.register(RuleBlock)
def _rule(block: RuleBlock, value: Wire | None, compilation: Compilation) -> Wire | None:
    return value


@compile_value.register(HeadingBlock)
@compile_value.register(blocks.URLBlock)
@compile_value.register(EnumBlock)
@compile_value.register(blocks.ChoiceBlock)
def _text_or_null(block: blocks.Block, value: str | None, compilation: Compilation) -> str | None:
    return value or None


@compile_value.register(blocks.BooleanBlock)
def _boolean(block: blocks.Block, value: bool | None, compilation: Compilation) -> bool:
    return bool(value)


@compile_value.register(blocks.IntegerBlock)
@compile_value.register(blocks.FloatBlock)
def _number(block: blocks.Block, value: float | None, compilation: Compilation) -> float | None:
    """A whole number is written as one: 18, not 18.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


@compile_value.register(blocks.DateBlock)
def _date(block: blocks.Block, value: Any, compilation: Compilation) -> str | None:
    return value.isoformat() if value else None


@compile_value.register(blocks.RichTextBlock)
def _rich_text(block: blocks.Block, value: RichText | None, compilation: Compilation) -> Wire:
    return compile_rich_text(value.source if value else "", compilation)


@compile_value.register(ImageBlock)
def _image(block: ImageBlock, value: Any, compilation: Compilation) -> Wire | None:
    if value is None:
        return None
    alt = value.contextual_alt_text or ""
    return compilation.image(value.pk, alt=alt, decorative=bool(value.decorative))


@compile_value.register(blocks.PageChooserBlock)
def _link(block: blocks.Block, value: Any, compilation: Compilation) -> Wire | None:
    return compilation.link(value.pk) if value else None


@compile_value.register(SnippetChooserBlock)
def _snippet(block: SnippetChooserBlock, value: Any, compilation: Compilation) -> Wire | None:
    return embed(block.target_model, value.pk, compilation) if value else None


@compile_value.register(BaseTypedTableBlock)
def _table(block: blocks.Block, value: TypedTable | None, compilation: Compilation) -> Wire:
    if not value:
        return {"columns": [], "rows": []}
    columns = [{"heading": column["heading"] or ""} for column in value.columns]
    rows = [[compile_value(cell.block, cell.value, compilation) for cell in row] for row in value.rows]
    return {"columns": columns, "rows": [{"cells": cells} for cells in rows]}


@compile_value.register(blocks.ListBlock)
def _list(block: blocks.ListBlock, value: Any, compilation: Compilation) -> list[Any]:
    items = []
    for child in value.bound_blocks if value else ():
        compiled = compile_value(child.block, child.value, compilation)
        if isinstance(child.block, ItemBlock):
            compiled = {"id": child.id, **compiled, **_contextual(child.block, child.id, compilation)}
        if compiled is not None:
            items.append(compiled)
    return items


@compile_value.register(ListStream)
def _list_stream(block: ListStream, value: Any, compilation: Compilation) -> list[Any]:
    return [_listed(child, compilation) for child in value or ()]


def _listed(child: Any, compilation: Compilation) -> Any:
    compiled = compile_value(child.block, child.value, compilation)
    return {"id": child.id, **compiled} if isinstance(child.block, ItemBlock) else compiled


@compile_value.register(OneOf)
def _one_of(block: OneOf, value: Any, compilation: Compilation) -> Wire | None:
    return next((_member(child, compilation) for child in value or ()), None)


@compile_value.register(blocks.StreamBlock)
def _stream(block: blocks.StreamBlock, value: Any, compilation: Compilation) -> list[Wire]:
    return [_member(child, compilation) for child in value or ()]


@compile_value.register(ContentBlock)
def compile_struct(block: ContentBlock, value: Any, compilation: Compilation) -> Wire:
    computed = {c.name: getattr(value, c.name) for c in block.computed if hasattr(value, c.name)}
    children = published_children(block).items()
    return {
        **computed,
        **{name: compile_value(child, value.get(name), compilation) for name, child in children},
    }


@compile_value.register(CallToActionPlacementBlock)
def _call_to_action(block: CallToActionPlacementBlock, value: Any, compilation: Compilation) -> Wire:
    placed, condition = value.get("call_to_action"), value.get("condition")
    return {
        "call_to_action": placed and filled_call_to_action(placed.pk, condition and condition.pk, compilation)
    }


def _member(child: Any, compilation: Compilation) -> Wire:
    envelope = {"type": child.block.meta.api_name, "name": child.block_type, "id": child.id}
    contextual = _contextual(child.block, child.id, compilation)
    return {**envelope, **contextual, **compile_value(child.block, child.value, compilation)}


def _question(block_id: str, compilation: Compilation) -> Wire:
    """What a placement asks. A draft may place a retired question, and tells then what replaces it."""
    asked = {"question": compilation.questions.get(block_id)}
    replaced_by = compilation.replacements.get(block_id)
    return {**asked, "replaced_by": replaced_by} if replaced_by else asked


def _contextual(block: blocks.Block, block_id: str, compilation: Compilation) -> Wire:
    """Computed fields that only the whole document can tell."""
    if isinstance(block, QuestionPlacementBlock):
        return _question(block_id, compilation)
    if isinstance(block, SectionBlock):
        fixed = {"health_aspect": block.health_aspect} if "health_aspect" not in block.child_blocks else {}
        return {"anchor": compilation.anchor(block.anchor_name, block_id), **fixed}
    return {}

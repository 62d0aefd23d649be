"""The Shapes of blocks."""

from dataclasses import replace

from django.core.exceptions import ImproperlyConfigured
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.base import ContentBlock, EnumBlock, HeadingBlock, ItemBlock, ListStream, OneOf, own_meta
from pages.blocks.coding import CodeSystemBlock
from pages.blocks.rules import RuleBlock
from pages.shapes.assembled import assembled_fields
from pages.shapes.describe import describe, describe_enum
from pages.shapes.fields import describe_snippet
from pages.shapes.objects import IMAGE, LINK, RICH_TEXT, TABLE_GRID
from pages.shapes.types import (
    BOOLEAN,
    DATE,
    ELIGIBILITY_RULE,
    ID,
    INTEGER,
    NUMBER,
    TEXT,
    URL,
    Enum,
    Field,
    ListOf,
    Shape,
    Struct,
    StructKind,
    Union,
)

BLOCK_ENVELOPE = (
    Field("type", TEXT, "The block's type: the name of this struct."),
    Field("name", TEXT, "What the page calls the block: its name in the editor's menu."),
    Field("id", ID, "The block's identifier, stable across versions of the page."),
)
ITEM_ID = Field("id", ID, "The item's identifier, stable across versions of the page.")
ALWAYS_NULLABLE = (HeadingBlock, RuleBlock)
MAY_VANISH = (SnippetChooserBlock, ImageBlock, ImageChooserBlock, blocks.PageChooserBlock)
NULL_UNLESS_REQUIRED = (
    blocks.URLBlock,
    blocks.IntegerBlock,
    blocks.FloatBlock,
    blocks.DecimalBlock,
    blocks.DateBlock,
    blocks.ChoiceBlock,
)


def describe_block(block: blocks.Block) -> Shape:
    """describe() with the rules of this file known."""
    return describe(block)


def block_fields(block: blocks.BaseStructBlock) -> tuple[Field, ...]:
    """The published fields of a struct block: what is computed, what editors fill in, what is assembled."""
    computed = [Field(c.name, _computed_shape(c.type), c.description, c.nullable) for c in block.computed]
    children = [_child_field(name, child) for name, child in published_children(block).items()]
    return (*computed, *children, *assembled_fields(block))


def published_children(block: blocks.BaseStructBlock) -> dict[str, blocks.Block]:
    """The child blocks that are published, in the order of the form."""
    return {name: child for name, child in block.child_blocks.items() if name not in block.unpublished}


def is_nullable(block: blocks.Block) -> bool:
    """Whether the published value may be null. Being required is not enough for what may vanish later."""
    if isinstance(block, (*ALWAYS_NULLABLE, *MAY_VANISH)):
        return True
    return isinstance(block, NULL_UNLESS_REQUIRED) and not block.required


def _child_field(name: str, block: blocks.Block) -> Field:
    return Field(
        name,
        describe(block),
        str(getattr(block.meta, "help_text", "") or _field_help(block)),
        is_nullable(block),
    )


def _field_help(block: blocks.Block) -> str:
    field = getattr(block, "field", None)
    return str(getattr(field, "help_text", "") or "")


def _computed_shape(kind: type) -> Shape:
    return {str: TEXT, int: INTEGER}.get(kind) or describe_enum(kind)


def _api_name(block: blocks.Block) -> str:
    name = own_meta(block, "api_name")
    if not name:
        raise ImproperlyConfigured(f"{type(block).__qualname__} needs an api_name of its own in its Meta.")
    return name


def _summary(block: blocks.Block) -> str:
    return str(own_meta(block, "description") or "")


def _member(block: blocks.Block) -> Struct:
    struct = describe(block)
    if not isinstance(struct, Struct):
        raise ImproperlyConfigured(f"{type(block).__qualname__} must be a struct to stand in a stream.")
    return replace(struct, fields=(*BLOCK_ENVELOPE, *struct.fields), kind=StructKind.BLOCK)


@describe.register(blocks.CharBlock)
@describe.register(blocks.TextBlock)
@describe.register(blocks.EmailBlock)
def _text(block: blocks.Block) -> Shape:
    return TEXT


@describe.register(blocks.URLBlock)
@describe.register(CodeSystemBlock)
def _url(block: blocks.Block) -> Shape:
    return URL


@describe.register(blocks.BooleanBlock)
def _boolean(block: blocks.Block) -> Shape:
    return BOOLEAN


@describe.register(blocks.IntegerBlock)
def _integer(block: blocks.Block) -> Shape:
    return INTEGER


@describe.register(blocks.FloatBlock)
def _number(block: blocks.Block) -> Shape:
    return NUMBER


@describe.register(blocks.DateBlock)
def _date(block: blocks.Block) -> Shape:
    return DATE


@describe.register(RuleBlock)
def _rule(block: blocks.Block) -> Shape:
    return ELIGIBILITY_RULE


@describe.register(EnumBlock)
def _enum(block: EnumBlock) -> Enum:
    return describe_enum(block.enum)


@describe.register(blocks.RichTextBlock)
def _rich_text(block: blocks.Block) -> Shape:
    return RICH_TEXT


@describe.register(ImageBlock)
@describe.register(ImageChooserBlock)
def _image(block: blocks.Block) -> Shape:
    return IMAGE


@describe.register(blocks.PageChooserBlock)
def _link(block: blocks.Block) -> Shape:
    return LINK


@describe.register(SnippetChooserBlock)
def _snippet(block: SnippetChooserBlock) -> Shape:
    return describe_snippet(block.target_model)


@describe.register(BaseTypedTableBlock)
def _table(block: blocks.Block) -> Shape:
    return TABLE_GRID


@describe.register(blocks.ListBlock)
def _list(block: blocks.ListBlock) -> ListOf:
    return ListOf(describe(block.child_block))


@describe.register(ListStream)
def _list_stream(block: ListStream) -> ListOf:
    (child,) = block.child_blocks.values()
    return ListOf(describe(child))


@describe.register(blocks.StreamBlock)
def _stream(block: blocks.StreamBlock) -> ListOf:
    return ListOf(_one_of(block))


@describe.register(OneOf)
def _one_of(block: blocks.StreamBlock) -> Union:
    members = dict.fromkeys(_member(child) for child in block.child_blocks.values())
    return Union(_api_name(block), tuple(members), _summary(block))


@describe.register(ContentBlock)
def _struct(block: ContentBlock) -> Struct:
    return Struct(_api_name(block), block_fields(block), _summary(block))


@describe.register(ItemBlock)
def _item(block: ItemBlock) -> Struct:
    return Struct(_api_name(block), (ITEM_ID, *block_fields(block)), _summary(block), StructKind.ITEM)

"""Streams as scripts read and write them: the form in which Wagtail stores them, which loses nothing.

Wagtail's API leaves out the ids of the items of lists, which citations need, and cannot write tables.
"""

from functools import singledispatch

from django import forms
from wagtail import blocks
from wagtail.blocks.struct_block import BaseStructBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

from api.authoring.intake import Json, Place
from api.authoring.rich_text import rich_text

STREAMS = (blocks.ListBlock, blocks.stream_block.BaseStreamBlock)
STRUCTURED = (forms.JSONField, forms.MultipleChoiceField)


def shown(stream: blocks.StreamValue) -> list[Json]:
    """A stream for a script to read; sent back, it makes the same."""
    return [child.get_prep_value() for child in stream]


@singledispatch
def stored(block: blocks.Block, value: Json, place: Place) -> Json:
    """What a script sent, as it is stored: allowed text, ids of blocks and items. Faults go to `place`."""
    structured = isinstance(getattr(block, "field", None), STRUCTURED)
    if isinstance(value, dict | list) and not structured:
        place.fault("value_type", "One value belongs here, neither a list nor an object.")
    elif value not in (None, "") and not _is_known(block, value):
        place.fault("not_found", f"There is nothing that {value!r} could mean here.")
    else:
        return value
    return None


def _is_known(block: blocks.Block, value: Json) -> bool:
    try:
        return block.to_python(value) is not None
    except (ValueError, TypeError, OverflowError):
        return False


@stored.register
def _text(block: blocks.RichTextBlock, value: Json, place: Place) -> Json:
    return rich_text(block, value, place)


@stored.register
def _stream(block: blocks.stream_block.BaseStreamBlock, value: Json, place: Place) -> Json:
    children = (_child(block, each, place, index) for index, each in enumerate(place.list_of(value)))
    return [child for child in children if child is not None]


def _child(
    block: blocks.stream_block.BaseStreamBlock, value: Json, place: Place, index: int
) -> dict[str, Json] | None:
    given = place.below(index).object_of(value, "type, value and id")
    kind, kinds = given.get("type"), list(block.child_blocks)
    if kind not in kinds:
        place.below(index, "type").fault("unknown_block", f"Name a type of block: {', '.join(kinds)}.")
        return None
    identifier, here = place.child(given.get("id"), index)
    inner = stored(block.child_blocks[kind], given.get("value"), here)
    return {"type": kind, "value": inner, "id": identifier}


@stored.register
def _list(block: blocks.ListBlock, value: Json, place: Place) -> Json:
    return [_item(block, each, place, index) for index, each in enumerate(place.list_of(value))]


def _item(block: blocks.ListBlock, value: Json, place: Place, index: int) -> Json:
    """An item, which may also come bare, without its envelope and so without an id."""
    enveloped = isinstance(value, dict) and value.get("type") == "item" and "value" in value
    envelope = value if enveloped and isinstance(value, dict) else {"value": value}
    identifier, here = place.child(envelope.get("id"), index)
    return {"type": "item", "value": stored(block.child_block, envelope["value"], here), "id": identifier}


@stored.register
def _struct(block: BaseStructBlock, value: Json, place: Place) -> Json:
    """Fields that are not sent get their defaults; lists are then empty."""
    fields = ", ".join(block.child_blocks)
    given = place.object_of(value, fields)
    for name in given.keys() - block.child_blocks.keys():
        place.below(name).fault("unknown_field", f"There is no such field; the fields are {fields}.")
    return {
        name: stored(child, given.get(name), place.below(name))
        for name, child in block.child_blocks.items()
        if name in given or isinstance(child, STREAMS)
    }


@stored.register
def _table(block: BaseTypedTableBlock, value: Json, place: Place) -> Json:
    given = place.object_of(value, "columns, rows and caption")
    columns = [
        _column(block, each, place.below("columns", index))
        for index, each in enumerate(place.below("columns").list_of(given.get("columns")))
    ]
    kinds = [block.child_blocks[column["type"]] for column in columns]
    rows: list[Json] = [
        {"values": _cells(kinds, each, place.below("rows", index))}
        for index, each in enumerate(place.below("rows").list_of(given.get("rows")))
    ]
    return {
        "columns": [*columns],
        "rows": rows,
        "caption": place.below("caption").line_of(given.get("caption")),
    }


def _column(block: BaseTypedTableBlock, value: Json, place: Place) -> dict[str, Json]:
    given = place.object_of(value, "type and heading")
    kind, kinds = given.get("type"), list(block.child_blocks)
    if kind not in kinds:
        place.below("type").fault("unknown_block", f"Name a type of cell: {', '.join(kinds)}.")
        kind = kinds[0]
    return {"type": kind, "heading": place.below("heading").line_of(given.get("heading"))}


def _cells(kinds: list[blocks.Block], value: Json, place: Place) -> list[Json]:
    values = place.below("values").list_of(place.object_of(value, "values").get("values"))
    if len(values) != len(kinds):
        place.fault("row_length", f"A row has a value for each column: {len(kinds)}, not {len(values)}.")
        return [None] * len(kinds)
    cells = enumerate(zip(kinds, values, strict=True))
    return [stored(kind, cell, place.below("values", index)) for index, (kind, cell) in cells]

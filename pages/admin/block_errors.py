"""What the rules found in a stream, as errors that Wagtail's editor shows at the very block and field."""

from collections.abc import Iterable, Mapping
from functools import singledispatch

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError, ListValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import (
    BaseTypedTableBlock,
    TypedTable,
    TypedTableBlockValidationError,
)

from pages.rules.finding import Finding, Path

Messages = list[tuple[Path, str]]
"""What to say, and where below the block at hand."""


def stream_error(stream: blocks.StreamValue, findings: Iterable[Finding]) -> ValidationError:
    """One error that holds all findings; those that speak of no block stand above the stream."""
    messages = [((finding.block_id or "", *finding.path), finding.message) for finding in findings]
    children = {child.id: (index, child.block, child.value) for index, child in enumerate(stream)}
    here, below = _split(messages, children)
    error: ValidationError = StreamBlockValidationError(_errors(children, below), here)
    return error


@singledispatch
def block_error(_block: blocks.Block, _value: object, messages: Messages) -> ValidationError:
    """The error of a block without parts: all messages, whatever their path."""
    return ValidationError([message for _, message in messages])


@block_error.register
def _struct(block: blocks.StructBlock, value: object, messages: Messages) -> ValidationError:
    values = value if isinstance(value, blocks.StructValue) else {}
    children = {name: (name, child, values.get(name)) for name, child in block.child_blocks.items()}
    here, below = _split(messages, children)
    error: ValidationError = StructBlockValidationError(_errors(children, below), here)
    return error


@block_error.register
def _list(_block: blocks.ListBlock, value: object, messages: Messages) -> ValidationError:
    items = value.bound_blocks if isinstance(value, ListValue) else ()
    children = {item.id: (index, item.block, item.value) for index, item in enumerate(items)}
    here, below = _split(messages, children)
    error: ValidationError = ListBlockValidationError(_errors(children, below), here)
    return error


@block_error.register
def _table(_block: BaseTypedTableBlock, value: object, messages: Messages) -> ValidationError:
    """Cells are found by the path ("rows", ROW, "cells", COLUMN); all else is said of the table."""
    cells: dict[int, dict[int, ValidationError]] = {}
    for path, message in messages:
        if _is_cell(path, value):
            cells.setdefault(int(path[1]), {})[int(path[3])] = ValidationError(message)
    here = [message for path, message in messages if not _is_cell(path, value)]
    error: ValidationError = TypedTableBlockValidationError(cells, here)
    return error


def _is_cell(path: Path, value: object) -> bool:
    return isinstance(value, TypedTable) and path[:1] == ("rows",) and len(path) > 3


def _split(messages: Messages, names: Iterable[str]) -> tuple[list[str], dict[str, Messages]]:
    """The messages for this place, and those for its parts by the first step of their path."""
    below: dict[str, Messages] = {name: [] for name in names}
    here = []
    for path, message in messages:
        if path and path[0] in below:
            below[path[0]].append((path[1:], message))
        else:
            here.append(message)
    return here, {name: inner for name, inner in below.items() if inner}


def _errors(
    children: Mapping[str, tuple[int | str, blocks.Block, object]], below: dict[str, Messages]
) -> dict[int | str, ValidationError]:
    """The errors of the parts, by what Wagtail calls them: an index, or a name."""
    return {
        key: block_error(block, value, below[name])
        for name, (key, block, value) in children.items()
        if name in below
    }

"""Where in a stream each error stands: the other way round from `block_errors`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListValue

from pages.rules.finding import Path

StreamError: TypeAlias = Any
"""A ValidationError of a block with parts, which keeps `block_errors` and `non_block_errors`."""


@dataclass(frozen=True)
class Leaf:
    """An error without parts. `holder` is the struct whose field `path[-1]` it speaks of, where it does."""

    path: Path
    error: ValidationError
    label: str
    block: blocks.Block | None = None
    holder: blocks.StructValue | None = None


def leaves(error: StreamError, stream: blocks.StreamValue) -> Iterator[Leaf]:
    """The errors of a stream one by one; those of no block have an empty path."""
    for each in _own(error):
        yield Leaf((), each, "")
    for index, below in error.block_errors.items():
        child = stream[index]
        yield from _below(below, child.block, child.value, Leaf((str(child.id),), below, child.block.label))


def _below(error: StreamError, block: blocks.Block, value: Any, here: Leaf) -> Iterator[Leaf]:  # noqa: ANN401
    if not isinstance(getattr(error, "block_errors", None), Mapping) or not _has_parts(value):
        yield Leaf(here.path, error, here.label, block, here.holder)
        return
    for each in _own(error):
        yield Leaf(here.path, each, here.label)
    for key, below in error.block_errors.items():
        step, child, inner, holder = _step(block, value, key)
        label = child.label if holder is not None else here.label
        yield from _below(below, child, inner, Leaf((*here.path, step), below, label, child, holder))


def _has_parts(value: object) -> bool:
    return isinstance(value, blocks.StructValue | ListValue | blocks.StreamValue)


def _step(
    block: blocks.Block,
    value: Any,  # noqa: ANN401 - a value with parts
    key: Any,  # noqa: ANN401 - the name of a field, or the place of an item
) -> tuple[str, blocks.Block, Any, blocks.StructValue | None]:
    if isinstance(value, blocks.StructValue):
        return str(key), block.child_blocks[key], value.get(key), value
    item = value.bound_blocks[key] if isinstance(value, ListValue) else value[key]
    return str(item.id), item.block, item.value, None


def _own(error: StreamError) -> list[ValidationError]:
    """What is said of a whole, not of its parts."""
    errors: list[ValidationError] = error.non_block_errors.as_data()
    return errors

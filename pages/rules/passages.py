"""The rich texts of a document, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pages.rules.body import Block, blocks
from pages.rules.finding import Document, Path


@dataclass(frozen=True)
class Passage:
    """One rich text as Portable Text nodes; `owner` is the block or list item whose field it is."""

    block: Block
    path: Path
    owner: dict[str, Any]
    nodes: list[dict[str, Any]]


def passages(document: Document, *types: str) -> Iterator[Passage]:
    """Every rich text of the body in reading order, or of its blocks of these types."""
    for block in blocks(document, *types):
        yield from passages_of(block)


def passages_of(block: Block) -> Iterator[Passage]:
    yield from _inside(block, (), block, block)


def _inside(value: object, path: Path, owner: dict[str, Any], block: Block) -> Iterator[Passage]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _inside(item, (*path, _name(item, index)), owner, block)
    elif isinstance(value, dict) and "content_id" in value:
        return  # what is written once for many pages is judged where it is written
    elif isinstance(value, dict) and "nodes" in value:
        yield Passage(block, path, owner, value["nodes"])
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _inside(inner, (*path, name), value, block)


def _name(item: object, index: int) -> str:
    """What a path calls an item: its id, or its position where items have none (rows and cells)."""
    return str(item.get("id") or index) if isinstance(item, dict) else str(index)

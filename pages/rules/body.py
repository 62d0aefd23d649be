"""The blocks of a document, and what stands at a path inside one."""

from collections.abc import Iterator, Sequence
from typing import Any

from pages.rules.finding import Document, Path

Block = dict[str, Any]


def blocks(document: Document, *types: str) -> Iterator[Block]:
    """The blocks of the body in reading order: all of them, or those of these types."""
    for block in document.get("body") or ():
        if not types or block.get("type") in types:
            yield block


def values_at(part: dict[str, Any], names: Sequence[str]) -> Iterator[tuple[Path, Any]]:
    """Every value that a chain of field names leads to, with its path; each item of a list is followed."""
    name, *rest = names
    value = part.get(name)
    if not rest:
        yield (name,), value
        return
    for path, inner in _parts(value):
        for end, found in values_at(inner, rest):
            yield (name, *path, *end), found


def _parts(value: object) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(value, dict):
        yield (), value
    for item in value if isinstance(value, list) else ():
        yield (str(item.get("id")),), item


def plain(nodes: Sequence[dict[str, Any]]) -> str:
    """The words of Portable Text nodes, one line for each node, without citations."""
    return "\n".join(line(node) for node in nodes)


def line(node: dict[str, Any]) -> str:
    """The words of one node, without citations."""
    return "".join(child.get("text", "") for child in node.get("children") or ()).strip()


def is_empty(value: object) -> bool:
    """Whether an editor has left a field empty: no words, no items, nothing chosen."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, dict) and "nodes" in value:
        return not plain(value["nodes"]).strip()
    return value is None or value == []


def quoted(text: str, limit: int = 100) -> str:
    """The text in quotation marks, cut between words when it is longer than `limit` characters."""
    flat = " ".join(text.split())
    cut = flat if len(flat) <= limit else flat[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{cut}”"

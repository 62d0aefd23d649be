"""What every part of JSON-LD is made with."""

from typing import Any, TypeAlias

from pages.publishing.portable_text import to_text

Wire: TypeAlias = dict[str, Any]
Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
TERM = "https://schema.org/"
EMPTY: tuple[object, ...] = (None, "", [], {})


def node(kind: str | list[str], **properties: object) -> Node:
    """A typed node with the properties that have a value; {} when none has. `id` becomes @id."""
    identifier = properties.pop("id", None)
    given = {name: value for name, value in properties.items() if value not in EMPTY}
    if not given:
        return {}
    return {"@type": kind, **({"@id": identifier} if identifier else {}), **given}


def reference(identifier: str) -> Node:
    """A node that is described elsewhere."""
    return {"@id": identifier}


def present(nodes: list[Node]) -> list[Node]:
    """The nodes that say something."""
    return [each for each in nodes if each]


def words(rich: Wire | None) -> str:
    """Rich text as plain text without its citations, whose numbers mean nothing outside the page."""
    if not rich:
        return ""
    uncited = [{**block, "children": _spans(block)} for block in rich["nodes"]]
    return to_text(uncited)


def _spans(block: Wire) -> list[Wire]:
    return [child for child in block["children"] if child["_type"] != "citation"]

"""The words of a document that people read, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pages.rules.body import line
from pages.rules.finding import Path

NOT_WORDS = frozenset(
    {
        *("type", "codes", "id", "content_id", "document_id", "locale", "key", "slug", "value", "slots"),
        *("anchor", "health_aspect", "variant", "urgency", "kind", "strength", "sensitivity", "version"),
        *("unit", "source_text", "url", "link", "pages", "trials", "renditions", "sources", "placeholder"),
        *("rule", "when", "show_when", "ruleset_hash", "outcome", "earliest", "latest"),
    }
)
"""Names of fields that hold no words of this document's own: identifiers, choices, links, rules.

Every other text counts, so that a field nobody thought of is checked and approved rather than passed over.
"""

HEADLINES = frozenset({"title", "heading", "closed_heading", "button_label", "step_heading"})


@dataclass(frozen=True)
class Words:
    """One line of text; `path` leads to its field, `loud` is what of it stands out (headline, bold)."""

    text: str
    path: Path
    loud: str = ""

    @property
    def name(self) -> str:
        """The field it stands in."""
        return next((step for step in reversed(self.path) if step.isidentifier()), "")


def words_of(value: object, path: Path = ()) -> Iterator[Words]:
    """Every line of text in a part of a document, in its order."""
    if isinstance(value, str):
        if value.strip():
            headline = bool(path) and path[-1] in HEADLINES
            yield Words(value.strip(), path, value.strip() if headline else "")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from words_of(item, (*path, _step(item, index)))
    elif isinstance(value, dict):
        yield from _of_rich_text(value["nodes"], path) if "nodes" in value else _of_fields(value, path)


def _of_fields(part: dict[str, Any], path: Path) -> Iterator[Words]:
    for name, value in part.items():
        if name not in NOT_WORDS and not _is_value(name, value, part):
            yield from words_of(value, (*path, name))


def _is_value(name: str, value: object, part: dict[str, Any]) -> bool:
    """A safety response is for an answer, a value; the name of what has a type is not what it is called."""
    return (name == "answer" and isinstance(value, str)) or (name == "name" and "type" in part)


def _of_rich_text(nodes: list[dict[str, Any]], path: Path) -> Iterator[Words]:
    for node in nodes:
        if text := line(node):
            yield Words(text, path, text if str(node.get("style", "")).startswith("h") else _bold(node))


def _bold(node: dict[str, Any]) -> str:
    spans = (child for child in node.get("children") or () if "strong" in (child.get("marks") or ()))
    return " ".join(span.get("text", "") for span in spans).strip()


def _step(item: object, index: int) -> str:
    return str(item.get("id") or index) if isinstance(item, dict) else str(index)

"""The values of blocks as plain data, and what of them makes an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pages.importing.elements import Heading, Paragraph, run
from pages.importing.outline import Body

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Value = dict[str, Json]
MAX_NAME = 160
# Keys that differ between databases, or that an accepted suggestion changes.
_NOT_CONTENT = frozenset({"id", "type", "name", "suggested_name", "call_to_action", "condition"})


def named(heading: Heading | None, longest: int = MAX_NAME) -> tuple[str, Body]:
    """The heading as a field holds it; one that is too long becomes the first paragraph of the text."""
    if heading is None:
        return "", ()
    text = heading.text.strip()
    if len(text) <= longest:
        return text, ()
    return "", (Paragraph(heading.line, run(text)),)


def content_of(value: Json) -> str:
    """The words in a value, for an id that stays while they stay."""
    return "\x1f".join(_words(value))


def _words(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, child in value.items():
            if key not in _NOT_CONTENT:
                yield from _words(child)
    elif isinstance(value, Sequence):
        for child in value:
            yield from _words(child)

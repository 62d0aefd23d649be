"""Text inside a paragraph, heading or list item: runs and citation markers, in source order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Mark = Literal["bold", "italic", "superscript", "subscript"]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; "\\n" is a line break. `href` is the target of a link, empty for none."""

    text: str
    marks: tuple[Mark, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A marker as written (`raw`) and the labels of the references it names, ranges spelt out."""

    raw: str
    labels: tuple[str, ...]


Inline = Text | Citation
Inlines = tuple[Inline, ...]


def raw_text(inlines: Iterable[Inline]) -> str:
    """The text as the source has it, markers included."""
    return "".join(part.raw if isinstance(part, Citation) else part.text for part in inlines)


def words_only(inlines: Iterable[Inline]) -> str:
    """The text without its citation markers."""
    return "".join(part.text for part in inlines if isinstance(part, Text))

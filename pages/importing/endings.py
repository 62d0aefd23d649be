"""How a text ends once the markers of its citations are taken off."""

from __future__ import annotations

import re

_MARKERS = re.compile(
    r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹,⁻]+|\s?\[[\d,\s–-]{1,12}\]|\s?\[\^[^\]]+\]|(?<=[.!?:])\d{1,3}(?:,\d{1,3})*)$"
)
_TWO_SENTENCES = re.compile(
    r"(?:[^\W\d][.!?]\d{1,3}(?:,\d{1,3})*|[.!?][⁰¹²³⁴⁵⁶⁷⁸⁹]*[”\"')]?)\s+[\"“(]?[A-ZÀ-Ý]"
)


def unmarked(text: str) -> str:
    """The text without citation markers and blanks at its end."""
    bare = text.rstrip(" \u00a0")
    return _MARKERS.sub("", bare).rstrip(" \u00a0")


def is_two_sentences(text: str) -> bool:
    return bool(_TWO_SENTENCES.search(text))

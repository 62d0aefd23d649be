"""The part of a text that answers: escaped, with what was asked for marked."""

import re
from collections.abc import Mapping
from html import escape

from search.words import Word, stem, words

OPEN_END = re.compile(r"(?<=[^\s.!?:;,…])[^\S\n]*\n\s*(?=\S)")

WINDOW = 36
"""Words of an excerpt."""

LEAD = 6
"""Words shown before the first that matches."""


def excerpt(text: str, weights: Mapping[str, float], language: str) -> str:
    """HTML of the best few words of a text, in one line; `<mark>` is its only element."""
    text = in_one_line(text)
    found = list(words(text))
    worth = [weights.get(stem(word.folded, language), 0.0) for word in found]
    start = max(0, _best_start(found, worth) - LEAD)
    end = min(len(found), start + WINDOW)
    if start >= end:
        return ""
    pieces, at = ["… " if start else ""], 0 if start == 0 else found[start].start
    for word, weight in zip(found[start:end], worth[start:end], strict=True):
        shown = escape(text[word.start : word.end])
        pieces += [escape(text[at : word.start]), f"<mark>{shown}</mark>" if weight else shown]
        at = word.end
    pieces.append(escape(text[at:]) if end == len(found) else " …")
    return "".join(pieces)


def in_one_line(text: str) -> str:
    """Lines without a full stop, as headings and items of lists are, are kept apart by a dot."""
    return " ".join(OPEN_END.sub(" · ", text).split())


def _best_start(found: list[Word], worth: list[float]) -> int:
    """Where a window begins that has the most of what was asked for, each word once; the first of equals."""
    best, best_start = 0.0, 0
    for start, weight in enumerate(worth):
        if weight:
            end = start + WINDOW - LEAD
            distinct = zip((word.folded for word in found[start:end]), worth[start:end], strict=True)
            total = sum(dict(distinct).values())
            if total > best:
                best, best_start = total, start
    return best_start

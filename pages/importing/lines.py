"""Text -> its non-blank lines with number, indent and the gap before, and the habits of the whole file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', "?”", ".)")
MAX_WRAP = 120
MIN_WRAPPED = 40
BULLET = re.compile(
    r"(?P<marker>[•◦▪▫‣⁃∙●○■□►➤✓✔\uf0b7](?=\s*\S)"
    r"|(?:[·–—*+-]|[a-zA-Z]\))(?=[ \t\u00a0]+\S)|o(?=\t|[ \t]{2,}))[ \t\u00a0]*"
)
NUMBER = re.compile(r"(?P<marker>\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t\u00a0]+(?=\S)")
RULE = re.compile(r"(?:[-_*=~•·—–][ \t]*){3,}$")


@dataclass(frozen=True, slots=True)
class Line:
    """`text` is stripped of ordinary blanks and of `marker`; `gap` counts the blank lines before."""

    number: int
    marker: str
    text: str
    indent: int
    gap: int

    @property
    def is_item(self) -> bool:
        return bool(self.marker)

    @property
    def is_ordered(self) -> bool:
        return any(char.isdigit() for char in self.marker)


def lines_of(text: str) -> tuple[Line, ...]:
    found: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.split("\n"), 1):
        if not raw.strip():
            gap += 1
            continue
        found.append(_line(number, raw, gap))
        gap = 0
    return tuple(found)


def _line(number: int, raw: str, gap: int) -> Line:
    expanded = raw.expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip(" \u00a0"))
    text = raw.strip(" \t\f\v")
    match = None if RULE.match(text) else BULLET.match(text) or NUMBER.match(text)
    if match is None:
        return Line(number, "", text, indent, gap)
    return Line(number, match["marker"], text[match.end() :], indent, gap)


@dataclass(frozen=True, slots=True)
class Habits:
    """`wrap_width`: where the file was hard-wrapped, or None. `usual_gap`: blank lines between texts."""

    wrap_width: int | None
    usual_gap: int
    scars: bool

    def is_scar(self, gap: int) -> bool:
        return self.scars and gap > self.usual_gap

    def continues(self, before: Line, line: Line) -> bool:
        """True where a line break is only the wrapping of one text."""
        if line.gap or line.is_item or RULE.match(line.text) or RULE.match(before.text) or "\t" in line.text:
            return False
        open_ended = not before.text.endswith(ENDS) and len(before.text) >= MIN_WRAPPED
        if open_ended and line.text[:1].islower():
            return True
        if self.wrap_width is None or before.text.endswith(":"):
            return False
        return before.indent + len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > self.wrap_width


def habits_of(lines: Sequence[Line]) -> Habits:
    gaps = Counter(line.gap for line in lines[1:] if line.gap)
    usual = gaps.most_common(1)[0][0] if gaps else 0
    larger = sum(count for gap, count in gaps.items() if gap > usual)
    scars = bool(usual) and larger * 3 <= sum(gaps.values())
    return Habits(_wrap_width(lines), usual, scars)


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """A file is wrapped where at least 3 lines, and a third of those that touch, break inside a sentence."""
    touching = [(a, b) for a, b in pairwise(lines) if not b.gap and not b.is_item]
    broken = [a for a, b in touching if b.text[:1].islower() and not a.text.endswith(ENDS)]
    if len(broken) < 3 or len(broken) * 3 < len(touching):
        return None
    width = max(a.indent + len(a.text) for a, _ in touching)
    return width if width <= MAX_WRAP else None

"""Citation markers in running text: which digits are citations, and which only look like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pages.importing.finding import Finding
from pages.importing.inlines import Citation, Inline, Inlines, Text, raw_text

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
MAX_RANGE = 30
Place = tuple[int, int, tuple[str, ...]]
"""Where a marker begins and ends in its text, and the labels it names."""
_S = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_N = r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?"
_SUPERSCRIPT = re.compile(rf"[{_S}]+(?:\s?[,⁻⁺–-]\s?[{_S}]+)*")
_BRACKET = re.compile(rf"\[({_N}(?:\s?[,;]\s?{_N})*)\]")
_PAREN = re.compile(rf"\(({_N}(?:\s?[,;]\s?{_N})*)\)")
_AFTER_STOP = re.compile(rf"(?<=[^\W\d_][.,;!?”\")])({_N}(?:,\s?{_N})*)(?=\s|$)")
_AFTER_WORD = re.compile(r"(?<=[a-zß-ÿ]{4})(\d{1,2}(?:[,–-]\d{1,2})*)(?=[\s.,;:!?]|$)")
_ABBREVIATION = re.compile(
    r"\b(?:no|nos|fig|figs|vs|vol|p|pp|art|ch|sec|eq|ref|refs|approx|ca|v|st|dr)\.$", re.IGNORECASE
)
_COUNTS = re.compile(r"\s*[^\s.,;:!?)]")
_UNIT = re.compile(r"(?:\d|\b(?:m|cm|mm|km|µm|nm|ft|in|dm|kg/m|g/m|yd|s|sec|x|r|chi))\s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A way of writing markers. `certain` styles are citations even where no reference answers."""

    pattern: re.Pattern[str]
    certain: bool
    fits: Callable[[str, re.Match[str]], bool]


def _in_running_text(text: str, match: re.Match[str]) -> bool:
    return bool(text[: match.start()].strip())


def _no_unit(text: str, match: re.Match[str]) -> bool:
    return not _UNIT.search(text[max(0, match.start() - 6) : match.start()])


def _no_abbreviation(text: str, match: re.Match[str]) -> bool:
    return not _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()])


def _after_text(text: str, match: re.Match[str]) -> bool:
    return bool(text[: match.start()].strip()) and not text[match.start() - 1].isdigit()


def _closes_clause(text: str, match: re.Match[str]) -> bool:
    """ "(1)" ends a clause where it cites and opens one where it counts; "(1,2)" only cites."""
    if not _after_text(text, match):
        return False
    return len(expand(match[1])) > 1 or not _COUNTS.match(text, match.end()) or not _counts(text)


@lru_cache(maxsize=256)
def _counts(text: str) -> bool:
    """Whether bare numbers that open clauses begin with 1: "(1) rest, (2) ice"."""
    opening = (m[1] for m in _PAREN.finditer(text) if m[1].isdigit() and _COUNTS.match(text, m.end()))
    return next(opening, "") == "1"


SUPERSCRIPT = Style(_SUPERSCRIPT, True, _no_unit)
BRACKET = Style(_BRACKET, True, _after_text)
PAREN = Style(_PAREN, False, _closes_clause)
AFTER_STOP = Style(_AFTER_STOP, False, _no_abbreviation)
AFTER_WORD = Style(_AFTER_WORD, False, _in_running_text)


@dataclass(slots=True)
class Marker:
    """Marks the citations of one article, whose reference list has these labels."""

    known: frozenset[str]
    styles: tuple[Style, ...]
    findings: list[Finding] = field(default_factory=list)

    def mark(self, inlines: Inlines, line: int) -> Inlines:
        """The same inlines with markers recognised; joined they read exactly as before."""
        before = ("", *(raw_text((part,)) for part in inlines))
        return tuple(p for i, part in enumerate(inlines) for p in self._mark_one(part, before[i], line))

    def _mark_one(self, inline: Inline, before: str, line: int) -> Iterator[Inline]:
        if isinstance(inline, Citation):
            yield inline
        elif _only_digits(inline.text) and (inline.href or "superscript" in inline.marks):
            yield self._raised(inline, before, line)
        else:
            yield from self._mark_text(inline, line, (SUPERSCRIPT,) if inline.href else self.styles)

    def _raised(self, inline: Text, before: str, line: int) -> Inline:
        """A linked or raised number: a citation unless it is a link of its own or the power of a unit."""
        labels = expand(inline.text)
        power = _UNIT.search(before[-6:]) is not None
        if power or (inline.href and not self.known.issuperset(labels)):
            return inline
        return self._citation(inline.text, labels, line)

    def _mark_text(self, inline: Text, line: int, styles: Sequence[Style]) -> Iterator[Inline]:
        at = 0
        for start, end, labels in self._markers(inline.text, line, styles):
            if start > at:
                yield Text(inline.text[at:start], inline.marks, inline.href)
            yield self._citation(inline.text[start:end], labels, line)
            at = end
        if at < len(inline.text):
            yield Text(inline.text[at:], inline.marks, inline.href)

    def _markers(self, text: str, line: int, styles: Sequence[Style]) -> list[Place]:
        found = (
            (match.start(), match.end(), labels)
            for style in styles
            for match in style.pattern.finditer(text)
            if style.fits(text, match) and (labels := self._labels(match, style, line))
        )
        return _apart(sorted(found))

    def _labels(self, match: re.Match[str], style: Style, line: int) -> tuple[str, ...]:
        """The labels a match names; empty where a style that needs a reference finds none."""
        labels = expand(match[match.lastindex or 0])
        run = match[0].translate(SUPERSCRIPTS)
        if self.known.issuperset(labels):
            if style is AFTER_WORD:
                self.findings.append(Finding("citation.ambiguous", line, match[0]))
            return labels
        if style is SUPERSCRIPT and run.isdigit() and self.known.issuperset(run):
            return tuple(run)
        if not style.certain:
            self.findings.append(Finding("citation.not_taken", line, match[0]))
        return labels if style.certain else ()

    def _citation(self, raw: str, labels: tuple[str, ...], line: int) -> Citation:
        if not self.known.issuperset(labels):
            self.findings.append(Finding("citation.orphan", line, raw, blocks=True))
        return Citation(raw, labels)


def _only_digits(text: str) -> bool:
    return bool(re.fullmatch(rf"[\[(]?[\d{_S}]{{1,3}}(?:\s?[,–-]\s?[\d{_S}]{{1,3}})*[\])]?", text.strip()))


def _apart(found: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for start, end, labels in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, labels))
    return kept


def expand(text: str) -> tuple[str, ...]:
    """ "2-4, 7" -> 2, 3, 4, 7; an impossible range stays two numbers."""
    labels: list[str] = []
    for part in re.split(r"[,;]", text.translate(SUPERSCRIPTS).strip("[]() ")):
        ends = [str(int(number)) for number in re.findall(r"\d+", part)]
        first, last = (int(ends[0]), int(ends[-1])) if ends else (1, 0)
        if len(ends) == 2 and 0 < last - first <= MAX_RANGE:
            labels.extend(str(number) for number in range(first, last + 1))
        else:
            labels.extend(ends)
    return tuple(labels)


def styles_of(texts: Sequence[str], known: frozenset[str]) -> tuple[Style, ...]:
    """The ways this article writes its markers.

    Brackets and superscripts always; "(19,20)", "word.1" and "word1" only where a reference list answers.
    """
    styles = [SUPERSCRIPT, BRACKET]
    if known:
        styles += [AFTER_STOP]
        styles += [PAREN] if _parens_cite(texts, known) else []
        styles += [AFTER_WORD] if _words_cite(texts, known, styles) else []
    return tuple(styles)


def _parens_cite(texts: Sequence[str], known: frozenset[str]) -> bool:
    """Where one holds several numbers of the list, or two or more close a clause and all are of the list."""
    found = [expand(m[1]) for text in texts for m in _PAREN.finditer(text) if _closes_clause(text, m)]
    cited = [labels for labels in found if known.issuperset(labels)]
    return any(len(labels) > 1 for labels in cited) or (len(cited) >= 2 and len(cited) == len(found))


def _words_cite(texts: Sequence[str], known: frozenset[str], styles: Sequence[Style]) -> bool:
    """ "word1" counts only where no other style is used and its numbers count up over the whole list."""
    if any(
        expand(m[m.lastindex or 0])
        for style in styles
        for text in texts
        for m in style.pattern.finditer(text)
    ):
        return False
    order = list(
        dict.fromkeys(label for text in texts for m in _AFTER_WORD.finditer(text) for label in expand(m[1]))
    )
    return len(order) >= 2 and order == [str(n) for n in range(1, len(known) + 1)]

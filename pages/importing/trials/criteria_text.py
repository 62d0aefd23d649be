"""The criteria of a record, one text, split into pieces. Every line goes to one piece or to one finding.

No text is safe to turn into rules by itself: a piece keeps its words, line breaks and escapes as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pages.importing.trials.finding import Finding

SORTS = r"(?:(?:key|main|major|principal|general|other|additional|specific)\s+)*"
KIND = re.compile(
    rf"(?P<heading>[\s#*_]*{SORTS}(?P<kind>inclusion|exclusion)"
    r"(?:\s+criteria\b(?P<whom>[^:\n]{0,90}?))?[\s*_]*:[*_]*)(?P<rest>.*)",
    re.IGNORECASE,
)
BARE_KIND = re.compile(rf"[\s#*_]*{SORTS}(?P<kind>inclusion|exclusion)\s+criteria[\s*_.]*", re.IGNORECASE)
NEITHER = re.compile(
    r"(?P<heading>[\s#*_]*eligibility(?:\s+criteria)?[\s*_]*:[*_]*)(?P<rest>.*)", re.IGNORECASE
)
INSIDE = re.compile(r"(?<=[.;)])[ \t]+(?=(?:key |main )?(?:in|ex)clusion criteria\s*:)", re.IGNORECASE)
MARKER = re.compile(
    r"[ \t]*(?:(?P<bullet>[*+\-•–·▪◦o])|(?P<number>\(?\d{1,2}(?:\.\d{1,2})*[.)])"
    r"|(?P<letter>\(?(?:[A-Za-z]|[ivx]{2,4})[.)]))[ \t]+\S"
)
FURNITURE = re.compile(r"\s*(?:page\s+\d+(?:\s+of\s+\d+)?|\d{1,4}\s*/\s*\d{1,4}|\d{1,4})\s*", re.IGNORECASE)
REMARK = re.compile(
    r"\s*(?:note\b|nb\b|the above (?:information|list)|this is not (?:a|the) (?:complete|full)"
    r"|other (?:protocol|criteria)|further (?:criteria|details))",
    re.IGNORECASE,
)
FIRST, SECOND = re.compile(r"(?:^|\s)\(?1[.)]\s"), re.compile(r"\s\(?2[.)]\s")
ESCAPE = re.compile(r"\\[^\w\s]")
TAB = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """One criterion in the registry's words; `kind` is inclusion, exclusion, or empty where it is unsaid."""

    kind: str
    text: str
    population: str = ""

    @property
    def source_text(self) -> str:
        """The words with the heading that says for whom they are."""
        return f"{self.population}\n{self.text}" if self.population else self.text


@dataclass(frozen=True, slots=True)
class Split:
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]


@dataclass
class _Open:
    """The piece that lines are being added to."""

    kind: str
    population: str
    indent: int = 0
    marker: str = ""
    lines: list[str] = field(default_factory=list)


class _Splitter:
    def __init__(self) -> None:
        self.kind = self.population = ""
        self.pieces: list[Piece] = []
        self.findings: list[Finding] = []
        self.current: _Open | None = None
        self.indent: int | None = None
        self.marker = ""
        self.blank = True

    def read(self, text: str) -> Split:
        lines = list(_lines(text))
        for line, following in zip(lines, [*lines[1:], ""], strict=False):
            self._line(line, following)
        self._close()
        if escapes := ESCAPE.findall(text):
            listed = " ".join(sorted(set(escapes)))
            self.findings.append(Finding("criteria.escaped", f"{len(escapes)} times: {listed}"))
        return Split(tuple(self.pieces), tuple(self.findings))

    def _line(self, line: str, following: str) -> None:
        if not line.strip():
            self.blank = True
        elif FURNITURE.fullmatch(line):
            self.findings.append(Finding("criteria.furniture", line))
        elif not self._heading(line, following):
            self._words(line)
            self.blank = False

    def _heading(self, line: str, following: str) -> bool:
        """Whether the line is a heading, or begins with one."""
        if found := KIND.fullmatch(line):
            self._section(found["kind"].lower(), found["heading"], found["whom"] or "")
            self._rest(found["rest"])
            return True
        if bare := BARE_KIND.fullmatch(line):
            self._section(bare["kind"].lower(), line, "")
            return True
        if neither := NEITHER.fullmatch(line):
            self._section("", neither["heading"], "")
            self._rest(neither["rest"])
            return True
        return self._is_population(line, following)

    def _rest(self, rest: str) -> None:
        if rest.strip():
            self._words(rest)

    def _section(self, kind: str, heading: str, whom: str) -> None:
        self._close()
        self.kind, self.indent, self.marker = kind, None, ""
        self.population = heading.strip() if re.search(r"\w", whom) else ""
        code = "criteria.population" if self.population else "criteria.heading"
        self.findings.append(Finding(code, heading))
        self.blank = True

    def _is_population(self, line: str, following: str) -> bool:
        """A line that ends in a colon, is no bullet, and has bullets or a section of its own below it."""
        apart = self.blank or self.current is None
        if not apart or MARKER.match(line) or not line.rstrip(" *_").endswith(":"):
            return False
        below = MARKER.match(following) or not following.strip()
        if not below or len(line) > 160:
            return False
        self._close()
        self.population, self.indent, self.marker = line.strip(), None, ""
        self.findings.append(Finding("criteria.population", line))
        return True

    def _words(self, line: str) -> None:
        marked = MARKER.match(line)
        if marked:
            self._bullet(line, marked)
        elif self.current and (not self.blank or _indent(line) > self.current.indent):
            self.current.lines.append(line)
        elif REMARK.match(line):
            self._close()
            self.findings.append(Finding("criteria.remark", line))
        else:
            self._paragraph(line)

    def _bullet(self, line: str, marked: re.Match[str]) -> None:
        indent, marker = _indent(line), str(marked.lastgroup)
        if self.indent is None:
            self.indent, self.marker = indent, marker
        if self.current and self._is_nested(indent, marker):
            self.current.lines.append(line)
            return
        self.indent = min(self.indent, indent)
        self._open(line, indent, marker)

    def _is_nested(self, indent: int, marker: str) -> bool:
        """Deeper, or of another sort than the first bullets, below a letter or a colon."""
        if self.indent is None or self.current is None or not self.current.marker:
            return False
        stem = self.current.lines[-1].rstrip(" *_").endswith(":")
        other = marker != self.marker and (marker == "letter" or stem or self.current.marker != self.marker)
        return indent > self.indent or other

    def _paragraph(self, line: str) -> None:
        self._open(line, _indent(line), "")

    def _open(self, line: str, indent: int, marker: str) -> None:
        self._close()
        self.current = _Open(self.kind, self.population, indent, marker, [line])

    def _close(self) -> None:
        if self.current is None:
            return
        text = "\n".join(line.rstrip() for line in self.current.lines).strip()
        self.pieces.append(Piece(self.current.kind, text, self.current.population))
        if _runs_on(text, self.current.marker):
            self.findings.append(Finding("criteria.run_on", text))
        elif not self.current.marker:
            self.findings.append(Finding("criteria.paragraph", text))
        if not self.current.kind:
            self.findings.append(Finding("criteria.kind", text))
        self.current = None


def split_criteria(text: str) -> Split:
    """The pieces of the criteria in their order, and what is no piece or should be looked at."""
    return _Splitter().read(text)


def _runs_on(text: str, marker: str) -> bool:
    """Whether one piece seems to be several: a paragraph of several lines, or a line that counts to two."""
    line = text.partition("\n")[0]
    first = FIRST.search(line)
    counts = first is not None and SECOND.search(line, first.end() - 1) is not None
    return (counts and marker in ("", "number")) or (not marker and "\n" in text)


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from INSIDE.split(line)


def _indent(line: str) -> int:
    expanded = line.expandtabs(TAB)
    return len(expanded) - len(expanded.lstrip())

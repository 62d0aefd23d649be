"""The "key: value" lines between two "---" at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pages.importing.finding import Finding
from pages.importing.front import SetAside
from pages.importing.furniture import Byline, Role, bare_name

_LINE = re.compile(r"^(?P<key>[A-Za-z_][\w -]{0,40}):[ \t]*(?P<value>.*)$")
_BYLINES: dict[str, Role] = {"author": "author", "reviewer": "reviewer", "reviewed_by": "reviewer"}
_FIELDS = {"title": "title", "summary": "summary", "description": "summary", "condition": "condition"}


@dataclass(slots=True)
class FrontMatter:
    """What the front matter says; `body` is the text with those lines blank, so that line numbers hold."""

    body: str
    fields: dict[str, str] = field(default_factory=dict)
    bylines: list[Byline] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_front_matter(text: str) -> FrontMatter:
    lines = text.split("\n")
    end = _end(lines)
    if not end:
        return FrontMatter(text)
    front = FrontMatter("\n".join([""] * (end + 1) + lines[end + 1 :]))
    for number, line in enumerate(lines[1:end], 2):
        _take(front, number, line)
    return front


def _end(lines: list[str]) -> int:
    """The index of the closing line, 0 where there is no front matter."""
    if lines[0].rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:60], 1):
        if line.rstrip() in ("---", "..."):
            return index
        if line.strip() and not _LINE.match(line) and not line.startswith((" ", "\t", "-", "#")):
            return 0
    return 0


def _take(front: FrontMatter, number: int, line: str) -> None:
    match = _LINE.match(line)
    key = match["key"].strip().lower().replace(" ", "_").replace("-", "_") if match else ""
    value = match["value"].strip().strip("\"'") if match else ""
    if key in _FIELDS and value and _FIELDS[key] not in front.fields:
        front.fields[_FIELDS[key]] = value
    elif key in _BYLINES and value:
        front.bylines.append(Byline(_BYLINES[key], bare_name(value), number, line))
        front.findings.append(Finding("byline.found", number, line))
    elif line.strip():
        front.set_aside.append(SetAside(number, line, "front_matter.set_aside"))

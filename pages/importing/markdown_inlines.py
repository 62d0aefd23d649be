"""Markdown's inline tokens -> our inlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from pages.importing.finding import Finding
from pages.importing.inlines import Citation, Inline, Inlines, Mark, Text

_MARKS: dict[str, Mark] = {"strong": "bold", "em": "italic"}
_TAGS: dict[str, Mark] = {"sup": "superscript", "sub": "subscript", "b": "bold", "i": "italic"}
_TAG = re.compile(r"<(?P<close>/?)(?P<name>sup|sub|b|i|br)\s*/?>", re.IGNORECASE)
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


@dataclass(slots=True)
class InlineReader:
    """Reads the children of one inline token; `line` is for the findings."""

    line: int
    findings: list[Finding]
    marks: list[Mark] = field(default_factory=list)
    href: str = ""
    parts: list[Inline] = field(default_factory=list)

    def read(self, tokens: Sequence[Token]) -> Inlines:
        for token in tokens:
            self._read(token)
        return _merged(self.parts)

    def _read(self, token: Token) -> None:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _MARKS:
            self._switch(_MARKS[name], on=token.type.endswith("_open"))
        elif name == "link":
            self._link(token)
        elif token.type == "footnote_ref":
            self.parts.append(Citation(f"[^{token.meta['label']}]", (str(token.meta["label"]),)))
        elif token.type == "html_inline":
            self._html(token.content)
        elif token.type == "image":
            self._image(token)
        elif token.type != "footnote_anchor":
            self._text(_BREAKS.get(token.type, token.content))

    def _link(self, token: Token) -> None:
        if token.type == "link_close":
            self.href = ""
            return
        self.href = str(token.attrGet("href") or "")
        if not self.href.startswith(("http://", "https://", "mailto:")):
            self.findings.append(Finding("link.kept_as_text", self.line, self.href))

    def _image(self, token: Token) -> None:
        source = str(token.attrGet("src") or "")
        self.findings.append(Finding("image.not_imported", self.line, f"{token.content} {source}".strip()))
        self._text(f"{token.content} ({source})".strip())

    def _html(self, tag: str) -> None:
        match = _TAG.fullmatch(tag)
        if match is None:
            self.findings.append(Finding("html.kept_as_text", self.line, tag))
            self._text(tag)
        elif match["name"].lower() == "br":
            self._text("\n")
        else:
            self._switch(_TAGS[match["name"].lower()], on=not match["close"])

    def _switch(self, mark: Mark, *, on: bool) -> None:
        if on:
            self.marks.append(mark)
        elif mark in self.marks:
            self.marks.remove(mark)

    def _text(self, text: str) -> None:
        if text:
            self.parts.append(Text(text, tuple(dict.fromkeys(self.marks)), self.href))


def _merged(parts: Sequence[Inline]) -> Inlines:
    """Neighbours with the same marks and link become one run."""
    merged: list[Inline] = []
    for part in parts:
        last = merged[-1] if merged else None
        if (
            isinstance(part, Text)
            and isinstance(last, Text)
            and (last.marks, last.href) == (part.marks, part.href)
        ):
            merged[-1] = Text(last.text + part.text, part.marks, part.href)
        else:
            merged.append(part)
    return tuple(merged)

"""Markdown -> elements, by markdown-it's CommonMark parser with tables and footnotes."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from pages.importing.elements import Element, Heading, Item, ItemList, Paragraph, Separator, Table, run
from pages.importing.finding import Finding
from pages.importing.front import SetAside
from pages.importing.headings import looks_like_heading
from pages.importing.inlines import Inlines, Text, raw_text
from pages.importing.markdown_inlines import InlineReader

_DEFINITION = re.compile(r"^\s{0,3}\[(?P<label>[^\]^]+)\]:\s*(?P<url>\S+)(?P<title>.*)$")
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]+\S.*|(?:={3,}|-{3,})[ \t]*)$", re.MULTILINE)
_NUMBER = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_LOWEST = 6


def is_markdown(name: str, text: str) -> bool:
    """By the file's name, else by two or more headings of Markdown's own in the text."""
    if name.lower().endswith((".md", ".markdown", ".mdown")):
        return True
    hashes = [line for line in _MARKDOWN.findall(text) if line.startswith("#")]
    return len(hashes) >= 2 or text.lstrip().startswith("# ")


@dataclass(slots=True)
class Reading:
    """Elements of a Markdown file, and the comments it hides from readers."""

    elements: list[Element] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_markdown(text: str) -> Reading:
    parser = (
        MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False).disable("footnote_tail")
    )
    env: MutableMapping[str, Any] = {}
    tokens = parser.parse(text, env)
    reading = Reading()
    _Blocks(reading).read(SyntaxTreeNode(tokens).children)
    _add_uncovered(reading, text.split("\n"), tokens)
    reading.elements = _with_footnotes_joined(_with_bold_headings(reading.elements))
    return reading


@dataclass(slots=True)
class _Blocks:
    reading: Reading

    def read(self, nodes: Sequence[SyntaxTreeNode]) -> None:
        for node in nodes:
            self._block(node)

    def _block(self, node: SyntaxTreeNode) -> None:
        line = _line(node)
        add = self.reading.elements.append
        match node.type:
            case "heading":
                add(_heading(line, self._inlines(node), int(node.tag[1])))
            case "paragraph":
                self.reading.elements.extend(self._paragraphs(node, line))
            case "bullet_list" | "ordered_list":
                add(self._list(node))
            case "footnote_reference":
                item = Item(line, f"[^{node.meta['label']}]:", self._inlines(node))
                add(ItemList(line, True, (item,)))
            case "table":
                add(self._table(node))
            case "hr":
                add(Separator(line, node.markup))
            case _:
                self._other_block(node)

    def _other_block(self, node: SyntaxTreeNode) -> None:
        if node.type == "html_block":
            self._html(node)
        elif node.type in ("fence", "code_block"):
            self.reading.elements.append(Paragraph(_line(node), run(node.content.rstrip("\n"))))
        else:
            self.read(node.children)

    def _paragraphs(self, node: SyntaxTreeNode, line: int) -> list[Paragraph]:
        """One, or one a line where the first line ends in a colon: a list may have stood there."""
        tokens = _tokens(node.children[0])
        lines = _split_at_breaks(tokens)
        if len(lines) < 3 or not "".join(token.content for token in lines[0]).endswith(":"):
            return [Paragraph(line, self._inlines(node))]
        read = [InlineReader(line + n, self.reading.findings).read(part) for n, part in enumerate(lines)]
        return [Paragraph(line + n, inlines, int(n == 0)) for n, inlines in enumerate(read)]

    def _html(self, node: SyntaxTreeNode) -> None:
        text = node.content.strip()
        if re.fullmatch(r"<!--.*?-->", text, re.DOTALL):
            self.reading.set_aside.append(SetAside(_line(node), text, "front_matter.set_aside"))
            return
        self.reading.findings.append(Finding("html.kept_as_text", _line(node), text))
        self.reading.elements.append(Paragraph(_line(node), run(text)))

    def _inlines(self, node: SyntaxTreeNode) -> Inlines:
        """The inlines of everything inside but lists, parted by line breaks."""
        parts: list[Inlines] = []
        for child in node.children:
            if child.type == "inline":
                parts.append(InlineReader(_line(node), self.reading.findings).read(_tokens(child)))
            elif child.type in ("fence", "code_block", "html_block"):
                parts.append(run(child.content.strip("\n")))
            elif child.type not in ("bullet_list", "ordered_list"):
                parts.append(self._inlines(child))
        return _parted(parts)

    def _list(self, node: SyntaxTreeNode) -> ItemList:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
        items = tuple(self._item(child, start + n, node) for n, child in enumerate(node.children))
        return ItemList(_line(node), node.type == "ordered_list", items)

    def _item(self, node: SyntaxTreeNode, number: int, parent: SyntaxTreeNode) -> Item:
        marker = f"{number}." if parent.type == "ordered_list" else node.markup
        lists = tuple(self._list(child) for child in node.children if child.type.endswith("_list"))
        return Item(_line(node), marker, self._inlines(node), lists)

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        return Table(
            _line(node), tuple(tuple(self._inlines(cell) for cell in row.children) for row in rows), True
        )


def _heading(line: int, inlines: Inlines, level: int) -> Heading:
    """A heading; "2. Causes" leaves its number to the marker."""
    first = inlines[0] if inlines else None
    number = _NUMBER.match(first.text) if isinstance(first, Text) else None
    if number is None or not isinstance(first, Text) or first.text == number[0]:
        return Heading(line, inlines, level)
    rest = replace(first, text=first.text[number.end() :])
    return Heading(line, (rest, *inlines[1:]), level, number[0].strip())


def _tokens(node: SyntaxTreeNode) -> Sequence[Token]:
    token = node.token
    return (token.children if token else None) or ()


def _split_at_breaks(tokens: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "softbreak":
            lines.append([])
        else:
            lines[-1].append(token)
    return lines


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else (_line(node.parent) if node.parent else 1)


def _parted(parts: Sequence[Inlines]) -> Inlines:
    filled = [part for part in parts if part]
    joined: list[Any] = []
    for part in filled:
        joined.extend((Text("\n"), *part) if joined else part)
    return tuple(joined)


def _add_uncovered(reading: Reading, lines: Sequence[str], tokens: Sequence[Token]) -> None:
    """Lines that the parser keeps to itself: definitions of links become sources or text, none is lost."""
    covered: set[int] = set()
    for token in tokens:
        if token.map and (token.level == 0 or token.type == "inline"):
            covered.update(range(token.map[0] + 1, token.map[1] + 1))
    used = {str(c.attrGet("href")) for t in tokens for c in t.children or () if c.type == "link_open"}
    extra = [
        _uncovered(n, line, used) for n, line in enumerate(lines, 1) if line.strip() and n not in covered
    ]
    elements = [*reading.elements, *(element for element in extra if element)]
    reading.elements = sorted(elements, key=lambda element: element.line)


def _uncovered(number: int, line: str, used: set[str]) -> Element | None:
    match = _DEFINITION.match(line)
    if match is None:
        return Paragraph(number, run(line.strip()))
    if match["label"].isdigit():
        text = f"{match['title'].strip(' ()' + chr(34))} {match['url']}".strip()
        return ItemList(number, True, (Item(number, f"[^{match['label']}]:", run(text)),))
    return None if match["url"].strip("<>") in used else Paragraph(number, run(line.strip()))


def _with_footnotes_joined(elements: Sequence[Element]) -> list[Element]:
    """Footnotes that follow one another are one list."""
    joined: list[Element] = []
    for element in elements:
        last = joined[-1] if joined else None
        if (
            isinstance(element, ItemList)
            and isinstance(last, ItemList)
            and is_footnotes(element)
            and is_footnotes(last)
        ):
            joined[-1] = replace(last, items=last.items + element.items)
        else:
            joined.append(element)
    return joined


def is_footnotes(element: ItemList) -> bool:
    return element.items[0].marker.startswith("[^") if element.items else False


def _with_bold_headings(elements: Sequence[Element]) -> list[Element]:
    """A short line all in bold is a heading below the real ones, or the only kind there is."""
    level = _LOWEST if sum(isinstance(element, Heading) for element in elements) > 1 else None
    return [_bold_heading(element, level) or element for element in elements]


def _bold_heading(element: Element, level: int | None) -> Heading | None:
    if not isinstance(element, Paragraph) or not looks_like_heading(element.text.rstrip(":").strip()):
        return None
    texts = [part for part in element.inlines if isinstance(part, Text) and part.text.strip()]
    if not texts or not all("bold" in part.marks for part in texts) or len(texts) != len(element.inlines):
        return None
    return Heading(element.line, run(raw_text(element.inlines)), level)

"""Portable Text as CommonMark with footnotes. Where `*` could be misread stands HTML of the same meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from api.representations.markdown.escaping import address, escaped, joined_lines, with_breaks

Node: TypeAlias = dict[str, Any]

HEADINGS = {"h3": "###", "h4": "####"}
STARS = {"strong": "**", "em": "*"}
PARAGRAPHS = "</p><p>"
"""Between the paragraphs of a cell, where a line may not end."""


def blocks_of(nodes: Sequence[Node]) -> list[str]:
    """The blocks of a rich text, to be parted by blank lines; a list is one block."""
    return [
        block
        for listed, group in groupby(nodes, key=lambda node: "listItem" in node)
        for block in ([_list(list(group))] if listed else map(_block, group))
    ]


def line_of(nodes: Sequence[Node]) -> str:
    """A rich text in one line, for a cell of a table."""
    return PARAGRAPHS.join(with_breaks(inline(node)) for node in nodes)


def inline(node: Node) -> str:
    """The text of one node as Markdown in which a line end is a line end."""
    links = {definition["_key"]: definition["href"] for definition in node["markDefs"]}
    return _Inline(links).written(node["children"])


def _block(node: Node) -> str:
    mark = HEADINGS.get(node["style"])
    return f"{mark} {with_breaks(inline(node))}" if mark else joined_lines(inline(node))


@dataclass
class _OpenList:
    kind: str
    indent: int
    count: int = 0

    def marker(self) -> str:
        self.count += 1
        return "- " if self.kind == "bullet" else f"{self.count}. "


def _list(nodes: Sequence[Node]) -> str:
    """Nested lists from flat items. An item without one above it stands in an item that has no text."""
    lines: list[str] = []
    open_lists: list[_OpenList] = []
    for node in nodes:
        level, kind = node["level"], node["listItem"]
        del open_lists[level:]
        if len(open_lists) == level and open_lists[-1].kind != kind:
            open_lists.pop()
        indent = _indent_below(open_lists[level - 1 :] or open_lists, same=len(open_lists) == level)
        start = " " * indent
        while len(open_lists) < level:
            open_lists.append(_OpenList(kind, indent))
            if len(open_lists) < level:
                marker = open_lists[-1].marker()
                start, indent = start + marker, indent + len(marker)
        start += (marker := open_lists[-1].marker())
        lines.append(start + joined_lines(inline(node), " " * (open_lists[-1].indent + len(marker))))
    return "\n".join(lines)


def _indent_below(open_lists: Sequence[_OpenList], *, same: bool) -> int:
    """Where the next item starts: in the last list, or in the text of its last item."""
    if not open_lists:
        return 0
    last = open_lists[-1]
    return last.indent if same else last.indent + (2 if last.kind == "bullet" else len(f"{last.count}. "))


class _Inline:
    """Writes spans as nested marks, outermost first."""

    def __init__(self, links: dict[str, str]) -> None:
        self.links = links
        self.out = ""

    def written(self, children: Sequence[Node]) -> str:
        self._spans(children, 0)
        return self.out

    def _spans(self, children: Sequence[Node], depth: int) -> None:
        for mark, group in _by_mark(children, depth):
            if mark is None:
                self.out += "".join(map(_plain, group))
            elif mark in self.links:
                self.out += "["
                self._spans(group, depth + 1)
                self.out += f"]({address(self.links[mark])})"
            else:
                self._marked(mark, group, depth)

    def _marked(self, mark: str, group: Sequence[Node], depth: int) -> None:
        stars = STARS.get(mark)
        if stars and len(group) == 1 and self._unmistakable(group[0], depth):
            self.out += f"{stars}{_plain(group[0])}{stars}"
            return
        self.out += f"<{mark}>"
        self._spans(group, depth + 1)
        self.out += f"</{mark}>"

    def _unmistakable(self, span: Node, depth: int) -> bool:
        """Whether stars around the span can be read in one way only."""
        text = span["text"]
        alone = len(span["marks"]) == depth + 1 and "\n" not in text
        return alone and text[:1].isalnum() and text[-1:].isalnum() and not self.out.endswith("*")


def _by_mark(children: Sequence[Node], depth: int) -> Iterator[tuple[str | None, list[Node]]]:
    """Neighbours that have the same mark at this depth."""
    for mark, group in groupby(children, key=lambda child: next(iter(child.get("marks", ())[depth:]), None)):
        yield mark, list(group)


def _plain(child: Node) -> str:
    if child["_type"] == "citation":
        return f"[^{child['number']}]" if child["number"] else ""
    return escaped(child["text"])

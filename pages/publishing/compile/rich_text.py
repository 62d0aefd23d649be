"""From Wagtail's stored rich text to Portable Text nodes.

https://portabletext.org: a list of blocks with spans; marks are names or keys of the block's markDefs; list
items are blocks with `listItem` and `level`. A citation is an inline object beside the spans.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from pages.publishing.compile.compilation import Compilation

Node = dict[str, Any]
Attributes = dict[str, str | None]

DECORATORS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "sup": "sup", "sub": "sub"}
STYLES = {"p": "normal", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4", "li": "normal"}
LISTS = {"ul": "bullet", "ol": "number"}
SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")
"""What HTML reads as one space; a line ends where there is a `br`."""


def parse_rich_text(html: str, compilation: Compilation) -> list[Node]:
    """Portable Text nodes of stored rich text; a link to what is not public becomes its text."""
    parser = _Parser(compilation)
    parser.feed(html)
    parser.close()
    return parser.finished()


@dataclass
class _Block:
    style: str
    list_item: str | None = None
    level: int = 0
    key: str | None = None
    children: list[Node] = field(default_factory=list)
    mark_defs: list[Node] = field(default_factory=list)

    def node(self, index: int) -> Node | None:
        if not self.children or not any(child.get("text", "·").strip() for child in self.children):
            return None
        key = self.key or f"b{index}"
        children = [{**child, "_key": f"{key}s{n}"} for n, child in enumerate(self.children)]
        listed = {"listItem": self.list_item, "level": self.level} if self.list_item else {}
        node = {"_type": "block", "_key": key, "style": self.style, **listed}
        return {**node, "children": children, "markDefs": self.mark_defs}


class _Parser(HTMLParser):
    def __init__(self, compilation: Compilation) -> None:
        super().__init__(convert_charrefs=True)
        self.compilation = compilation
        self.blocks: list[_Block] = []
        self.current: _Block | None = None
        self.lists: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self.citing = False

    def finished(self) -> list[Node]:
        nodes = (block.node(index) for index, block in enumerate(self.blocks))
        return [node for node in nodes if node]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in LISTS:
            self.lists.append(LISTS[tag])
        elif tag in STYLES:
            self._open(tag, attributes)
        elif tag in DECORATORS:
            self.marks.append((tag, DECORATORS[tag]))
        elif tag == "a":
            self._open_link(attributes)
        elif tag == "br":
            self._add_text("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS and self.lists:
            self.lists.pop()
        elif tag in STYLES:
            self.current = None
        elif tag == "a":
            self.citing = False
        self._close_mark(tag)

    def handle_data(self, data: str) -> None:
        if not self.citing and (self.current or data.strip()):
            self._add_text(WHITE_SPACE.sub(" ", data))

    def _open(self, tag: str, attributes: Attributes) -> _Block:
        self.marks.clear()
        block = _Block(STYLES[tag], key=attributes.get("data-block-key"))
        if tag == "li" and self.lists:
            block.list_item, block.level = self.lists[-1], len(self.lists)
        self.current = block
        self.blocks.append(block)
        return block

    def _close_mark(self, tag: str) -> None:
        for index in range(len(self.marks) - 1, -1, -1):
            if self.marks[index][0] == tag:
                del self.marks[index]
                return

    def _block(self) -> _Block:
        return self.current or self._open("p", {})

    def _add_text(self, text: str) -> None:
        children, marks = self._block().children, list(dict.fromkeys(mark for _, mark in self.marks))
        if children and children[-1]["_type"] == "span" and children[-1]["marks"] == marks:
            children[-1]["text"] += text
        else:
            children.append({"_type": "span", "_key": "", "text": text, "marks": marks})

    def _open_link(self, attributes: Attributes) -> None:
        if attributes.get("linktype") == "citation":
            self._add_citation(attributes.get("id") or "")
        elif target := self._target(attributes):
            block = self._block()
            key = f"m{len(block.mark_defs)}"
            block.mark_defs.append({"_key": key, "_type": "link", **target})
            self.marks.append(("a", key))

    def _add_citation(self, reference: str) -> None:
        self.citing = True
        number = self.compilation.cite(reference)
        citation = {"_type": "citation", "_key": "", "reference": reference, "number": number}
        self._block().children.append(citation)

    def _target(self, attributes: Attributes) -> Node | None:
        kind, identifier = attributes.get("linktype"), attributes.get("id") or ""
        if kind == "page" and identifier.isdecimal():
            link = self.compilation.link(int(identifier))
            return link and {"href": link["url"], "document_id": link["document_id"]}
        href = attributes.get("href") or ""
        return {"href": href, "document_id": None} if not kind and is_safe(href) else None


def is_safe(href: str) -> bool:
    """Whether an address may be published: the web, mail, telephone, or a fragment of the page itself."""
    try:
        return href.startswith("#") or urlsplit(href.strip()).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False

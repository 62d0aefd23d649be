"""Markdown of a rich text -> the HTML that Wagtail's rich text fields store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from pages.importing.own.directives import line_of
from pages.importing.refusal import ArticleImportError

LinkTag = Callable[[str], str]

_TAGS = {"strong": "b", "em": "i", "sup": "sup", "sub": "sub"}
_LISTS = {"bullet_list": "ul", "ordered_list": "ol"}
_HEADINGS = {"h3", "h4"}
_HTML = {f"<{slash}{name}>": f"<{slash}{tag}>" for name, tag in _TAGS.items() for slash in ("", "/")} | {
    "<br>": "<br/>"
}
_PARAGRAPH = {"</p>": "</p>", "<p>": "<p>"}
_BREAKS = {"softbreak": " ", "hardbreak": "<br/>"}


@dataclass(frozen=True, slots=True)
class RichHtml:
    """`link` gives the start tag for an address, or nothing where only the text may stay.

    `cited` gives the id of a reference, by its number.
    """

    link: LinkTag
    cited: Callable[[str], str]
    first_line: int = 1

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        """Paragraphs, headings and lists. ArticleImportError markdown.text for anything else."""
        return "".join(map(self._block, nodes))

    def cell(self, node: SyntaxTreeNode) -> str:
        """The cell of a table, whose paragraphs are parted by tags; an empty one has none."""
        inside = self._inline(node, _HTML | _PARAGRAPH)
        return f"<p>{inside}</p>" if inside else ""

    def _block(self, node: SyntaxTreeNode) -> str:
        if node.type == "paragraph":
            return f"<p>{self._inline(node)}</p>"
        if node.type == "heading" and node.tag in _HEADINGS:
            return f"<{node.tag}>{self._inline(node)}</{node.tag}>"
        if node.type in _LISTS:
            tag = _LISTS[node.type]
            return f"<{tag}>{''.join(map(self._item, node.children))}</{tag}>"
        raise self._refused(node, node.type.replace("_", " "))

    def _item(self, node: SyntaxTreeNode) -> str:
        """The text of an item stands in it without a paragraph, as editors' lists are stored."""
        parts = (
            self._inline(each) if each.type == "paragraph" else self._block(each) for each in node.children
        )
        return f"<li>{''.join(parts)}</li>"

    def _inline(self, node: SyntaxTreeNode, tags: dict[str, str] = _HTML) -> str:
        links: list[str] = []
        return "".join(self._token(token, node, tags, links) for token in tokens_of(node))

    def _token(self, token: Token, node: SyntaxTreeNode, tags: dict[str, str], links: list[str]) -> str:
        name, _, side = token.type.rpartition("_")
        if token.type == "text":
            return escape(token.content, quote=False)
        if token.type in _BREAKS:
            return _BREAKS[token.type]
        if name in _TAGS:
            return f"<{'/' * (side == 'close')}{_TAGS[name]}>"
        if name == "link":
            return self._link(token, links)
        if token.type == "footnote_ref":
            return f'<a linktype="citation" id="{self.cited(str(token.meta["label"]))}">[ref]</a>'
        if token.type == "html_inline" and token.content in tags:
            return tags[token.content]
        raise self._refused(node, token.content or token.type)

    def _link(self, token: Token, links: list[str]) -> str:
        if token.type == "link_close":
            return "</a>" if links.pop() else ""
        links.append(self.link(str(token.attrGet("href") or "")))
        return links[-1]

    def _refused(self, node: SyntaxTreeNode, what: str) -> ArticleImportError:
        message = f"Line {line_of(node, self.first_line)}: no text of a page can hold this: {what}"
        return ArticleImportError("markdown.text", message)


def tokens_of(node: SyntaxTreeNode) -> Sequence[Token]:
    """The inline tokens of a paragraph, heading or cell."""
    return list(chain.from_iterable(map(_children, node.children)))


def _children(node: SyntaxTreeNode) -> Iterator[Token]:
    yield from (node.token.children if node.token else None) or ()


def plain_text(node: SyntaxTreeNode) -> str:
    """The words of a heading or of a cell that holds no marks."""
    return "".join(_BREAKS_OF_TEXT.get(token.content, token.content) for token in tokens_of(node))


_BREAKS_OF_TEXT = {"<br>": "\n"}

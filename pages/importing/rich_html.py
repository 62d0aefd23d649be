"""Elements -> the HTML that Wagtail's rich text fields store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from pages.importing.elements import Element, Heading, Item, ItemList, Paragraph, Table
from pages.importing.inlines import Citation, Inline, Inlines, Mark

_TAGS: dict[Mark, str] = {"bold": "b", "italic": "i", "superscript": "sup", "subscript": "sub"}
_SAFE = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class RichHtml:
    """`reference_id` gives the id a citation points at, by label."""

    reference_id: Callable[[str], str]

    def section(self, body: Iterable[Element]) -> str:
        """Text that may hold headings: the first and those as high are h3, deeper ones h4: none skips."""
        elements = tuple(body)
        top = next((e.level or 0 for e in elements if isinstance(e, Heading)), 0)
        return "".join(self._element(element, top) for element in elements)

    def body(self, body: Iterable[Element]) -> str:
        """Text without headings: a heading in it is a bold line."""
        return "".join(self._element(element, None) for element in body)

    def inline(self, inlines: Inlines) -> str:
        return "".join(self._inline(part) for part in inlines)

    def paragraph(self, inlines: Inlines) -> str:
        return f"<p>{self.inline(inlines)}</p>"

    def _element(self, element: Element, top: int | None) -> str:
        match element:
            case Paragraph():
                return self.paragraph(element.inlines)
            case ItemList():
                return self._list(element)
            case Heading():
                return self._heading(element, top)
            case Table():
                return "".join(f"<p>{' | '.join(map(self.inline, row))}</p>" for row in element.rows)
            case _:
                return ""

    def _heading(self, heading: Heading, top: int | None) -> str:
        if top is None:
            return f"<p><b>{escape(heading.text, quote=False)}</b></p>"
        tag = "h3" if (heading.level or 0) <= top else "h4"
        return f"<{tag}>{self.inline(heading.inlines)}</{tag}>"

    def _list(self, items: ItemList) -> str:
        tag = "ol" if items.ordered else "ul"
        return f"<{tag}>{''.join(map(self._item, items.items))}</{tag}>"

    def _item(self, item: Item) -> str:
        return f"<li>{self.inline(item.inlines)}{''.join(map(self._list, item.children))}</li>"

    def _inline(self, part: Inline) -> str:
        if isinstance(part, Citation):
            ids = (self.reference_id(label) for label in part.labels)
            return "".join(f'<a linktype="citation" id="{each}">[ref]</a>' for each in ids)
        html = escape(part.text, quote=False).replace("\n", "<br/>")
        for mark in reversed(part.marks):
            html = f"<{_TAGS[mark]}>{html}</{_TAGS[mark]}>"
        return f'<a href="{escape(part.href)}">{html}</a>' if part.href.startswith(_SAFE) else html

"""Plain text, to be read out or sent as a message: urgency before the sign, citations as [1].

The address of a link stands after its words.
"""

from collections.abc import Callable, Iterable
from typing import Any

from api.representations.addresses import absolute
from api.representations.documents import reading_of
from api.representations.parts import (
    Facts,
    Grid,
    Line,
    Links,
    Listing,
    Moment,
    Note,
    Part,
    Picture,
    Quotation,
    Rich,
    Section,
    Signs,
    Sources,
    Steps,
    Wire,
    has_text,
)
from api.representations.sources import source_text
from api.representations.words import Words, words_of
from pages.publishing import portable_text


def to_text(content: Wire) -> str:
    """A document as plain text: what belongs together on lines that follow, a blank line between the rest."""
    reading, writer = reading_of(content), _Text(words_of(content.get("locale")), content.get("site") or "")
    blocks = [reading.title, *writer.blocks(reading.parts)]
    return "\n\n".join(filter(None, blocks)) + "\n"


class _Text:
    """Writes parts as blocks of lines."""

    def __init__(self, words: Words, site: str) -> None:
        self.words, self.site = words, site

    def blocks(self, parts: Iterable[Part]) -> list[str]:
        return [block for part in parts for block in WRITERS[type(part)](self, part)]

    def section(self, part: Section) -> list[str]:
        return [*filter(None, [part.heading]), *self.blocks(part.parts)]

    def note(self, part: Note) -> list[str]:
        head = [": ".join(filter(None, (part.label.rstrip("."), part.title)))]
        return ["\n".join(filter(None, [*head, *self.blocks(part.parts)]))]

    def line(self, part: Line) -> list[str]:
        return [labelled(part.label, part.text)]

    def moment(self, part: Moment) -> list[str]:
        return [labelled(part.label, self.words.day(part.value))]

    def rich(self, part: Rich) -> list[str]:
        return [self.said(part.text)]

    def signs(self, part: Signs) -> list[str]:
        """Each sign with its urgency: whoever hears one alone must know what it asks for."""
        return ["\n".join(labelled(part.label, self.unbroken(text)) for text in part.texts)]

    def picture(self, part: Picture) -> list[str]:
        said = [labelled(self.words.picture, alt) for alt in [part.image["alt"]] if alt]
        caption = [self.said(part.caption)] if part.caption and has_text(part.caption) else []
        credit = [labelled(self.words.credit, part.credit)] if part.credit and (said or caption) else []
        return ["\n".join([*said, *caption, *credit])]

    def grid(self, part: Grid) -> list[str]:
        caption = [self.said(part.caption)] if part.caption else []
        return ["\n".join([*caption, *(self.row(part, row) for row in part.rows)])]

    def row(self, part: Grid, row: tuple[Wire, ...]) -> str:
        """Each cell after the heading of its column; the name of a row comes before them."""
        cells = [*zip(part.columns, map(self.unbroken, row), strict=False)]
        name = f"{cells[0][1]}: " if part.row_headers and cells and cells[0][1] else ""
        told = cells[1:] if name else cells
        return name + "; ".join(labelled(heading, text) for heading, text in told if text)

    def links(self, part: Links) -> list[str]:
        found = [(title, self.address(url)) for title, url in part.links]
        return ["\n".join(labelled(title, url) for title, url in found)]

    def address(self, url: str) -> str:
        """Messages have no base: a path of the site becomes the address readers open."""
        return absolute(url, self.site)

    def said(self, rich: Wire) -> str:
        """Rich text with the addresses of its links."""
        return portable_text.to_text(rich["nodes"], told=self.told)

    def told(self, href: str) -> str:
        """An address to type or to call; a place on the same page has none."""
        return "" if href.startswith("#") else self.address(href).removeprefix("mailto:").removeprefix("tel:")

    def unbroken(self, rich: Wire) -> str:
        """Rich text as plain text on one line."""
        return " ".join(self.said(rich).split("\n"))

    def listing(self, part: Listing) -> list[str]:
        return ["\n".join(f"• {item}" for item in part.items)]

    def facts(self, part: Facts) -> list[str]:
        return ["\n".join(labelled(term, text) for term, text, _ in part.facts)]

    def steps(self, part: Steps) -> list[str]:
        """Each step in one piece, to be said or sent alone; numbered only where order counts."""
        marks = (f"{number}. " if part.ordered else "" for number in range(1, len(part.steps) + 1))
        return [mark + "\n".join(self.section(step)) for mark, step in zip(marks, part.steps, strict=True)]

    def quotation(self, part: Quotation) -> list[str]:
        return [f"“{part.text}” {part.source}".rstrip()]

    def sources(self, part: Sources) -> list[str]:
        return ["\n".join(f"[{each['number']}] {source_text(each)}" for each in part.references)]


def labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label else text


WRITERS: dict[type, Callable[[_Text, Any], list[str]]] = {
    Section: _Text.section,
    Note: _Text.note,
    Line: _Text.line,
    Moment: _Text.moment,
    Rich: _Text.rich,
    Signs: _Text.signs,
    Picture: _Text.picture,
    Grid: _Text.grid,
    Links: _Text.links,
    Listing: _Text.listing,
    Facts: _Text.facts,
    Steps: _Text.steps,
    Quotation: _Text.quotation,
    Sources: _Text.sources,
}

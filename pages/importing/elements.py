"""The flat reading of a file: what both readers give and the recognisers work on."""

from __future__ import annotations

from dataclasses import dataclass

from pages.importing.inlines import Inlines, Text, raw_text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`gap` is the number of blank lines before it, `lines` the number of source lines joined.

    `after_scar` says the gap is larger than this file's usual one: something stood there.
    """

    line: int
    inlines: Inlines
    gap: int = 1
    lines: int = 1
    after_scar: bool = False

    @property
    def text(self) -> str:
        return raw_text(self.inlines)


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 to 6 where the format says it, None in plain text. `marker` is a stripped "1." """

    line: int
    inlines: Inlines
    level: int | None = None
    marker: str = ""
    sure: bool = True

    @property
    def text(self) -> str:
        return raw_text(self.inlines)


@dataclass(frozen=True, slots=True)
class Item:
    line: int
    marker: str
    inlines: Inlines
    children: tuple[ItemList, ...] = ()

    @property
    def text(self) -> str:
        return raw_text(self.inlines)


@dataclass(frozen=True, slots=True)
class ItemList:
    """`guessed` marks a list that had lost its bullets."""

    line: int
    ordered: bool
    items: tuple[Item, ...]
    after_scar: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `header` says the first row names the columns."""

    line: int
    rows: tuple[tuple[Inlines, ...], ...]
    header: bool


@dataclass(frozen=True, slots=True)
class Separator:
    """A rule of dashes or stars: structure, never text of the article."""

    line: int
    raw: str


Element = Paragraph | Heading | ItemList | Table | Separator


def run(text: str) -> Inlines:
    """One unmarked run."""
    return (Text(text),)


def heading_of(paragraph: Paragraph, *, sure: bool = True) -> Heading:
    return Heading(paragraph.line, paragraph.inlines, sure=sure)


def element_text(element: Element) -> str:
    """All the text of an element, list markers included."""
    match element:
        case Paragraph():
            return element.text
        case Heading():
            return f"{element.marker} {element.text}".strip()
        case ItemList():
            return "\n".join(_item_text(item) for item in element.items)
        case Table():
            return "\n".join("\t".join(raw_text(cell) for cell in row) for row in element.rows)
        case Separator():
            return element.raw


def _item_text(item: Item) -> str:
    own = f"{item.marker} {item.text}".strip()
    return "\n".join((own, *(element_text(child) for child in item.children)))

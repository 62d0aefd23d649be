"""One line of a reference list -> a record. What the line does not say stays empty."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pages.importing.elements import Element, Item, ItemList, Paragraph
from pages.importing.inlines import Inlines, Text, raw_text

_DOI = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?(?P<doi>10\.\d{4,9}/[^\s\"<>]*[^\s\"<>.,;)\]])", re.IGNORECASE
)
_PMID = re.compile(r"\bPMID:?\s*(?P<pmid>\d{4,9})\b", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;)\]]")
_YEAR_AT_END = re.compile(r"\s*\((?P<year>(?:19|20)\d\d)\)\.?$")
_YEAR_OF_JOURNAL = re.compile(r"[.,;( ](?P<year>(?:19|20)\d\d)(?:\s?[;:)]|\s[A-Z][a-z]{2}\b|\.?$)")
_LOOSE_STOP = re.compile(r"(?:(?<=\.)\s+\.|\s+\.)$")
_ACCESSED = re.compile(r"\(?\b(?:accessed|retrieved|viewed|consultado)\b.*$", re.IGNORECASE)
_SIGNALS = re.compile(
    r"\((?:19|20)\d\d[a-z]?\)|\bet al\b|\bPMID\b|\bdoi\b|https?://|\baccessed\b|\b(?:19|20)\d\d\s?;"
    r"|\bJ(?:ournal)?\b"
    r"|\bvol\.|\bLancet\b|\bCochrane\b|\bNHS\b|\bWHO\b|\bNICE\b|\s\|\s|\bUniversity\b|\bInstitute\b"
    r"|\b\w+\.(?:gov|org|edu)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """`label` is what citations call it ("3", a footnote's name); `raw` the whole line as it stood."""

    line: int
    marker: str
    label: str
    raw: str
    title: str
    publisher: str = ""
    year: int | None = None
    url: str = ""
    doi: str = ""
    pmid: str = ""

    @property
    def locator(self) -> str:
        """`given` or `not_stated`: a text never says that none exists."""
        return "given" if self.url or self.doi or self.pmid else "not_stated"


def looks_like_reference(text: str) -> bool:
    return bool(_SIGNALS.search(text))


def parse_reference(line: int, marker: str, label: str, inlines: Inlines) -> ReferenceEntry:
    raw = raw_text(inlines)
    linked = next(
        (part.href for part in inlines if isinstance(part, Text) and part.href.startswith("http")), ""
    )
    doi = _match(_DOI, f"{raw} {linked}", "doi")
    pmid = _match(_PMID, raw, "pmid")
    url = linked or _match(_URL, raw, None)
    title, publisher = _title(raw)
    title, year = _year(title)
    return ReferenceEntry(line, marker, label, raw, title, publisher, year, url, doi, pmid)


def _match(pattern: re.Pattern[str], text: str, group: str | None) -> str:
    found = pattern.search(text)
    return (found[group] if group else found[0]) if found else ""


def _title(raw: str) -> tuple[str, str]:
    """The text without the locators that have fields of their own; "title | publisher" is split."""
    text = raw
    for pattern in (_DOI, _PMID, _URL):
        text = pattern.sub(" ", text, count=1) if pattern.search(text) else text
    text = _LOOSE_STOP.sub("", " ".join(text.split()).strip(" \t;,|"))
    title, bar, publisher = text.partition(" | ")
    if bar and title and publisher:
        return title.strip(), publisher.strip()
    return text or raw, ""


def _year(title: str) -> tuple[str, int | None]:
    """A year in brackets at the end leaves the title; one inside a journal's line stays there too."""
    at_end = _YEAR_AT_END.search(title)
    if at_end and at_end.start() > 0:
        return title[: at_end.start()].rstrip(), int(at_end["year"])
    inside = _YEAR_OF_JOURNAL.findall(_ACCESSED.sub("", title).rstrip())
    return title, int(inside[0]) if len(set(inside)) == 1 else None


def entries_of(elements: Iterable[Element]) -> tuple[ReferenceEntry, ...]:
    """The records of a reference section; unnumbered lines are counted from 1."""
    entries: list[ReferenceEntry] = []
    for element in elements:
        if isinstance(element, ItemList):
            for item in element.items:
                entries.append(_of_item(item, len(entries) + 1))
        elif isinstance(element, Paragraph):
            entries.append(parse_reference(element.line, "", str(len(entries) + 1), element.inlines))
    return tuple(entries)


def _of_item(item: Item, number: int) -> ReferenceEntry:
    named = item.marker.startswith("[^") or any(char.isdigit() for char in item.marker)
    label = item.marker.strip("[]()^:. ") if named else str(number)
    return parse_reference(item.line, item.marker, label, _with_nested(item))


def _with_nested(item: Item) -> Inlines:
    """A source and the points below it are one entry."""
    nested = (part for child in item.children for each in child.items for part in _point(each))
    return (*item.inlines, *nested)


def _point(item: Item) -> Inlines:
    return (Text(f" {item.marker} "), *_with_nested(item))


def is_reference_list(element: Element) -> bool:
    """A numbered list without a heading that reads like sources, half of it or more; footnotes always are."""
    if (
        not isinstance(element, ItemList)
        or not element.ordered
        or any(item.children for item in element.items)
    ):
        return False
    if element.items[0].marker.startswith("[^"):
        return True
    like = sum(1 for item in element.items if looks_like_reference(item.text))
    return like * 2 >= len(element.items)

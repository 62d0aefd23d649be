"""References as the items of their block."""

from __future__ import annotations

from collections.abc import Sequence

from pages.importing.elements import Paragraph, run
from pages.importing.identity import Identity
from pages.importing.outline import Body
from pages.importing.raw_value import Json, Value
from pages.importing.reference_entry import ReferenceEntry

MAX_TITLE, MAX_PUBLISHER, MAX_URL, MAX_DOI, MAX_PMID = 500, 300, 500, 200, 9


def reference_items(entries: Sequence[ReferenceEntry], identity: Identity) -> list[Json]:
    """Items whose ids are what citations point at; of two with one label the first is cited."""
    items: list[Json] = []
    labels: set[str] = set()
    for entry in entries:
        again = entry.label in labels
        place = (
            identity.of("reference", entry.line, entry.raw) if again else identity.of_reference(entry.label)
        )
        labels.add(entry.label)
        items.append({"type": "item", "id": place, "value": _value(entry)})
    return items


def _value(entry: ReferenceEntry) -> Value:
    url, doi, pmid = (
        _fitting(entry.url, MAX_URL),
        _fitting(entry.doi, MAX_DOI),
        _fitting(entry.pmid, MAX_PMID),
    )
    return {
        "title": _cut(entry.title, MAX_TITLE),
        "publisher": _cut(entry.publisher, MAX_PUBLISHER),
        "year": entry.year,
        "url": url,
        "doi": doi,
        "pmid": pmid,
        "locator": "given" if url or doi or pmid else "not_stated",
    }


def _fitting(text: str, longest: int) -> str:
    return text if len(text) <= longest else ""


def _cut(text: str, longest: int) -> str:
    """The text, or as many of its words as the field holds."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(maxsplit=1)[0]


def long_entries(entries: Sequence[ReferenceEntry]) -> Body:
    """References too long for their fields, as they stood: what was cut is not lost."""
    return tuple(Paragraph(entry.line, run(entry.raw)) for entry in entries if _is_long(entry))


def _is_long(entry: ReferenceEntry) -> bool:
    limits = (
        (entry.title, MAX_TITLE),
        (entry.publisher, MAX_PUBLISHER),
        (entry.url, MAX_URL),
        (entry.doi, MAX_DOI),
    )
    return any(len(text) > longest for text, longest in limits)

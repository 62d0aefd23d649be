"""From documents found to hits: which section matches, its excerpt, and what was meant."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from pages.publishing.models import DocumentCondition, PublishedDocument
from search.asking import Inquiry
from search.excerpts import excerpt
from search.models import IndexedDocument, IndexedName, IndexedPassage
from search.results import Hit, Section
from search.sql import Statement, marks, rows, uuid_of
from search.thesaurus import CONDITION
from search.words import folded_words, language_of, stem

PAGE, PASSAGE = IndexedDocument._meta.db_table, IndexedPassage._meta.db_table
DOCUMENT = PublishedDocument._meta.db_table

IN_HEADING = 1.5
"""How much more a word counts in a section's heading than in its text."""


@dataclass(frozen=True)
class Found:
    """The pages that are shown, by their numbers, in order. `signs`: page to its sign that matches."""

    pages: Sequence[int]
    signs: Mapping[int, int] = field(default_factory=dict)
    promoted: Collection[int] = ()


@dataclass(frozen=True)
class _Document:
    """What a hit shows of a document."""

    page: int
    id: UUID
    type: str
    locale: str
    path: str
    title: str
    keys: str


@dataclass(frozen=True)
class _Passage:
    """What a hit shows of a passage."""

    page: int
    id: int
    heading: str
    anchor: str
    health_aspect: str
    urgency: str
    text: str


class Presenter:
    """Shows what an inquiry found; with `aspect`, only sections of that health aspect.

    Two queries, and one more if a word was mistyped.
    """

    def __init__(self, found: Found, inquiry: Inquiry, aspect: str | None) -> None:
        self.found, self.inquiry, self.aspect = found, inquiry, aspect
        self.documents = _documents(found.pages)
        self.passages = _passages(found.pages)

    def hits(self) -> tuple[Hit, ...]:
        return tuple(self._hit(self.documents[page]) for page in self.found.pages if page in self.documents)

    def did_you_mean(self, question: str) -> str | None:
        """The question with mistyped words corrected, by words that the pages found have."""
        if not self.inquiry.corrections:
            return None
        seen = {word for text in self._texts() for word in folded_words(text)}
        corrected, at = "", 0
        for word in self.inquiry.words:
            meant = self.inquiry.corrections.get(word.folded)
            if meant in seen:
                corrected += f"{question[at : word.start]}{meant}"
                at = word.end
        return corrected + question[at:] if corrected else None

    def _hit(self, document: _Document) -> Hit:
        language = language_of(document.locale)
        passage = self._passage(document.page, language)
        return Hit(
            document_id=document.id,
            type=document.type,
            locale=document.locale,
            path=document.path,
            title=document.title,
            section=_section(passage),
            excerpt=excerpt(passage.text, self.inquiry.weights, language) if passage else "",
            urgency=(passage.urgency or None) if passage else None,
            promoted=document.page in self.found.promoted,
            keys=tuple(document.keys.split()),
        )

    def _passage(self, page: int, language: str) -> _Passage | None:
        """The passage to show: the warning sign, or the one with most of what was asked for."""
        passages = self.passages.get(page, [])
        if sign := self.found.signs.get(page):
            return next((passage for passage in passages if passage.id == sign), None)
        shown = [each for each in passages if not each.urgency and self.aspect in (None, each.health_aspect)]
        return max(shown, key=lambda passage: self._worth(passage, language), default=None)

    def _worth(self, passage: _Passage, language: str) -> tuple[float, bool]:
        heading, text = self._weight(passage.heading, language), self._weight(passage.text, language)
        return IN_HEADING * heading + text, bool(passage.text)

    def _weight(self, text: str, language: str) -> float:
        stems = {stem(word, language) for word in folded_words(text)}
        return sum(self.inquiry.weights.get(term, 0.0) for term in stems)

    def _texts(self) -> list[str]:
        passages = [passage for some in self.passages.values() for passage in some]
        texts = [text for passage in passages for text in (passage.heading, passage.text)]
        return [*texts, *(document.title for document in self.documents.values()), *self._names()]

    def _names(self) -> QuerySet[IndexedName, str]:
        """The names of the conditions that the pages are about. One query."""
        about = DocumentCondition.objects.filter(
            document__in=[document.id for document in self.documents.values()]
        )
        names = IndexedName.objects.filter(document__type=CONDITION, document__key__in=about.values("slug"))
        return names.values_list("folded", flat=True).distinct()


def _section(passage: _Passage | None) -> Section | None:
    if passage is None or not passage.anchor:
        return None
    return Section(passage.heading or None, passage.anchor, passage.health_aspect or None)


def _documents(pages: Sequence[int]) -> dict[int, _Document]:
    """One query. Each page has a document; an outer join keeps SQLite from going through all of them."""
    if not pages:
        return {}
    statement = Statement(
        "SELECT page.id, document.id, document.type, document.locale, document.path, document.title,"  # noqa: S608
        f" document.keys FROM {PAGE} page LEFT JOIN {DOCUMENT} document ON document.id = page.document_id"
        f" WHERE page.id IN ({marks(pages)})",
        pages,
    )
    found = (_Document(page, uuid_of(key), *others) for page, key, *others in rows(statement))
    return {document.page: document for document in found}


def _passages(pages: Sequence[int]) -> dict[int, list[_Passage]]:
    """One query."""
    if not pages:
        return {}
    statement = Statement(
        "SELECT page.id, passage.id, passage.heading, passage.anchor, passage.health_aspect,"  # noqa: S608
        f" passage.urgency, passage.text FROM {PAGE} page"
        f" JOIN {PASSAGE} passage ON passage.document_id = page.document_id"
        f" WHERE page.id IN ({marks(pages)}) ORDER BY page.id, passage.position",
        pages,
    )
    found: dict[int, list[_Passage]] = {}
    for row in rows(statement):
        found.setdefault(row[0], []).append(_Passage(*row))
    return found

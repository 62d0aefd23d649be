"""From documents found to hits: which section matches, its excerpt, and what was meant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from pages.publishing.models import DocumentCondition, PublishedDocument
from search.asking import Inquiry
from search.excerpts import excerpt
from search.models import IndexedName, IndexedPassage
from search.results import Hit, Section
from search.thesaurus import CONDITION
from search.words import folded_words, language_of, stem

IN_HEADING = 1.5
"""How much more a word counts in a section's heading than in its text."""


@dataclass(frozen=True)
class Found:
    """The documents of one page of results, in order. `signs`: document to its warning sign that matches."""

    ids: list[UUID]
    signs: Mapping[UUID, int] = field(default_factory=dict)
    promoted: frozenset[UUID] = frozenset()


class Presenter:
    """Shows what an inquiry found; with `aspect`, only sections of that health aspect.

    Two queries, and one more if a word was mistyped.
    """

    def __init__(self, found: Found, inquiry: Inquiry, aspect: str | None) -> None:
        self.found, self.inquiry, self.aspect = found, inquiry, aspect
        self.documents = PublishedDocument.objects.defer("body").in_bulk(found.ids)
        self.passages: dict[UUID, list[IndexedPassage]] = {}
        rows = IndexedPassage.objects.filter(document__in=found.ids)
        for passage in rows.order_by("document", "position"):
            self.passages.setdefault(passage.document_id, []).append(passage)

    def hits(self) -> tuple[Hit, ...]:
        return tuple(self._hit(self.documents[pk]) for pk in self.found.ids if pk in self.documents)

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

    def _hit(self, document: PublishedDocument) -> Hit:
        language = language_of(document.locale)
        passage = None if has_lapsed(document) else self._passage(document.pk, language)
        return Hit(
            document_id=document.pk,
            type=document.type,
            locale=document.locale,
            path=document.path,
            title=document.title,
            section=_section(passage),
            excerpt=excerpt(passage.text, self.inquiry.weights, language) if passage else "",
            urgency=(passage.urgency or None) if passage else None,
            promoted=document.pk in self.found.promoted,
            keys=tuple(document.keys.split()),
        )

    def _passage(self, pk: UUID, language: str) -> IndexedPassage | None:
        """The passage to show: the warning sign, or the one with most of what was asked for."""
        passages = self.passages.get(pk, [])
        if sign := self.found.signs.get(pk):
            return next((passage for passage in passages if passage.pk == sign), None)
        shown = [each for each in passages if not each.urgency and self.aspect in (None, each.health_aspect)]
        return max(shown, key=lambda passage: self._worth(passage, language), default=None)

    def _worth(self, passage: IndexedPassage, language: str) -> tuple[float, bool]:
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
        about = DocumentCondition.objects.filter(document__in=self.found.ids)
        names = IndexedName.objects.filter(document__type=CONDITION, document__key__in=about.values("slug"))
        return names.values_list("folded", flat=True).distinct()


def _section(passage: IndexedPassage | None) -> Section | None:
    if passage is None or not passage.anchor:
        return None
    return Section(passage.heading or None, passage.anchor, passage.health_aspect or None)


def has_lapsed(document: PublishedDocument) -> bool:
    """Whether its approval has ended and the index still has its words: they are shown to nobody."""
    return document.valid_until is not None and document.valid_until <= timezone.now()

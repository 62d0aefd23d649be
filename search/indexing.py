"""Writes the index: a document's rows replace the ones it had, in the transaction that publishes it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from pages.publishing.batches import batches
from pages.publishing.models import PublishedDocument
from search.models import IndexedDocument, IndexedName, IndexedPassage, Posting, SignPosting
from search.models.indexed_name import LONGEST_TAIL
from search.reading import Passage, Reading, read
from search.spelling import learn
from search.thesaurus import CONDITION, condition_names, learn_condition
from search.weighing import impacts, shares
from search.words import folded_words, language_of, words

VERSION = 3
"""Of what is written here: another number makes `search rebuild` write every document anew."""

BATCH = 100
ROWS = 5_000


def index(documents: Sequence[PublishedDocument], *, anew: bool = False) -> None:
    """Index these documents: pages are found, conditions lend their names, others are left out.

    Passages that are as they were stay as they are written, unless all is to be written `anew`.
    """
    conditions = [document for document in documents if document.type == CONDITION]
    pages = [document for document in documents if document.path is not None]
    readings = {document: read(json.loads(document.body)) for document in pages}
    passages = _replace_passages(documents, readings, anew=anew)
    for model in (Posting, IndexedName, IndexedDocument):
        model.objects.filter(document__in=[document.pk for document in documents]).delete()
    IndexedDocument.objects.bulk_create(map(_entry, [*conditions, *pages]))
    for condition in conditions:
        learn_condition(condition)
    IndexedName.objects.bulk_create(_names([*conditions, *pages]))
    Posting.objects.bulk_create(_postings(readings), batch_size=ROWS)
    SignPosting.objects.bulk_create(_sign_postings(passages), batch_size=ROWS)
    _learn_spellings(readings)


def indexable() -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(Q(path__isnull=False) | Q(type=CONDITION))


def stale() -> QuerySet[PublishedDocument]:
    """Documents that are not in the index as they are published."""
    same = {name: OuterRef(name) for name in ("hash", "site", "locale")}
    known = IndexedDocument.objects.filter(document=OuterRef("pk"), version=VERSION, **same)
    return indexable().filter(~Exists(known))


def rebuild(documents: Iterable[UUID]) -> Iterator[int]:
    """Index these documents anew, some at a time; yields how many were done.

    Each is replaced in one transaction, so searches find all of them all the time.
    """
    for batch in batches(documents, BATCH):
        with transaction.atomic():
            index(list(indexable().select_for_update().filter(pk__in=batch)), anew=True)
        yield len(batch)


def index_stale() -> None:
    """Make the index true again, after an upgrade say."""
    for _ in rebuild(list(stale().values_list("pk", flat=True))):
        pass


def _entry(document: PublishedDocument) -> IndexedDocument:
    return IndexedDocument(
        document=document,
        hash=document.hash,
        version=VERSION,
        site=document.site,
        locale=document.locale,
    )


def _names(documents: Iterable[PublishedDocument]) -> Iterator[IndexedName]:
    """The title of a page, or all names of a condition, under each of their words."""
    for document in documents:
        names = condition_names(document) if document.type == CONDITION else [document.title]
        for name in names:
            found = [word.folded for word in words(name)]
            folded = f" {' '.join(found)} "
            for tail in {" ".join(found[place:])[:LONGEST_TAIL] for place in range(len(found))}:
                yield IndexedName(document=document, name=name, folded=folded, tail=tail)


def _replace_passages(
    documents: Iterable[PublishedDocument], readings: dict[PublishedDocument, Reading], *, anew: bool
) -> list[IndexedPassage]:
    """Write the passages that are not there as they are read, and drop the others; gives those written."""
    read_now = {
        (document.pk, position): _passage(document, position, passage)
        for document, reading in readings.items()
        for position, passage in enumerate(reading.passages)
    }
    known = IndexedPassage.objects.filter(document__in=[document.pk for document in documents])
    kept: set[tuple[UUID, int]] = set()
    gone: list[int] = []
    for row in known.annotate(version=F("document__indexed__version")):
        place = row.document_id, row.position
        same = place in read_now and _said(row) == _said(read_now[place])
        if same and row.version == VERSION and not anew:
            kept.add(place)
        else:
            gone.append(row.pk)
    if gone:
        IndexedPassage.objects.filter(pk__in=gone).delete()
    return IndexedPassage.objects.bulk_create(
        passage for place, passage in read_now.items() if place not in kept
    )


def _said(passage: IndexedPassage) -> tuple[str, ...]:
    return passage.heading, passage.anchor, passage.health_aspect, passage.urgency, passage.text


def _passage(document: PublishedDocument, position: int, passage: Passage) -> IndexedPassage:
    return IndexedPassage(
        document=document,
        position=position,
        heading=passage.heading,
        anchor=passage.anchor,
        health_aspect=passage.health_aspect,
        urgency=passage.urgency,
        text=passage.text,
    )


def _postings(readings: dict[PublishedDocument, Reading]) -> Iterator[Posting]:
    for document, reading in readings.items():
        for term, impact in impacts(reading, language_of(document.locale)).items():
            yield Posting(term=term, document=document, impact=impact)


def _sign_postings(passages: Iterable[IndexedPassage]) -> Iterator[SignPosting]:
    for passage in passages:
        if passage.urgency:
            for term, share in shares(passage.text, language_of(passage.document.locale)).items():
                yield SignPosting(term=term, passage=passage, share=share)


def _learn_spellings(readings: dict[PublishedDocument, Reading]) -> None:
    by_language: dict[str, set[str]] = {}
    for document, reading in readings.items():
        everything = f"{reading.title}\n{reading.names}\n{reading.headings}\n{reading.text}"
        known = by_language.setdefault(language_of(document.locale), set())
        known |= folded_words(everything)
    for language, known in sorted(by_language.items()):
        learn(known, language)

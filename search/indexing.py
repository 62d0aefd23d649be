"""Writes the index: a document's rows replace the ones it had, in the transaction that publishes it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from pages.publishing.batches import batches
from pages.publishing.models import DocumentCondition, PublishedDocument
from search.faceting import facets_of
from search.models import IndexedDocument, IndexedName, IndexedPassage, Posting, Shelf, SignPosting
from search.models.indexed_name import LONGEST_TAIL
from search.models.posting import EVERY_PAGE, ONE
from search.reading import Passage, Reading, read
from search.spelling import learn
from search.thesaurus import CONDITION, condition_names, learn_condition
from search.weighing import impacts, shares
from search.words import folded_words, language_of, words

VERSION = 6
"""Of what is written here: another number makes `search rebuild` write every document anew."""

OF_STUDIES = 0.7
"""How much the words of a page count that invites people into a study: what informs comes first."""

STUDIES = ("TrialIndex", "TrialLandingPage")

BATCH = 100
ROWS = 5_000


def index(documents: Sequence[PublishedDocument], *, anew: bool = False) -> None:
    """Index these documents: pages are found, conditions lend their names, others are left out.

    Passages that are as they were stay as they are written, unless all is to be written `anew`.
    """
    conditions = [document for document in documents if document.type == CONDITION]
    pages = [document for document in documents if document.path is not None]
    keys = [document.pk for document in documents]
    readings = {document: read(json.loads(document.body)) for document in pages}
    passages = _replace_passages(documents, readings, anew=anew)
    Posting.objects.filter(page__in=IndexedDocument.objects.filter(document__in=keys)).delete()
    IndexedName.objects.filter(document__in=keys).delete()
    for condition in conditions:
        learn_condition(condition)
    IndexedName.objects.bulk_create(_names([*conditions, *pages]))
    entries = _write_entries([*conditions, *pages], readings)
    Posting.objects.bulk_create(_postings(entries, readings), batch_size=ROWS)
    SignPosting.objects.bulk_create(_sign_postings(entries, passages), batch_size=ROWS)
    _learn_spellings(readings)


def indexable() -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(Q(path__isnull=False) | Q(type=CONDITION))


def stale() -> QuerySet[PublishedDocument]:
    """Documents that are not in the index as they are published."""
    same = {"hash": OuterRef("hash"), "shelf__site": OuterRef("site"), "shelf__locale": OuterRef("locale")}
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


def _write_entries(
    documents: Sequence[PublishedDocument], readings: Mapping[PublishedDocument, Reading]
) -> dict[UUID, IndexedDocument]:
    """The entries of documents; one that was there keeps its number, which cursors hold."""
    shelves = Shelf.labelled((document.site, document.locale) for document in documents)
    conditions = _conditions(documents)
    entries = [
        IndexedDocument(
            document=document,
            hash=document.hash,
            version=VERSION,
            shelf=shelves[document.site, document.locale],
            type=document.type,
            valid_until=document.valid_until,
            facets=facets_of(document.type, conditions.get(document.pk, ()), readings.get(document)),
        )
        for document in documents
    ]
    changed = ["hash", "version", "shelf", "type", "valid_until", "facets"]
    written = IndexedDocument.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["document"], update_fields=changed
    )
    return {entry.document_id: entry for entry in written}


def _conditions(documents: Iterable[PublishedDocument]) -> dict[UUID, list[str]]:
    """The slugs of the conditions that each document is about."""
    found: dict[UUID, list[str]] = {}
    rows = DocumentCondition.objects.filter(document__in=[document.pk for document in documents])
    for key, slug in rows.order_by("slug").values_list("document", "slug"):
        found.setdefault(key, []).append(slug)
    return found


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
    shelves = {document.pk: (document.site, document.locale) for document in documents}
    known = IndexedPassage.objects.filter(document__in=shelves).annotate(
        version=F("document__indexed__version"),
        site=F("document__indexed__shelf__site"),
        locale=F("document__indexed__shelf__locale"),
    )
    kept: set[tuple[UUID, int]] = set()
    gone: list[int] = []
    for row in known:
        place = row.document_id, row.position
        same = place in read_now and _said(row) == _said(read_now[place])
        stays = row.version == VERSION and (row.site, row.locale) == shelves[row.document_id]
        if same and stays and not anew:
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


def _postings(
    entries: Mapping[UUID, IndexedDocument], readings: Mapping[PublishedDocument, Reading]
) -> Iterator[Posting]:
    for document, reading in readings.items():
        entry = entries[document.pk]
        yield Posting(shelf_id=entry.shelf_id, term=EVERY_PAGE, page=entry, impact=0)
        one = ONE * (OF_STUDIES if document.type in STUDIES else 1)
        for term, impact in impacts(reading, language_of(document.locale)).items():
            yield Posting(shelf_id=entry.shelf_id, term=term, page=entry, impact=round(one * impact))


def _sign_postings(
    entries: Mapping[UUID, IndexedDocument], passages: Iterable[IndexedPassage]
) -> Iterator[SignPosting]:
    for passage in passages:
        if passage.urgency:
            shelf = entries[passage.document_id].shelf_id
            for term, share in shares(passage.text, language_of(passage.document.locale)).items():
                yield SignPosting(shelf_id=shelf, term=term, passage=passage, share=round(ONE * share))


def _learn_spellings(readings: dict[PublishedDocument, Reading]) -> None:
    by_language: dict[str, set[str]] = {}
    for document, reading in readings.items():
        everything = f"{reading.title}\n{reading.names}\n{reading.headings}\n{reading.text}"
        known = by_language.setdefault(language_of(document.locale), set())
        known |= folded_words(everything)
    for language, known in sorted(by_language.items()):
        learn(known, language)

"""What is read in a run: a long article, and as many short ones beside it as the run asks for."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import connection, transaction

from api.cursors import Cursor
from api.documents import DEFAULT_ORDER
from pages.models import Article
from pages.models.content_version import ContentVersion
from pages.publishing.models import PublishedDocument
from search.faceting import facets_of
from search.indexing import VERSION
from search.models import IndexedDocument, IndexedPassage, Posting, Shelf
from search.models.posting import EVERY_PAGE, ONE
from search.weighing import SATURATION, TEXT, TITLE
from tests.api.graphql.full_article import make_full_article
from tests.content import make_article, prose

LONG = 27
"""Paragraphs of the long article: with them it has about 29 kB."""

BATCH = 2_000
FIRST = datetime(2020, 1, 1, tzinfo=UTC)

VOCABULARY = [f"word{number}" for number in range(1, 20_001)]
OFTEN = [*accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1))]
"""How often words are used, added up: as in any language, the tenth a tenth as often as the first (Zipf)."""

TITLE_WORDS, TEXT_WORDS = 4, 30
"""Of the vocabulary, in each short article: `word7` is in every third of them, `word77` in one of thirty."""


def make_content() -> Article:
    """The long article; with it a site, a section, an article of every block, and the first short one."""
    section = make_full_article().get_parent().specific
    make_article(section, title="A short article", slug="short")
    text = "<p>Walking helps most people whose <b>back</b> hurts, a little more each day.</p>" * 3
    body = [prose(text, label=f"paragraph {number}", heading=f"Part {number}") for number in range(LONG)]
    return make_article(section, title="The long article", slug="long", body=body)


def grow(first: int, last: int) -> None:
    """Short articles of these numbers, written as rows: as publishing would, without pages behind them."""
    template = PublishedDocument.objects.get(title="A short article")
    for start in range(first, last, BATCH):
        numbers = range(start, min(start + BATCH, last))
        with transaction.atomic():
            index(PublishedDocument.objects.bulk_create(copies(template, numbers)), numbers)
    ContentVersion.objects.update(sequence=template.sequence + last)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def copies(template: PublishedDocument, numbers: Iterable[int]) -> Iterator[PublishedDocument]:
    for number in numbers:
        used = words(number)
        title = f"Short article {number} on {' '.join(used[:TITLE_WORDS])}"
        summary = " ".join(used[TITLE_WORDS:])
        moment = FIRST + timedelta(minutes=number)
        row = copy_of(template, f"/short/{number}/", moment, title=title, summary=summary)
        row.sequence = template.sequence + number + 1
        yield row


def repeat(count: int) -> list[str]:
    """The long article as often again, at the end of every list and in no search; the ids of these."""
    template = PublishedDocument.objects.get(title="The long article")
    for start in range(0, count, BATCH // 10):
        numbers = range(start, min(start + BATCH // 10, count))
        PublishedDocument.objects.bulk_create(
            copy_of(template, f"/long/{number}/", FIRST - timedelta(minutes=number)) for number in numbers
        )
    return [str(uuid5(NAMESPACE_URL, f"/long/{number}/")) for number in range(count)]


def copy_of(template: PublishedDocument, path: str, moment: datetime, **content: str) -> PublishedDocument:
    """A document that differs from another by where it is and since when, and by `content`."""
    fields = {field.attname: getattr(template, field.attname) for field in PublishedDocument._meta.fields}
    identity = uuid5(NAMESPACE_URL, path)
    own = {"id": str(identity), "path": path, "published_at": moment.isoformat(), **content}
    body = json.dumps(json.loads(template.body) | own, separators=(",", ":"))
    return PublishedDocument(
        **fields
        | {"id": identity, "content_id": identity, "path": path, "title": own.get("title", template.title)}
        | {"published_at": moment, "updated_at": moment, "source": f"bench:{path}", "body": body}
    )


def words(number: int) -> list[str]:
    """Some words of the vocabulary, always the same for a number."""
    random = Random(number)  # noqa: S311 - nothing secret
    return random.choices(VOCABULARY, cum_weights=OFTEN, k=TITLE_WORDS + TEXT_WORDS)


def index(batch: list[PublishedDocument], numbers: Iterable[int]) -> None:
    """The search index of these rows, but for names and spellings.

    `search.indexing` writes the same rows, several times slower: it reads the documents first.
    """
    shelves = Shelf.labelled((row.site, row.locale) for row in batch)
    entries = IndexedDocument.objects.bulk_create(
        IndexedDocument(
            document=row,
            hash=row.hash,
            version=VERSION,
            shelf=shelves[row.site, row.locale],
            type=row.type,
            facets=facets_of(row.type, (), None),
        )
        for row in batch
    )
    texts = {number: " ".join(words(number)[TITLE_WORDS:]) for number in numbers}
    IndexedPassage.objects.bulk_create(
        IndexedPassage(document=row, position=0, text=text)
        for row, text in zip(batch, texts.values(), strict=True)
    )
    insert(
        (entry.shelf_id, term, entry.pk, impact)
        for entry, row, text in zip(entries, batch, texts.values(), strict=True)
        for term, impact in terms(row.title.lower().split(), text.split()).items()
    )


def terms(title: list[str], text: list[str]) -> dict[str, int]:
    """The terms of a page with their impacts, as `search.weighing` has them: these words have no stems."""
    frequencies = {EVERY_PAGE: 0.0}
    for found, one in ((title, TITLE.of_one_in(len(title))), (text, TEXT.of_one_in(len(text)))):
        for word in found:
            frequencies[word] = frequencies.get(word, 0.0) + one
    return {term: round(ONE * count / (SATURATION + count)) for term, count in frequencies.items()}


def insert(postings: Iterable[tuple[int, str, int, int]]) -> None:
    """Postings, in the fastest way that the database has."""
    table, columns = Posting._meta.db_table, "shelf_id, term, page_id, impact"
    cursor: Any
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for posting in postings:
                    copy.write_row(posting)
        else:
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES (%s, %s, %s, %s)", postings)  # noqa: S608


def cursor_of(place: int) -> str:
    """The cursor of the item at a place of the list of pages, from 0, in the order that is not asked for."""
    rows = PublishedDocument.objects.filter(path__isnull=False).order_by("-published_at", "-id")
    row = rows.only("id", "published_at")[place]
    return Cursor(DEFAULT_ORDER, row.published_at.isoformat(), row.pk).encode()

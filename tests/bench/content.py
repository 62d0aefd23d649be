"""What is read in a run: a long article, and as many short ones beside it as the run asks for."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from django.db import connection

from api.cursors import Cursor
from api.documents import DEFAULT_ORDER
from pages.models import Article
from pages.models.content_version import ContentVersion
from pages.publishing.models import PublishedDocument
from search.models import IndexedDocument, IndexedPassage, Posting
from tests.api.graphql.full_article import make_full_article
from tests.content import make_article, prose

LONG = 27
"""Paragraphs of the long article: with them it has about 29 kB."""

BATCH = 2_000
FIRST = datetime(2020, 1, 1, tzinfo=UTC)
VOCABULARY = [f"word{number}" for number in range(1_000)]
WORDS = 12
"""Of the vocabulary, in each short article."""


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
    rows = copies(template, range(first, last))
    while batch := list(islice(rows, BATCH)):
        PublishedDocument.objects.bulk_create(batch)
        index(batch)
    ContentVersion.objects.update(sequence=template.sequence + last)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def copies(template: PublishedDocument, numbers: Iterable[int]) -> Iterator[PublishedDocument]:
    content = json.loads(template.body)
    fields = {field.attname: getattr(template, field.attname) for field in PublishedDocument._meta.fields}
    for number in numbers:
        path, moment = f"/short/{number}/", FIRST + timedelta(minutes=number)
        identity = uuid5(NAMESPACE_URL, path)
        title = f"Short article {number} on {' '.join(words(number))}"
        own = {"id": str(identity), "path": path, "title": title, "published_at": moment.isoformat()}
        yield PublishedDocument(
            **fields
            | {"id": identity, "content_id": identity, "path": path, "title": title}
            | {"published_at": moment, "updated_at": moment, "sequence": template.sequence + number + 1}
            | {"source": f"bench:{number}", "body": json.dumps(content | own, separators=(",", ":"))}
        )


def words(number: int) -> list[str]:
    """Some words of the vocabulary, low ones more often than high ones, always the same for a number."""
    return [VOCABULARY[(number * step * step + step) % (1 + 80 * step)] for step in range(1, WORDS + 1)]


def index(batch: list[PublishedDocument]) -> None:
    """The search index of these rows: one passage each, of the words in the title."""
    IndexedDocument.objects.bulk_create(
        IndexedDocument(document=row, hash=row.hash, version=1, site=row.site, locale=row.locale)
        for row in batch
    )
    IndexedPassage.objects.bulk_create(
        IndexedPassage(document=row, position=0, anchor="part", text=row.title) for row in batch
    )
    Posting.objects.bulk_create(
        Posting(term=word, document=row, impact=1.0)
        for row in batch
        for word in set(row.title.lower().split())
    )


def cursor_of(place: int) -> str:
    """The cursor of the item at a place of the list of pages, from 0, in the order that is not asked for."""
    rows = PublishedDocument.objects.filter(path__isnull=False).order_by("-published_at", "-id")
    row = rows.only("id", "published_at")[place]
    return Cursor(DEFAULT_ORDER, row.published_at.isoformat(), row.pk).encode()

"""What changed since a client last asked: documents and tombstones, in the order they came to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, router
from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    F,
    IntegerField,
    Model,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.utils import timezone

from api.cursors import Cursor, InvalidCursor
from api.stored import earliest
from pages.publishing.lapse import lapsed
from pages.publishing.models import PublishedDocument, Tombstone
from pages.publishing.version import current_sequence

LAST_SEQUENCE = 2**63 - 1
ORDER = "changes"
WITHDRAWN, LIVE = 0, 1
"""Of one sequence the tombstones come first: what became of another type is there afterwards."""

PLACE = re.compile(r"(\d{1,19})([01])", re.ASCII)


@dataclass(frozen=True)
class Change:
    """The newest change of one document. What is not public has neither site, path, hash, moment nor body."""

    sequence: int
    kind: int
    id: UUID
    type: str
    locale: str
    site: str | None
    path: str | None
    hash: str | None
    changed_at: datetime | None
    valid_until: datetime | None
    """When it becomes another by itself."""
    body: str | None
    """The document as JSON, where it was asked for."""

    @property
    def withdrawn(self) -> bool:
        return self.kind == WITHDRAWN

    @property
    def cursor(self) -> Cursor:
        return Cursor(ORDER, f"{self.sequence}{self.kind}", self.id)


@dataclass(frozen=True)
class Changes:
    """One page. Who has applied it, and those before it, has every change up to `sequence`, that included."""

    items: Sequence[Change]
    sequence: int
    next: Cursor | None

    @property
    def valid_until(self) -> datetime | None:
        """The earliest moment at which one of the documents becomes another by itself."""
        return earliest(self.items)


def changes(
    *,
    since: int = 0,
    types: Sequence[str] | None = None,
    locale: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
    whole: bool = False,
) -> Changes:
    """Changes of a greater sequence than `since`, or behind a cursor; `whole` with the documents. One query.

    Both tables are read by one statement: between two of them, a document could move from one table to the
    other and be seen in neither.

    Raises:
        InvalidCursor: the cursor is none of ours.
    """
    after = _place(cursor) if cursor else (since, LIVE, UUID(int=2**128 - 1))
    named: dict[str, Any] = {"type__in": types, "locale": locale}
    asked = Q(**{name: value for name, value in named.items() if value is not None})
    now = timezone.now()
    live = _documents(whole, now).filter(_beyond(after, LIVE, "id"), asked)
    withdrawn = _tombstones().filter(_beyond(after, WITHDRAWN, "document_id"), asked)
    rows = live.union(withdrawn, all=True).order_by("sequence", "kind", "document")
    found = [_change(*row, whole=whole, now=now) for row in rows[: limit + 1]]
    return _page(found[:limit], found[limit:], reached=after[0])


def is_ahead(sequence: int) -> bool:
    """Whether a client holds a number that this database never gave: it was restored from an older backup.

    A copy of the database cannot say so, because it may only be behind.
    """
    return router.db_for_read(PublishedDocument) == DEFAULT_DB_ALIAS and sequence > current_sequence()


def _page(items: Sequence[Change], more: Sequence[Change], *, reached: int) -> Changes:
    """The page is cut wherever it is full; then the last sequence in it may not be complete."""
    if not items:
        return Changes(items, reached, None)
    last = items[-1].sequence
    if not more:
        return Changes(items, last, None)
    return Changes(items, last - 1 if more[0].sequence == last else last, items[-1].cursor)


def _change(*row: Any, whole: bool, now: datetime) -> Change:
    """Past the end of an approval the document is told as readers get it, though nobody acted yet."""
    *columns, text, until = row
    if until and until <= now:
        columns[DIGEST], text = lapsed(text)
        until = None
    return Change(*(*columns, until, text if whole else None))


def _place(text: str) -> tuple[int, int, UUID]:
    cursor = Cursor.decode(text, order=ORDER)
    place = PLACE.fullmatch(cursor.value)
    if not place or int(place[1]) > LAST_SEQUENCE or cursor.backward:
        raise InvalidCursor("This is not a cursor of ours.")
    return int(place[1]), int(place[2]), cursor.id


def _beyond(after: tuple[int, int, UUID], kind: int, identifier: str) -> Q:
    """Rows of one kind behind a place in (sequence, kind, id); the index serves the first condition."""
    sequence, after_kind, id_ = after
    if kind < after_kind:
        return Q(sequence__gt=sequence)
    if kind > after_kind:
        return Q(sequence__gte=sequence)
    same = Q(**{"sequence": sequence, f"{identifier}__gt": id_})
    return Q(sequence__gte=sequence) & (Q(sequence__gt=sequence) | same)


COLUMNS = (
    "sequence",
    "kind",
    "document",
    "type",
    "locale",
    "public_site",
    "public_path",
    "digest",
    "moment",
    "text",
    "until",
)
"""In the order of the fields of `Change`, but for the last two."""
DIGEST = COLUMNS.index("digest")


def _documents(whole: bool, now: datetime) -> QuerySet[Model, Any]:
    """With the bodies that are asked for, and those that have lapsed, because their hash is another."""
    lapsed_alone = Case(When(valid_until__lte=now, then=F("body")), output_field=TextField())
    return PublishedDocument.objects.annotate(
        kind=Value(LIVE, output_field=IntegerField()),
        document=F("id"),
        public_site=F("site"),
        public_path=F("path"),
        digest=F("hash"),
        moment=F("changed_at"),
        text=F("body") if whole else lapsed_alone,
        until=F("valid_until"),
    ).values_list(*COLUMNS)


def _tombstones() -> QuerySet[Model, Any]:
    """A page that became private is told by its id alone."""
    public = {
        name: Case(When(gone=True, then=F(name)), output_field=CharField()) for name in ("site", "path")
    }
    return Tombstone.objects.annotate(
        kind=Value(WITHDRAWN, output_field=IntegerField()),
        document=F("document_id"),
        public_site=public["site"],
        public_path=public["path"],
        digest=Value(None, output_field=CharField()),
        moment=Value(None, output_field=DateTimeField()),
        text=Value(None, output_field=TextField()),
        until=Value(None, output_field=DateTimeField()),
    ).values_list(*COLUMNS)

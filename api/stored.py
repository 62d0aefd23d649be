"""Single rows of published documents, read as plainly as a database allows.

The ORM spends several times as long on one row as the database does, so these few statements are written out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

import orjson
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone
from django.utils.functional import cached_property

from pages.publishing.lapse import lapsed
from pages.publishing.models import PublishedDocument
from pages.publishing.sites import SITE, host_names

TABLE = PublishedDocument._meta.db_table
SELECT = f"SELECT id, type, hash, keys, body, valid_until FROM {TABLE} WHERE "  # noqa: S608 - a name of ours


@dataclass(frozen=True)
class StoredDocument:
    """A published document as it was compiled. `body` is its JSON text, ready to send.

    `valid_until` is when it becomes another by itself, in the future; None where it never does.
    """

    id: UUID
    type: str
    hash: str
    keys: tuple[str, ...]
    body: str
    valid_until: datetime | None = None

    @cached_property
    def content(self) -> dict[str, Any]:
        """The document as a dict with snake_case keys. Treat it as read-only."""
        parsed: dict[str, Any] = orjson.loads(self.body)
        return parsed


def document_of(row: PublishedDocument) -> StoredDocument:
    """A row that was read with `api.documents.READ`, as readers get it."""
    return _document(row.pk, row.type, row.hash, row.keys, row.body, row.valid_until)


class Ending(Protocol):
    """What may become another by itself."""

    @property
    def valid_until(self) -> datetime | None: ...


def earliest(found: Iterable[Ending]) -> datetime | None:
    """Until when all of these documents are as they are; None where none of them changes by itself."""
    return min((document.valid_until for document in found if document.valid_until), default=None)


def _document(
    id: UUID,  # noqa: A002
    type: str,  # noqa: A002
    hash: str,  # noqa: A002
    keys: str,
    body: str,
    valid_until: datetime | None,
) -> StoredDocument:
    """Past the end of an approval readers get what is left without it, though nobody acted yet."""
    if valid_until and valid_until <= timezone.now():
        hash, body = lapsed(body)  # noqa: A001
        valid_until = None
    return StoredDocument(id, type, hash, tuple(keys.split()), body, valid_until)


def database() -> BaseDatabaseWrapper:
    """Where documents are read from just now."""
    return connections[router.db_for_read(PublishedDocument)]


def one(where: str, *values: str | UUID) -> StoredDocument | None:
    """The row of a condition that only one can meet."""
    with database().cursor() as cursor:
        cursor.execute(SELECT + where, values)
        row: Sequence[Any] | None = cursor.fetchone()
    if row is None:
        return None
    id_, type_, digest, keys, body, until = row
    known_id = id_ if isinstance(id_, UUID) else UUID(hex=id_)
    return _document(known_id, type_, digest, keys, body, _moment(until))


def _moment(value: datetime | None) -> datetime | None:
    """A moment as a database gives it: SQLite knows no zones, and what it has is in UTC."""
    return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def by_id(id: UUID) -> StoredDocument | None:  # noqa: A002
    return one("id = %s", id if database().features.has_native_uuid_field else id.hex)


def page_at(host: str, path: str) -> StoredDocument | None:
    """The page at a path, as documents have it, of the host's site."""
    return one(f"site = {SITE} AND path = %s", *host_names(host), *host_names(host), path)


def site_for(host: str) -> StoredDocument | None:
    return one(f"type = 'Site' AND key = {SITE}", *host_names(host), *host_names(host))

"""Single rows of published documents, read as plainly as a database allows.

The ORM spends several times as long on one row as the database does, so these few statements are written out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from pages.publishing.lapse import lapsed
from pages.publishing.models import PublishedDocument
from pages.publishing.sites import SITE, host_names

TABLE = PublishedDocument._meta.db_table
SELECT = f"SELECT id, type, hash, keys, body, valid_until <= %s FROM {TABLE} WHERE "  # noqa: S608 - a name of ours
"""Takes the moment of reading: past the end of an approval the last column is true."""


@dataclass(frozen=True)
class StoredDocument:
    """A published document as it was compiled. `body` is its JSON text, ready to send."""

    id: UUID
    type: str
    hash: str
    keys: tuple[str, ...]
    body: str

    @cached_property
    def content(self) -> dict[str, Any]:
        """The document as a dict with snake_case keys. Treat it as read-only."""
        parsed: dict[str, Any] = orjson.loads(self.body)
        return parsed


def document_of(row: PublishedDocument) -> StoredDocument:
    """A row that was read with `api.documents.READ`, as readers get it."""
    has_lapsed = row.valid_until is not None and row.valid_until <= timezone.now()
    return _document(row.pk, row.type, row.hash, row.keys, row.body, has_lapsed)


def _document(
    id: UUID,  # noqa: A002
    type: str,  # noqa: A002
    hash: str,  # noqa: A002
    keys: str,
    body: str,
    has_lapsed: bool | None,
) -> StoredDocument:
    """Past the end of an approval readers get what is left without it, though nobody acted yet."""
    if has_lapsed:
        hash, body = lapsed(body)  # noqa: A001
    return StoredDocument(id, type, hash, tuple(keys.split()), body)


def database() -> BaseDatabaseWrapper:
    """Where documents are read from just now."""
    return connections[router.db_for_read(PublishedDocument)]


def one(where: str, *values: str | UUID) -> StoredDocument | None:
    """The row of a condition that only one can meet."""
    connection = database()
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(SELECT + where, (now, *values))
        row: Sequence[Any] | None = cursor.fetchone()
    if row is None:
        return None
    id_, *others = row
    return _document(id_ if isinstance(id_, UUID) else UUID(hex=id_), *others)


def by_id(id: UUID) -> StoredDocument | None:  # noqa: A002
    return one("id = %s", id if database().features.has_native_uuid_field else id.hex)


def page_at(host: str, path: str) -> StoredDocument | None:
    """The page at a path, as documents have it, of the host's site."""
    return one(f"site = {SITE} AND path = %s", *host_names(host), *host_names(host), path)


def site_for(host: str) -> StoredDocument | None:
    return one(f"type = 'Site' AND key = {SITE}", *host_names(host), *host_names(host))

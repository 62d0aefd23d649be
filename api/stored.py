"""Single rows of published documents, read as plainly as a database allows.

The ORM spends several times as long on one row as the database does, so these few statements are written out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from pages.publishing.models import PublishedDocument

TABLE = PublishedDocument._meta.db_table
SELECT = f"SELECT id, type, hash, keys, body FROM {TABLE} WHERE "  # noqa: S608 - a name of ours

SITE = (
    f"(SELECT key FROM {TABLE} WHERE type = 'Site' AND (key IN (%s, %s) OR fallback)"  # noqa: S608
    " ORDER BY CASE key WHEN %s THEN 0 WHEN %s THEN 1 ELSE 2 END LIMIT 1)"
)
"""The site of a host, as `pages.publishing.sites.site_of`; takes what `host_names` gives, twice."""


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


def stored(row: Sequence[Any]) -> StoredDocument:
    """The document of a row of `SELECT`."""
    id_, type_, hash_, keys, body = row
    return StoredDocument(
        id_ if isinstance(id_, UUID) else UUID(hex=id_), type_, hash_, tuple(keys.split()), body
    )


def one(where: str, *values: str | UUID) -> StoredDocument | None:
    """The row of a condition that only one can meet."""
    with connection.cursor() as cursor:
        cursor.execute(SELECT + where, values)
        row = cursor.fetchone()
    return stored(row) if row else None


def by_id(id: UUID) -> StoredDocument | None:  # noqa: A002
    return one("id = %s", id if connection.features.has_native_uuid_field else id.hex)


def page_at(host: str, path: str) -> StoredDocument | None:
    """The page at a path, as documents have it, of the host's site."""
    return one(f"site = {SITE} AND path = %s", *host_names(host), *host_names(host), path)


def site_for(host: str) -> StoredDocument | None:
    return one(f"type = 'Site' AND key = {SITE}", *host_names(host), *host_names(host))


def host_names(host: str) -> tuple[str, str]:
    """A host with its port, and without it."""
    name = host.lower()
    return name, name.rpartition(":")[0] or name

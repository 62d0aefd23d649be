"""Which files of pictures the documents in the snapshot show: no others are public in an outage."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from pages.publishing.lapse import lapsed
from pages.publishing.models import PublishedDocument

NAME = "snapshot_picture"
TABLE = f"CREATE TABLE {NAME} (document_id char(32), name text, until real, PRIMARY KEY (document_id, name))"
INDEX = f"CREATE INDEX {NAME}_name ON {NAME} (name)"
OF_IMAGES = {"renditions", "sources"}
"""What an image in a document has, and nothing else."""


def note_pictures(connection: BaseDatabaseWrapper, documents: Iterable[PublishedDocument]) -> None:
    """Note the files of documents that come into the snapshot."""
    rows = [
        (document.pk.hex, name, until and until.timestamp())
        for document in documents
        for name, until in shown_until(document).items()
    ]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {NAME} VALUES (%s, %s, %s)", rows)  # noqa: S608 - a name of ours


def is_shown(connection: BaseDatabaseWrapper, name: str) -> bool:
    """Whether some document shows the file just now."""
    query = f"SELECT 1 FROM {NAME} WHERE name = %s AND (until IS NULL OR until > %s) LIMIT 1"  # noqa: S608 - the same
    with connection.cursor() as cursor:
        cursor.execute(query, [name, timezone.now().timestamp()])
        return cursor.fetchone() is not None


def shown_until(document: PublishedDocument) -> dict[str, datetime | None]:
    """The files of a document, by name in the storage; None for those that stay when its approval ends."""
    names = names_in(json.loads(document.body))
    shown: dict[str, datetime | None] = dict.fromkeys(names, document.valid_until)
    if document.valid_until:
        _, left = lapsed(document.body)
        shown |= dict.fromkeys(names_in(json.loads(left)))
    return shown


def names_in(content: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """The names of the files of every image in a value."""
    if isinstance(content, dict):
        if content.keys() >= OF_IMAGES:
            yield from map(name_of, addresses_of(content))
        content = content.values()
    elif not isinstance(content, list):
        return
    for each in content:
        yield from names_in(each)


def addresses_of(image: dict[str, Any]) -> Iterator[str]:
    """Those of its renditions, in every format."""
    yield from (rendition["url"] for rendition in image["renditions"])
    for source in image["sources"]:
        yield from (candidate.split()[0] for candidate in source["srcset"].split(", "))


def name_of(address: str) -> str:
    return unquote(address.partition("?")[0]).removeprefix(settings.MEDIA_URL)

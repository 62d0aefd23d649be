"""Brings the snapshot up to date, a change at a time."""

import logging
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from threading import Lock
from time import time
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from api.edge.snapshot import pictures
from api.edge.snapshot.file import ALIAS, opened, snapshot_path, state_of
from pages.publishing.batches import batches
from pages.publishing.models import DocumentCondition, PublishedDocument, Tombstone
from pages.publishing.version import current_sequence

logger = logging.getLogger(__name__)

TABLES = (PublishedDocument, DocumentCondition, Tombstone)
BATCH = 200
BEFORE_ALL = -1
STATE = "CREATE TABLE snapshot_state (sequence integer, confirmed_at real, origin text)"

one_at_a_time = Lock()
"""The worker follows changes in one thread, and confirms by the clock in another."""


class SnapshotNotWritten(Exception):
    """What is there is not what was to be written. It is tried again."""


def write_snapshot(wanted: int = 0) -> int | None:
    """Have the snapshot hold every change there is, and so those up to a content version that is wanted.

    Gives the version that was confirmed by reading it back; None where the settings want no snapshot.

    Raises:
        SnapshotNotWritten, OSError, DatabaseError: it is not confirmed.
    """
    path = snapshot_path()
    if path is None:
        return None
    with one_at_a_time:
        return _write(path, wanted)


def _write(path: Path, wanted: int) -> int:
    sequence = current_sequence()
    state = state_of(path)
    if state and state.origin == origin() and state.sequence <= sequence:
        update(path, state.sequence, sequence)
    else:
        build(path, sequence)
    written = state_of(path)
    if written is None or written.sequence < max(sequence, wanted):
        raise SnapshotNotWritten(f"{path} has not come to {sequence}.")
    return written.sequence


def confirm_snapshot() -> None:
    """The worker's job: what nobody changed is as new as when it was last found so."""
    try:
        write_snapshot()
    except (SnapshotNotWritten, OSError):
        logger.exception("The snapshot is not confirmed; it is tried again in a minute.")


def build(path: Path, sequence: int) -> None:
    """Write it whole beside the old one, which it then replaces in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(f".{os.getpid()}.new")
    new.unlink(missing_ok=True)
    with opened(new, writing=True) as connection:
        create_tables(connection)
        copy_changes(connection, BEFORE_ALL, sequence)
    new.replace(path)


def update(path: Path, since: int, sequence: int) -> None:
    """Readers see the file before or after, never in between."""
    with opened(path, writing=True) as connection:
        copy_changes(connection, since, sequence)


def create_tables(connection: BaseDatabaseWrapper) -> None:
    with connection.schema_editor() as editor:
        for model in TABLES:
            editor.create_model(model)
    with connection.cursor() as cursor:
        for statement in (STATE, pictures.TABLE, pictures.INDEX):
            cursor.execute(statement)


def copy_changes(connection: BaseDatabaseWrapper, since: int, sequence: int) -> None:
    """Copy what changed since a version, and note the version it then has at least.

    Documents are read before tombstones: what was withdrawn in between is then withdrawn here, too. What
    changed after `sequence` may be in already; it comes again with the next copy.
    """
    try:
        with transaction.atomic(using=ALIAS):
            if since < sequence:
                _copy(connection, since)
            _note(connection, sequence)
    except IntegrityError as error:
        raise SnapshotNotWritten("Documents changed places meanwhile.") from error


def _copy(connection: BaseDatabaseWrapper, since: int) -> None:
    live = dict(_stored(PublishedDocument).filter(sequence__gt=since).values_list("pk", "sequence"))
    _delete(connection, "publishing_documentcondition", "document_id", live)
    _delete(connection, "publishing_publisheddocument", "id", live)
    _delete(connection, pictures.NAME, "document_id", live)
    for ids in batches(live, BATCH):
        documents = list(_stored(PublishedDocument).filter(pk__in=ids))
        _insert(PublishedDocument, documents)
        pictures.note_pictures(connection, documents)
        _insert(DocumentCondition, _stored(DocumentCondition).filter(document__in=ids))
    graves = dict(_stored(Tombstone).filter(sequence__gt=since).values_list("document_id", "sequence"))
    gone = [one for one, sequence in graves.items() if sequence > live.get(one, BEFORE_ALL)]
    _delete(connection, "publishing_documentcondition", "document_id", gone)
    _delete(connection, "publishing_publisheddocument", "id", gone)
    _delete(connection, pictures.NAME, "document_id", gone)
    _delete(connection, "publishing_tombstone", "document_id", {*live, *graves})
    for ids in batches({*live, *graves}, BATCH):
        _insert(Tombstone, _stored(Tombstone).filter(document_id__in=ids))


def _stored(model: Any) -> Any:  # noqa: ANN401 - a manager
    return model.objects.using(DEFAULT_DB_ALIAS)


def _insert(model: Any, rows: Iterable[Any]) -> None:  # noqa: ANN401 - one of TABLES
    model.objects.using(ALIAS).bulk_create(list(rows))


def _delete(connection: BaseDatabaseWrapper, table: str, column: str, ids: Iterable[UUID]) -> None:
    """Django would look for what refers to a document in tables that are not here."""
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {table} WHERE {column} = %s", [(one.hex,) for one in ids])  # noqa: S608


def _note(connection: BaseDatabaseWrapper, sequence: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM snapshot_state")
        cursor.execute("INSERT INTO snapshot_state VALUES (%s, %s, %s)", [sequence, time(), origin()])


def origin() -> str:
    """Another in another database, and when a release changes the tables: then all is written afresh.

    No two databases were made at the same moment.
    """
    made_at = _stored(MigrationRecorder.Migration).order_by("pk").values_list("applied", flat=True).first()
    columns = [
        (model._meta.db_table, field.column, field.get_internal_type())
        for model in TABLES
        for field in model._meta.concrete_fields
    ]
    return sha256(repr([made_at, columns, STATE, pictures.TABLE]).encode()).hexdigest()[:16]

"""Where models are read from: the snapshot, for who asked for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model

from api.edge.snapshot.file import ALIAS

_reading: ContextVar[bool] = ContextVar("reading_snapshot", default=False)


@contextmanager
def reads_go_to_snapshot() -> Iterator[None]:
    token = _reading.set(True)
    try:
        yield
    finally:
        _reading.reset(token)


class SnapshotRouter:
    """What the snapshot has no table for fails there as it would in a database that is gone."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        return ALIAS if _reading.get() else None

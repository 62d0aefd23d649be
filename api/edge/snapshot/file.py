"""The file: where it is, its connections, and what it says of itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time
from urllib.parse import quote

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

ALIAS = "snapshot"
"""The alias of the connection, only while a file is open."""

NAME = "documents.sqlite3"
TIMEOUT = 5
"""Seconds that reading waits for writing, and the other way round."""


@dataclass(frozen=True)
class State:
    """Up to which content version it goes, when that was confirmed (Unix time), and what it is a copy of."""

    sequence: int
    confirmed_at: float
    origin: str

    @property
    def age(self) -> float:
        return time() - self.confirmed_at


def snapshot_path() -> Path | None:
    """Where the snapshot is, or would be; None when the settings want none."""
    return Path(settings.EDGE_SNAPSHOT) / NAME if settings.EDGE_SNAPSHOT else None


def state_of(path: Path) -> State | None:
    """What a file says of itself; None for what is no snapshot."""
    try:
        with sqlite3.connect(address(path, writing=False), uri=True, timeout=TIMEOUT) as file:
            row = file.execute("SELECT sequence, confirmed_at, origin FROM snapshot_state").fetchone()
        file.close()
    except sqlite3.Error:
        return None
    return State(*row) if row else None


@contextmanager
def opened(path: Path, *, writing: bool = False) -> Iterator[BaseDatabaseWrapper]:
    """The file as the connection `ALIAS` of this thread."""
    name = address(path, writing=writing)
    options = {"uri": True, "timeout": TIMEOUT, "transaction_mode": "IMMEDIATE"}
    one = {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": options}
    connection = ConnectionHandler({DEFAULT_DB_ALIAS: {}, ALIAS: one})[ALIAS]
    connections[ALIAS] = connection
    try:
        yield connection
    finally:
        del connections[ALIAS]
        connection.close()


def address(path: Path, *, writing: bool) -> str:
    return f"file:{quote(str(path.resolve()))}?mode={'rwc' if writing else 'ro'}"

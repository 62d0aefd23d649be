"""The content version: from Redis, and from the database every so often, or always without Redis."""

from dataclasses import dataclass
from time import monotonic

from django.db import DatabaseError, InterfaceError, connection

from api.edge.databases import down, patience
from api.edge.shared_version import SharedVersion
from pages.publishing.version import current_sequence

COMPARE_EVERY = 1.0
"""Seconds between two looks at the database while Redis answers."""

PATIENCE = 1.0
"""Seconds after which the database counts as gone."""

READING = 0.5
"""Seconds that one row of one column may take: a slower database is as good as gone, for whoever waits for it
keeps stored answers waiting, too.
"""


class UnknownVersionError(Exception):
    """The database does not tell the version, and what Redis has is not confirmed any more."""


@dataclass(slots=True, eq=False)
class Versions:
    shared: SharedVersion
    compared_at: float = float("-inf")

    def read(self) -> int:
        """The content version.

        Raises:
            UnknownVersionError: it cannot be had.
        """
        copy = self.shared.read()
        compared = monotonic() - self.compared_at < COMPARE_EVERY
        if copy is not None and compared and not down.is_set():
            return copy
        began, stored = monotonic(), stored_version()
        if stored is None:
            raise UnknownVersionError
        self.compared_at = began
        self._compare(copy, stored)
        return stored

    def _compare(self, copy: int | None, stored: int) -> None:
        if copy is not None and copy > stored:
            self.shared.correct(stored)
        elif copy != stored:
            self.shared.announce(stored)


def stored_version() -> int | None:
    """The version in the database; None, and `down` is set, when it does not answer."""
    try:
        with patience(PATIENCE, probing=True):
            connection.ensure_connection()
        with patience(READING, probing=True):
            sequence = current_sequence()
    except (DatabaseError, InterfaceError):
        down.set()
        connection.close()
        return None
    down.clear()
    return sequence

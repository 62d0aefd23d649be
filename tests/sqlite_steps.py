"""How much SQLite works, in its own steps: the same on every machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

STEPS = 100
"""A look at its work is taken each time so many are done."""


@contextmanager
def steps() -> Iterator[list[int]]:
    """Adds to the list as SQLite works."""
    done: list[int] = []
    connection.ensure_connection()
    connection.connection.set_progress_handler(lambda: done.append(STEPS), STEPS)
    try:
        yield done
    finally:
        connection.connection.set_progress_handler(None, 0)

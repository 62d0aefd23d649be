"""Statements that are written out: Django spends several times as long on one as the database does."""

from collections.abc import Sequence, Sized
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection, connections, router

from search.models import Posting

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Statement:
    """The text of a statement, or a part of one; `%s` stands for each of the values."""

    text: str
    values: Sequence[Any] = field(default=())

    def __add__(self, other: "Statement") -> "Statement":
        return Statement(self.text + other.text, [*self.values, *other.values])

    def join(self, parts: Sequence["Statement"]) -> "Statement":
        """The parts with this between them, as with text."""
        values = [value for part in parts for value in part.values]
        return Statement(self.text.join(part.text for part in parts), values)


def rows(statement: Statement) -> Rows:
    """What a statement gives."""
    with connections[router.db_for_read(Posting)].cursor() as cursor:
        cursor.execute(statement.text, statement.values)
        found: Rows = cursor.fetchall()
        return found


def marks(values: Sized) -> str:
    """As many `%s` as there are values, which must be some."""
    return ", ".join(["%s"] * len(values))


def uuid_of(value: UUID | str) -> UUID:
    """A key as it was read: a database without a type for it keeps its digits."""
    return value if isinstance(value, UUID) else UUID(hex=value)


def key_of(value: UUID) -> UUID | str:
    """A key as the database keeps it."""
    return value if connection.features.has_native_uuid_field else value.hex

"""Keyset cursors: where a page of a list begins, whatever is published meanwhile."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from uuid import UUID

MAX_CURSOR_LENGTH = 2_000


class InvalidCursor(ValueError):
    """The text is no cursor of ours, or one of a list in another order. Code: invalid_cursor."""


@dataclass(frozen=True)
class Cursor:
    """The item a page starts after: the order it was listed in, its value in that order, and its id."""

    order: str
    value: str
    id: UUID
    backward: bool = False

    def encode(self) -> str:
        """An opaque URL-safe text."""
        parts = json.dumps([self.order, self.value, self.id.hex, self.backward], separators=(",", ":"))
        return urlsafe_b64encode(parts.encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str, *, order: str | None = None) -> "Cursor":
        """The cursor in `text`; without `order`, one of a list in any order.

        Raises:
            InvalidCursor: it is none, or was given out for another order.
        """
        try:
            cursor = cls(*_parts(text))
        except (ValueError, TypeError, binascii.Error, RecursionError) as error:
            raise InvalidCursor("This is not a cursor of ours.") from error
        if order is not None and cursor.order != order:
            raise InvalidCursor("This cursor belongs to a list in another order.")
        return cursor


def _parts(text: str) -> tuple[str, str, UUID, bool]:
    if len(text) > MAX_CURSOR_LENGTH:
        raise ValueError("too long")
    padded = text + "=" * (-len(text) % 4)
    order, value, identifier, backward = json.loads(urlsafe_b64decode(padded.encode("ascii")))
    if not (isinstance(order, str) and isinstance(value, str) and isinstance(backward, bool)):
        raise TypeError("wrong parts")
    if b"\x00" in value.encode():  # which refuses lone surrogates
        raise ValueError("no database stores this")
    return order, value, UUID(hex=identifier), backward

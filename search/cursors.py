"""Where the next page of results begins."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

from search.results import Scope

MAX_LENGTH = 200


class InvalidCursor(ValueError):
    """The text is no cursor of ours, or one of another search. Code: invalid_cursor."""


@dataclass(frozen=True)
class Cursor:
    """How many results were shown, and of which search."""

    shown: int
    search: str

    def encode(self) -> str:
        """An opaque URL-safe text."""
        parts = json.dumps([self.shown, self.search], separators=(",", ":"))
        return urlsafe_b64encode(parts.encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str) -> "Cursor":
        """The cursor in `text`, of whatever search.

        Raises:
            InvalidCursor: it is none of ours.
        """
        try:
            return cls(*_parts(text))
        except (ValueError, TypeError, binascii.Error, RecursionError) as error:
            raise InvalidCursor("This is not a cursor of ours.") from error


def fingerprint(query: str, scope: Scope) -> str:
    """Which search it is: 16 hexadecimal digits."""
    return sha256(repr((query, scope)).encode()).hexdigest()[:16]


def shown_before(text: str | None, search: str) -> int:
    """How many results of this search come before the page that a cursor asks for.

    Raises:
        InvalidCursor: it is none of ours, or one of another search.
    """
    if text is None:
        return 0
    cursor = Cursor.decode(text)
    if cursor.search != search:
        raise InvalidCursor("This cursor belongs to another search.")
    return cursor.shown


def _parts(text: str) -> tuple[int, str]:
    if len(text) > MAX_LENGTH:
        raise ValueError("too long")
    padded = text + "=" * (-len(text) % 4)
    shown, search = json.loads(urlsafe_b64decode(padded.encode("ascii")))
    if type(shown) is not int or not 0 < shown < 1_000_000 or not isinstance(search, str):
        raise TypeError("wrong parts")
    return shown, search

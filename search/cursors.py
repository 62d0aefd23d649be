"""Where the next page of results begins.

A cursor holds the place of the last result and what the terms weighed. So what did not change since keeps its
place, and is neither skipped nor repeated, whatever else was published meanwhile.
"""

import binascii
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from zlib import crc32

from search.results import Scope

MAX_LENGTH = 500

Place = tuple[int, int, int]
"""What results are ordered by, lowest first: a group, a rank in it, the number of the page."""

_HEAD = struct.Struct(">8sBqqIB")
"""The search, the place, the weight of its own words, how many terms name pages."""

_WEIGHT = struct.Struct(">3sI")
_CHECK = struct.Struct(">I")


class InvalidCursor(ValueError):
    """The text is no cursor of ours, or one of another search. Code: invalid_cursor."""


@dataclass(frozen=True)
class Weights:
    """What terms weighed: by a digest of each, for no cursor tells words."""

    own: int = 0
    finding: int = 0
    terms: Mapping[bytes, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Cursor:
    """The place behind which the page begins, of which search, and what its terms weighed."""

    search: bytes
    place: Place
    weights: Weights

    def encode(self) -> str:
        """An opaque URL-safe text."""
        own, finding = self.weights.own, self.weights.finding
        packed = _HEAD.pack(self.search, *self.place, own, finding)
        packed += b"".join(_WEIGHT.pack(*item) for item in self.weights.terms.items())
        return urlsafe_b64encode(packed + _CHECK.pack(crc32(packed))).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str) -> "Cursor":
        """The cursor in `text`, of whatever search.

        Raises:
            InvalidCursor: it is none of ours.
        """
        try:
            return cls._unpacked(_packed(text))
        except (ValueError, binascii.Error, struct.error) as error:
            raise InvalidCursor("This is not a cursor of ours.") from error

    @classmethod
    def _unpacked(cls, packed: bytes) -> "Cursor":
        search, *place, own, finding = _HEAD.unpack_from(packed)
        terms = dict(_WEIGHT.iter_unpack(packed[_HEAD.size :]))
        return cls(search, (place[0], place[1], place[2]), Weights(own, finding, terms))


def fingerprint(query: str, scope: Scope) -> bytes:
    """Which search it is."""
    return sha256(repr((query, scope)).encode()).digest()[:8]


def digest(term: str) -> bytes:
    """A term in a cursor."""
    return sha256(term.encode()).digest()[:3]


def begun(text: str | None, search: bytes) -> Cursor | None:
    """The cursor in `text`, if there is any.

    Raises:
        InvalidCursor: it is none of ours, or one of another search.
    """
    if text is None:
        return None
    cursor = Cursor.decode(text)
    if cursor.search != search:
        raise InvalidCursor("This cursor belongs to another search.")
    return cursor


def _packed(text: str) -> bytes:
    if len(text) > MAX_LENGTH:
        raise ValueError("too long")
    signed = urlsafe_b64decode((text + "=" * (-len(text) % 4)).encode("ascii"))
    packed, check = signed[: -_CHECK.size], signed[-_CHECK.size :]
    if _CHECK.unpack(check) != (crc32(packed),):
        raise ValueError("not what was made")
    return packed

"""Ids of an imported stream: derived from content and place, so that a second run changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

NAMESPACE = uuid5(NAMESPACE_URL, "https://import.invalid/article")


@dataclass(frozen=True, slots=True)
class Identity:
    """Gives ids within one article; `article` is its title."""

    article: str

    def of(self, *place: str | int) -> str:
        """The id of what stands at this place; the last parts of a place quote its content."""
        return str(uuid5(NAMESPACE, "\x1f".join((self.article, *map(str, place)))))

    def of_reference(self, label: str) -> str:
        """The id that citations of this label carry, whether or not the reference exists."""
        return self.of("reference", label)

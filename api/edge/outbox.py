"""What changed since a sequence number, in surrogate keys, as the outbox of publishing tells it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from api.caching import LISTS, lists_of
from pages.publishing.models import OutboxEntry, PublishedDocument

Places: TypeAlias = frozenset[tuple[str | None, bool]]

MOST_ENTRIES = 2_000
"""Of a larger change only that there was one is told."""

SITE = "Site"


@dataclass(frozen=True)
class News:
    """`changed` are surrogate keys of answers that may be others now; `withdrawn`, of those that must not be
    seen again. `everything` when what changed cannot be told.
    """

    changed: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    everything: bool = False

    @property
    def keys(self) -> frozenset[str]:
        return self.changed | self.withdrawn


EVERYTHING_CHANGED = News(everything=True)


@dataclass(slots=True, eq=False)
class Follower:
    """Reads the outbox from where it stopped. `sequence` is None before it has begun."""

    sequence: int | None = None
    places: Places = field(default_factory=frozenset)

    def news(self, current: int) -> News:
        """What happened up to the sequence number `current`. At most two queries."""
        found = self._news(current)
        self.sequence = current
        return found

    def _news(self, current: int) -> News:
        if self.sequence is None:
            self.places = places_of_sites()
            return EVERYTHING_CHANGED
        if current < self.sequence:
            return EVERYTHING_CHANGED
        rows = OutboxEntry.objects.filter(sequence__gt=self.sequence, sequence__lte=current)
        entries = list(rows.values_list("sequence", "document_id", "type", "withdrawn")[: MOST_ENTRIES + 1])
        if len(entries) > MOST_ENTRIES or not is_complete(
            self.sequence, current, (row[0] for row in entries)
        ):
            return EVERYTHING_CHANGED
        if any(row[2] == SITE for row in entries) and self._sites_moved():
            return EVERYTHING_CHANGED
        types = {row[2] for row in entries}
        return News(
            changed=frozenset({str(row[1]) for row in entries} | {LISTS, *map(lists_of, types)}),
            withdrawn=frozenset(str(row[1]) for row in entries if row[3]),
        )

    def _sites_moved(self) -> bool:
        """Whether hosts mean other sites than they did: nothing but the address then tells what changed."""
        before, self.places = self.places, places_of_sites()
        return before != self.places


def places_of_sites() -> Places:
    return frozenset(PublishedDocument.objects.filter(type=SITE).values_list("key", "fallback"))


def is_complete(known: int, current: int, sequences: Iterable[int]) -> bool:
    """Whether every sequence number of the time is there: each has an entry while the outbox keeps it."""
    return len(set(sequences)) == current - known

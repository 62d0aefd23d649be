"""What is kept of one address: an entry for each kind of request that gets another answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from api.edge.acceptance import Acceptance
from api.edge.entries import Entry
from api.edge.requests import UrlKey

Choice: TypeAlias = tuple[str, str]
"""The ranks of an `Accept` and a known origin, each empty where the answer does not vary by it."""

MOST_CHOICES = 50
"""Of one address; there are as many as clients have tastes, which is few."""


@dataclass(slots=True, eq=False)
class Resource:
    """`used` since the store last looked for what to forget."""

    key: UrlKey
    by_accept: bool
    by_origin: bool
    used: bool = False
    choices: dict[Choice, Entry] = field(default_factory=dict)

    def choice(self, acceptance: Acceptance, origin: str) -> Choice:
        return acceptance.ranks if self.by_accept else "", origin if self.by_origin else ""

    def find(self, acceptance: Acceptance, origin: str) -> Entry | None:
        """The entry for a request, if it would take what it is."""
        entry = self.choices.get(self.choice(acceptance, origin))
        return entry if entry and (self.by_accept or acceptance.takes[entry.media_type]) else None

    def varies_as(self, other: "Resource") -> bool:
        return (self.by_accept, self.by_origin) == (other.by_accept, other.by_origin)

    def keep(self, choice: Choice, entry: Entry) -> None:
        """Keep an entry, or one of the same answer that is here already, which gets its forms."""
        twins = (known for known in self.entries() if known.changed is None and known.is_same(entry))
        kept = next(twins, entry)
        kept.forms = {**entry.forms, **kept.forms}
        if choice in self.choices or len(self.choices) < MOST_CHOICES:
            self.choices[choice] = kept

    def has(self, entry: Entry) -> bool:
        return any(known is entry for known in list(self.choices.values()))

    def entries(self) -> Iterator[Entry]:
        yield from {id(entry): entry for entry in list(self.choices.values())}.values()

    @property
    def size(self) -> int:
        return sum(entry.size for entry in self.entries())

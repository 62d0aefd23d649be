"""How far one cache has come. It is told of each change twice."""

from collections import deque
from dataclasses import dataclass, field
from time import monotonic

from api.caching import EVERYTHING
from api.edge.models import PurgeProgress
from api.edge.outbox import Follower, News
from api.edge.purging.purger import Purger
from api.edge.versions import COMPARE_EVERY
from api.edge.watch import GRACE

AGAIN_AFTER = COMPARE_EVERY + GRACE
"""Seconds after which no process gives a cache the old answer any more: not one that missed the announcement
either and compares with the database, nor one whose answer was long on its way.
"""


@dataclass
class Told:
    """Up to which content version a cache confirmed which keys, and when by the monotonic clock."""

    sequence: int
    keys: frozenset[str]
    at: float


@dataclass(eq=False)
class Progress:
    """A purge is noted in the table when it was repeated, so that another worker begins with it otherwise.

    `unconfirmed` are the keys it was told in vain: they stay, for the outbox may not tell them again.
    """

    purger: Purger
    follower: Follower = field(default_factory=Follower)
    told: deque[Told] = field(default_factory=deque)
    unconfirmed: frozenset[str] = frozenset()

    def known(self) -> int | None:
        """The content version up to which the cache was told at least once."""
        return self.told[-1].sequence if self.told else progress_of(self.purger.name)

    def is_behind(self, sequence: int) -> bool:
        return self.known() != sequence

    def tell(self, sequence: int) -> None:
        """Have the cache drop what changed up to a content version. Raises PurgeNotConfirmed."""
        self.follower.sequence = self.known()
        self.unconfirmed |= keys_of(self.follower.news(sequence))
        self.purger.purge(sorted(self.unconfirmed))
        self.told.append(Told(sequence, self.unconfirmed, monotonic()))
        self.unconfirmed = frozenset()

    def tell_again(self) -> None:
        """Repeat what was told long enough ago, and note it. Raises PurgeNotConfirmed."""
        due = [one for one in self.told if one.at + AGAIN_AFTER <= monotonic()]
        if not due:
            return
        self.purger.purge(sorted(frozenset[str]().union(*(one.keys for one in due))))
        note(self.purger.name, due[-1].sequence)
        for _ in due:
            self.told.popleft()


def keys_of(news: News) -> frozenset[str]:
    return frozenset({EVERYTHING}) if news.everything else news.keys


def progress_of(name: str) -> int | None:
    return PurgeProgress.objects.filter(name=name).values_list("sequence", flat=True).first()


def note(name: str, sequence: int) -> None:
    PurgeProgress.objects.update_or_create(name=name, defaults={"sequence": sequence})

"""Documents that are good until a moment: at that moment, answers that show them are withdrawn.

The worker compiles them anew a little later; nobody waits for it, nor for the database.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from pages.publishing.models import PublishedDocument

MOST = 1_000
"""How many moments are known ahead."""

OVERLAP = timedelta(seconds=10)
"""What may pass between two looks: who learns what is to come also learns what came just now."""


@dataclass(slots=True, eq=False)
class Lapses:
    """`coming` are the next moments, in order, each told so long `ahead` of it."""

    ahead: timedelta = timedelta()
    coming: deque[tuple[datetime, UUID]] = field(default_factory=deque)
    are_all: bool = True

    def read(self) -> None:
        """Learn what will lapse. One query."""
        since = timezone.now() + self.ahead - OVERLAP
        rows = PublishedDocument.objects.filter(valid_until__gt=since).order_by("valid_until")
        moments = rows.values_list("valid_until", "pk")[:MOST]
        self.coming = deque((moment - self.ahead, one) for moment, one in moments if moment)
        self.are_all = len(self.coming) < MOST

    def passed(self) -> frozenset[str] | None:
        """The documents whose moment has come since this was last asked; None when that may be any."""
        now, found = timezone.now(), []
        while self.coming and self.coming[0][0] <= now:
            found.append(str(self.coming.popleft()[1]))
        return frozenset(found) if self.coming or self.are_all else None

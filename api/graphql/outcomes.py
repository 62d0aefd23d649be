"""How operations were run: counted since the process started, and what graphql-core ran told in the log."""

import logging
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from threading import Lock
from time import monotonic

logger = logging.getLogger(__name__)

PERIOD = 60.0
"""Seconds between two lines of the log about one reason."""


class Outcome(StrEnum):
    """Who ran an operation."""

    COMPILED = "compiled"
    COMPLETED = "completed"
    """A plan met an error or a value the schema does not promise; graphql-core completed it."""
    NOT_COMPILED = "not_compiled"
    """graphql-core ran all of it."""


class Fallback(StrEnum):
    """Why graphql-core completed or ran an operation."""

    ERROR = "error"
    """Completed: a field has an error."""
    UNEXPECTED_VALUE = "unexpected_value"
    """Completed: nothing is wrong with it, so a plan expected too much."""
    INTROSPECTION = "introspection"
    RESOLVER = "resolver"
    """A field or a type is resolved by more than reading a key."""
    SWITCHES = "switches"
    """Too many variables in directives."""
    DIRECTIVE = "directive"
    """A directive cannot be evaluated."""
    SIZE = "size"
    """Too many fields for a plan."""


class Outcomes:
    """The counts of one process. A reason has one line in each `PERIOD` at most, with what came since."""

    def __init__(self, *, now: Callable[[], float] = monotonic) -> None:
        self.counts: Counter[Outcome] = Counter()
        self.fallbacks: Counter[Fallback] = Counter()
        self.untold: Counter[Fallback] = Counter()
        self.told_at: dict[Fallback, float] = {}
        self.now = now
        self.lock = Lock()

    def add(self, outcome: Outcome, reason: Fallback | None = None) -> None:
        """One more. Whatever it is, it lets out what waits to be told."""
        with self.lock:
            self.counts[outcome] += 1
            if reason is not None:
                self.fallbacks[reason] += 1
                self.untold[reason] += 1
            lines = self.due() if self.untold else []
        for line in lines:
            logger.info("operations run by graphql-core", extra={"fields": line})

    def due(self) -> list[dict[str, object]]:
        """What may be told now, counted as told."""
        now = self.now()
        ripe = [reason for reason in self.untold if now >= self.told_at.get(reason, now - PERIOD) + PERIOD]
        self.told_at |= dict.fromkeys(ripe, now)
        return [
            {"reason": reason.value, "count": self.untold.pop(reason), "total": self.fallbacks[reason]}
            for reason in ripe
        ]


outcomes = Outcomes()

"""How operations were run, counted since the process started, so that what is not compiled is seen."""

from collections import Counter
from enum import StrEnum
from threading import Lock


class Outcome(StrEnum):
    """Who ran an operation."""

    COMPILED = "compiled"
    COMPLETED = "completed"
    """A plan met an error or a value the schema does not promise; graphql-core completed it."""
    NOT_COMPILED = "not_compiled"
    """Introspection, resolvers below the root, too many variables in directives: graphql-core ran it."""


class Outcomes:
    """The counts of one process."""

    def __init__(self) -> None:
        self.counts: Counter[Outcome] = Counter()
        self.lock = Lock()

    def add(self, outcome: Outcome) -> None:
        """One more."""
        with self.lock:
            self.counts[outcome] += 1


outcomes = Outcomes()

"""What every cache in front of us can do."""

from collections.abc import Sequence
from typing import Protocol


class Purger(Protocol):
    @property
    def name(self) -> str:
        """What tells it apart in the table that says how far it has come."""

    def purge(self, keys: Sequence[str]) -> None:
        """Have the cache drop every answer that carries one of these surrogate keys.

        Raises:
            PurgeNotConfirmed: it may not have done so.
        """

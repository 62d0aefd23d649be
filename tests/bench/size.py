"""How large a run is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """Numbers of documents, and for how long each server is asked."""

    small: int = 1_000
    large: int = 100_000
    long: int = 1_500
    """Copies of the long article: more than two processes keep answers of."""
    rebuilt: int = 100
    seconds: float = 1
    starts: int = 3
    """Of all servers: the same one started anew may be some hundredths faster, for as long as it runs."""
    turns: int = 5
    """Of each comparison in each start."""
    connections: int = 32
    workers: int = 2
    publications: int = 9


TINY = Size(
    small=30,
    large=60,
    long=3,
    rebuilt=2,
    seconds=0.1,
    starts=1,
    turns=1,
    connections=2,
    workers=1,
    publications=1,
)
"""To see that everything still runs; its figures mean nothing."""

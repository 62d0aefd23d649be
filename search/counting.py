"""On how many pages a term stands. What stands on many is counted seldom: it would take the longest."""

from collections.abc import Iterable, Sequence
from threading import Lock
from time import monotonic

from search.models import Posting
from search.sql import Statement, marks, rows

MANY = 200
"""Pages from which on a term's count may be old: it scarcely changes how rare the term is."""

KEPT_SECONDS = 300
MAX_KEPT = 20_000
"""Counts that a process keeps."""

Counted = tuple[int, str]
"""Shelf and term."""

_kept: dict[Counted, tuple[int, float]] = {}
"""Counts from MANY on, and when they were taken."""

_lock = Lock()


def count_terms(terms: Iterable[str], shelves: Sequence[int]) -> dict[str, int]:
    """The pages on these shelves with each of the terms that stands anywhere. One query at most."""
    wanted = {(shelf, term) for term in terms for shelf in shelves}
    counts = _remembered(wanted)
    counts |= _read(wanted - counts.keys())
    by_term: dict[str, int] = {}
    for (_, term), pages in counts.items():
        by_term[term] = by_term.get(term, 0) + pages
    return by_term


def forget_counts() -> None:
    with _lock:
        _kept.clear()


def _remembered(wanted: set[Counted]) -> dict[Counted, int]:
    since = monotonic() - KEPT_SECONDS
    with _lock:
        kept = {key: _kept[key] for key in wanted & _kept.keys()}
    return {key: pages for key, (pages, at) in kept.items() if at >= since}


def _read(wanted: set[Counted]) -> dict[Counted, int]:
    if not wanted:
        return {}
    shelves, terms = sorted({shelf for shelf, _ in wanted}), sorted({term for _, term in wanted})
    statement = Statement(
        f"SELECT shelf_id, term, COUNT(*) FROM {Posting._meta.db_table}"  # noqa: S608 - names of ours
        f" WHERE shelf_id IN ({marks(shelves)}) AND term IN ({marks(terms)}) GROUP BY shelf_id, term",
        [*shelves, *terms],
    )
    counts = {(shelf, term): pages for shelf, term, pages in rows(statement)}
    now = monotonic()
    with _lock:
        if len(_kept) > MAX_KEPT:
            _kept.clear()
        _kept.update({key: (pages, now) for key, pages in counts.items() if pages >= MANY})
    return counts

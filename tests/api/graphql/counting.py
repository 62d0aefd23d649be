"""Who ran the operations of a test."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.graphql.outcomes import Outcome, outcomes


@contextmanager
def ran(*expected: Outcome) -> Iterator[None]:
    """Asserts that the operations inside were run like this."""
    before = Counter(outcomes.counts)
    yield
    assert Counter(outcomes.counts) - before == Counter(expected)

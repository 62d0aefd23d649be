"""Who ran the operations of a test."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.graphql.outcomes import Fallback, Outcome, outcomes


@contextmanager
def ran(*expected: Outcome) -> Iterator[None]:
    """Asserts that the operations inside were run like this."""
    before = Counter(outcomes.counts)
    yield
    assert Counter(outcomes.counts) - before == Counter(expected)


@contextmanager
def fell_back(*expected: Fallback) -> Iterator[None]:
    """Asserts why graphql-core ran or completed operations inside."""
    before = Counter(outcomes.fallbacks)
    yield
    assert Counter(outcomes.fallbacks) - before == Counter(expected)

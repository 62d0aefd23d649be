"""Kleene's three-valued logic: `None` is unknown."""

from collections.abc import Collection

Truth = bool | None


def conjunction(truths: Collection[Truth]) -> Truth:
    """False if any is false, else unknown if any is unknown, else true."""
    return False if False in truths else None if None in truths else True


def disjunction(truths: Collection[Truth]) -> Truth:
    """True if any is true, else unknown if any is unknown, else false."""
    return True if True in truths else None if None in truths else False


def negation(truth: Truth) -> Truth:
    return None if truth is None else not truth

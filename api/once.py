"""What a process makes once, at its first use."""

from collections.abc import Callable
from functools import cache, wraps
from threading import Lock
from typing import TypeVar

Value = TypeVar("Value")


def once(function: Callable[[], Value]) -> Callable[[], Value]:
    """The function, run once: threads that come meanwhile wait for it.

    `functools.cache` would run it for each of them, and what libraries keep while they make something would
    be of all of them at once.
    """
    kept, one_at_a_time = cache(function), Lock()

    @wraps(function)
    def made() -> Value:
        with one_at_a_time:
            return kept()

    return made

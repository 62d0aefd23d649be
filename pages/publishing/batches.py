"""Work that is done some at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(items: Iterable[T], most: int) -> Iterator[list[T]]:
    """The items in their order, in lists of `most` and a last one of what is left."""
    rest = iter(items)
    while batch := list(islice(rest, most)):
        yield batch

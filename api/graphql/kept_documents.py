"""Prepared documents kept in memory: bounded by what they hold, least recently used out first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class KeptDocuments(Generic[Value]):
    """Keeps values whose sizes add up to at most `capacity`; one larger than a tenth of it is never kept."""

    def __init__(self, *, capacity: int, size: Callable[[Value], int]) -> None:
        self.capacity = capacity
        self.size = size
        self.held = 0
        self.values: OrderedDict[Hashable, Value] = OrderedDict()
        self.lock = Lock()

    def get(
        self, key: Hashable, make: Callable[[], Value], *, holds: Callable[[Value], bool] = lambda _: True
    ) -> Value:
        """The kept value if it still `holds`, or the one made now; what `make` raises is raised, and nothing
        is kept.
        """
        with self.lock:
            if key in self.values and holds(self.values[key]):
                self.values.move_to_end(key)
                return self.values[key]
        value = make()
        self.keep(key, value)
        return value

    def find(self, key: Hashable) -> Value | None:
        """The kept value, if there is one."""
        with self.lock:
            if key in self.values:
                self.values.move_to_end(key)
            return self.values.get(key)

    def keep(self, key: Hashable, value: Value) -> None:
        """Puts a value in the place of that before, unless it is too large; the oldest go until all fit."""
        with self.lock:
            if key in self.values:
                self.held -= self.size(self.values.pop(key))
            if self.size(value) * 10 > self.capacity:
                return
            self.values[key] = value
            self.held += self.size(value)
            while self.held > self.capacity:
                _, dropped = self.values.popitem(last=False)
                self.held -= self.size(dropped)

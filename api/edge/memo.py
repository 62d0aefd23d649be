"""Answers of a pure function, remembered for the few texts that clients really send."""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

MOST = 1_000
LONGEST = 500
"""Characters of a text that is remembered: of 50 kB, so many would take 50 MB of each process."""


class Memo(dict[str, Value]):
    """`memo[text]` is `function(text)`. It starts afresh when it is full, and what is long is worked out each
    time: nobody fills the memory.
    """

    def __init__(self, function: Callable[[str], Value]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, text: str) -> Value:
        if len(text) > LONGEST:
            return self.function(text)
        if len(self) >= MOST:
            self.clear()
        value = self[text] = self.function(text)
        return value

"""How far a command has come: a bar on a terminal, a plain line every few seconds in a log."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from tqdm import tqdm

T = TypeVar("T")

EVERY = 10.0
"""Seconds between two lines."""


def shown(
    work: Iterable[T],
    *,
    total: int,
    unit: str,
    step: Callable[[T], int] = lambda _: 1,
    out: TextIO | None = None,
    every: float = EVERY,
) -> Iterator[T]:
    """The same items, while standard error is told how many of `total` are done; `step` counts one item's."""
    out = out or sys.stderr
    tell = _bar if out.isatty() else _lines
    return tell(work, total, unit, step, out, every)


def _bar(
    work: Iterable[T], total: int, unit: str, step: Callable[[T], int], out: TextIO, every: float
) -> Iterator[T]:
    with tqdm(total=total, unit=unit, file=out) as bar:
        for item in work:
            bar.update(step(item))
            yield item


def _lines(
    work: Iterable[T], total: int, unit: str, step: Callable[[T], int], out: TextIO, every: float
) -> Iterator[T]:
    done, due = 0, time.monotonic() + every
    for item in work:
        done += step(item)
        if time.monotonic() >= due:
            out.write(f"{done} of {total} {unit} ({100 * done // max(total, 1)} %)\n")
            out.flush()
            due = time.monotonic() + every
        yield item

"""Whether the database answers, and how long whoever asks it may wait."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event
from time import monotonic
from typing import Any, TypeVar

from django.db import OperationalError

Value = TypeVar("Value")

down = Event()
"""Set while the database of this process does not answer: who asks is refused at once, but who probes it."""

_deadline: ContextVar[float | None] = ContextVar("database_deadline", default=None)
_probing: ContextVar[bool] = ContextVar("database_probing", default=False)


@contextmanager
def patience(seconds: float, *, probing: bool = False) -> Iterator[None]:
    """For the time of the block, wait for the database no longer than so many seconds in all."""
    deadline, probe = _deadline.set(monotonic() + seconds), _probing.set(probing)
    try:
        yield
    finally:
        _deadline.reset(deadline)
        _probing.reset(probe)


def check_patience() -> None:
    """Raises OperationalError for who should not wait (any longer)."""
    if down.is_set() and not _probing.get():
        raise OperationalError("The database does not answer.")
    deadline = _deadline.get()
    if deadline is not None and monotonic() > deadline:
        down.set()
        raise OperationalError("The database did not answer in time.")


def impatient(waiting: Generator[Any, Any, Value]) -> Generator[Any, Any, Value]:
    """What a driver waits for; each time that nothing has come, patience is checked."""
    check_patience()
    try:
        wanted = next(waiting)
        while True:
            ready = yield wanted
            if not ready:
                check_patience()
            wanted = waiting.send(ready)
    except StopIteration as end:
        value: Value = end.value
        return value

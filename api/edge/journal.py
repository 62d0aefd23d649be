"""The log lines of what the store answers: as those of other requests, but written many at a time.

Python's logging costs as much as a whole stored answer, so each line is noted as a tuple and written by the
thread that watches the content version.
"""

import logging
import sys
from collections import deque
from datetime import UTC, datetime
from functools import lru_cache
from time import monotonic, time
from typing import TypeAlias

import orjson

from api.edge.memo import Memo

LOGGER = logging.getLogger("cms.request")

Line: TypeAlias = tuple[float, float, str, str, int, str]
"""When it began and ended by the monotonic clock, method, path, status, request id."""

MOST = 100_000
"""Lines that wait; more than that in one pause between two writes are dropped, the oldest first."""


class Journal:
    def __init__(self) -> None:
        self.lines: deque[Line] = deque(maxlen=MOST)
        self.look()

    def look(self) -> None:
        """See again whether anyone wants the lines."""
        self.wanted = LOGGER.isEnabledFor(logging.INFO)

    def write(self) -> None:
        """Everything that was noted, in one piece."""
        self.look()
        since = time() - monotonic()
        texts = []
        while self.lines:
            texts.append(text_of(self.lines.popleft(), since))
        if texts:
            sys.stderr.write("".join(texts))


def text_of(line: Line, since: float) -> str:
    """The line; only what comes from outside and is no plain word needs encoding.

    `since` is when the monotonic clock began, in seconds since 1970.
    """
    began, ended, method, path, status, request_id = line
    second, milliseconds = divmod(int((ended + since) * 1000), 1000)
    shown = paths[path]
    return (
        f'{{"time":"{seconds_since_1970(second)}.{milliseconds:03d}+00:00","level":"info","logger":"{LOGGER.name}",'
        f'"message":"{method} {shown}","request_id":"{request_id}","method":"{method}","path":"{shown}",'
        f'"status":{status},"duration_ms":{(ended - began) * 1000:.1f},"stored":true}}\n'
    )


@lru_cache(maxsize=2)
def seconds_since_1970(second: int) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def in_json(path: str) -> str:
    """A path as WSGI has it, inside a string of JSON."""
    return orjson.dumps(path_as_text(path)).decode()[1:-1]


def path_as_text(path: str) -> str:
    """A path as WSGI has it, in the words it was meant to have."""
    return path.encode("latin-1", "replace").decode("utf-8", "replace")


paths: Memo[str] = Memo(in_json)

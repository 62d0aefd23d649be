"""The log lines of what the store answers: as those of other requests, but written many at a time.

Python's logging costs as much as a whole stored answer, so each line is noted, and all are written together
by the thread that watches the content version.
"""

import logging
import sys
from collections import deque
from datetime import UTC, datetime

import orjson

from api.edge.requests import Request

LOGGER = logging.getLogger("cms.request")

MOST = 50_000
"""Lines that wait; more than that in one pause between two writes are dropped, the oldest first."""


class Journal:
    """`lines` are the id of a request, and its line from there on as `line_of` has it."""

    def __init__(self) -> None:
        self.lines: deque[tuple[str, str]] = deque(maxlen=MOST)
        self.look()

    def look(self) -> None:
        """See again whether anyone wants the lines."""
        self.wanted = LOGGER.isEnabledFor(logging.INFO)

    def write(self) -> None:
        """Everything that was noted, in one piece, with the time of now: a moment after it went out."""
        self.look()
        lines = [self.lines.popleft() for _ in range(len(self.lines))]
        if lines:
            beginning = beginning_at(datetime.now(UTC))
            sys.stderr.write(beginning + beginning.join(map("".join, lines)))


def beginning_at(moment: datetime) -> str:
    """A line up to the id of its request, which needs no encoding."""
    fields = {
        "time": moment.isoformat(timespec="milliseconds"),
        "level": "info",
        "logger": LOGGER.name,
        "request_id": "",
    }
    return orjson.dumps(fields).decode().removesuffix('"}')


def line_of(request: Request, status: int) -> str:
    """A line from there to its end. It tells no duration: to measure it would take longer."""
    fields = fields_of(request, status)
    told = {"message": f"{fields['method']} {fields['path']}", **fields, "stored": True}
    return f'",{orjson.dumps(told).decode()[1:]}\n'


def fields_of(request: Request, status: int) -> dict[str, object]:
    """What every line tells of a request and its answer."""
    return {
        "method": request["REQUEST_METHOD"],
        "path": path_as_text(request["PATH_INFO"]),
        "status": status,
    }


def path_as_text(path: str) -> str:
    """A path as WSGI has it, in the words it was meant to have."""
    return path.encode("latin-1", "replace").decode("utf-8", "replace")

"""Whether caches in front may keep an answer: only while the purge for what it may lack is still to come."""

from time import monotonic

from api.caching import ASK_EACH_TIME
from api.edge.answers import Headers, StartResponse

PURGED_BY = "surrogate-key"
CONTROL = "cache-control"


def unshared(headers: Headers) -> Headers:
    """The same for caches that have to ask each time; headers that no purge would find are as they were."""
    if not any(header[0].lower() == PURGED_BY for header in headers):
        return headers
    control = ("Cache-Control", ASK_EACH_TIME)
    return [control if is_public_control(header) else header for header in headers]


def is_public_control(header: tuple[str, str]) -> bool:
    return header[0].lower() == CONTROL and "public" in header[1]


def shared_until(moment: float, start_response: StartResponse) -> StartResponse:
    """Begins answers that caches may keep until a moment of the monotonic clock, and others afterwards."""

    def start(status: str, headers: Headers, *more: object) -> object:
        return start_response(status, headers if monotonic() <= moment else unshared(headers), *more)

    return start

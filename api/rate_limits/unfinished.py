"""Bodies of requests are waited for by few threads: who sends one slowly, or never, keeps no reader waiting.

The server's threads block while a body comes, and nothing can wake them but the client. So one
thread always waits for nobody, and no client has all of the others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from threading import Condition
from time import monotonic

from django.conf import settings

from api.edge.answers import UNCOUNTED, Application, StartResponse
from api.edge.outage_lines import logged
from api.edge.request_ids import request_id_of
from api.edge.requests import UNLOGGED, Request
from api.problems import MEDIA_TYPE, RETRY_AFTER, ErrorCode, ProblemError, problem_body
from api.rate_limits.addresses import counted_for

WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS"})
"""Nobody reads a body of these."""

LEFT = 1
"""Threads of a process that wait for no body. They share one interpreter, so one reads as fast as several."""

SOON = 0.1
"""Seconds within which nearly every body has come; who waits longer is not waited for."""

WHOLE = 1_000_000
"""Bytes of a body that is read before anything else happens; a larger one, a file, is left to Django."""

LONGEST = 20
"""Digits of a length that means anything."""

BUSY = ProblemError(
    503, ErrorCode.UNAVAILABLE, "Too many requests are waiting for their bodies. Please try again."
)


@dataclass
class Waiting:
    """Who is waited for, and since when: `at_once` bodies in all, `each` of a client."""

    at_once: int
    each: int
    since: list[tuple[str, float]] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)

    def begin(self, client: str) -> bool:
        """Whether a body of this client is waited for now; `end` ends it."""
        with self.changed:
            free = self.changed.wait_for(lambda: self._is_free(client) or self._is_slow(), timeout=SOON)
            if not free or not self._is_free(client):
                return False
            self.since.append((client, monotonic()))
            return True

    def end(self, client: str) -> None:
        with self.changed:
            self.since.remove(next(each for each in self.since if each[0] == client))
            self.changed.notify_all()

    def _is_free(self, client: str) -> bool:
        return len(self.since) < self.at_once and sum(each == client for each, _ in self.since) < self.each

    def _is_slow(self) -> bool:
        """Whether none of those who are waited for is likely to be done soon."""
        return all(monotonic() - began > SOON for _, began in self.since)


class BodiesFirst:
    """The application, which gets requests whose bodies are there."""

    def __init__(self, application: Application, waiting: Waiting) -> None:
        self.application, self.waiting = application, waiting

    def __call__(self, request: Request, start_response: StartResponse) -> Iterable[bytes]:
        if request["REQUEST_METHOD"] in WITHOUT_BODY:
            return self.application(request, start_response)
        length = _length(request)
        if not length:
            return self.application(request, start_response)
        client, began = counted_for(request, trusted=settings.TRUSTED_PROXIES), monotonic()
        if not self.waiting.begin(client):
            return _busy(request, start_response, began)
        try:
            if length > WHOLE:
                return self.application(request, start_response)
            request = {**request, "wsgi.input": BytesIO(request["wsgi.input"].read(length))}
        finally:
            self.waiting.end(client)
        return self.application(request, start_response)


def bodies_first(application: Application) -> BodiesFirst:
    """The application, with threads left for those who send no body."""
    at_once = max(1, settings.WEB_THREADS - LEFT)
    return BodiesFirst(application, Waiting(at_once, each=max(1, at_once - 1)))


def _length(request: Request) -> int:
    told = request.get("CONTENT_LENGTH") or ""
    return int(told) if told.isascii() and told.isdecimal() and len(told) < LONGEST else 0


def _busy(request: Request, start_response: StartResponse, began: float) -> list[bytes]:
    """The refusal, with its line in the log where the edge does not write it."""
    request_id = request_id_of(request)
    body = problem_body(BUSY, request_id)
    headers = [
        ("Content-Type", MEDIA_TYPE),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("Retry-After", RETRY_AFTER),
        ("X-Request-Id", request_id),
        UNCOUNTED,
    ]
    if UNLOGGED not in request:
        start_response = logged(request, start_response, request_id=request_id, began=began)
    start_response("503 Service Unavailable", headers)
    return [body]

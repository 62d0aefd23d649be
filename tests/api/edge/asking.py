"""An edge in this process, and requests to it as a server makes them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from threading import current_thread
from typing import NoReturn

from django.core.wsgi import get_wsgi_application
from django.db import OperationalError, connection

from api.edge.answers import Application, Headers, StartResponse
from api.edge.application import Edge
from api.edge.journal import Journal
from api.edge.requests import Request
from api.edge.shared_version import SharedVersion
from api.edge.store import Store
from api.edge.versions import Versions
from api.edge.watch import Watch


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def came(self) -> str:
        """Where it came from, as `Cache-Status` says; empty for an answer of Django's that is not kept."""
        return self.headers.get("cache-status", "").removeprefix("content-api; ")


HOUR = 3_600.0
"""Longer than any machine takes for a test."""

STORED = "fwd=miss; stored"
HIT = "hit"


def request(path: str, *, method: str = "GET", **headers: str) -> Request:
    """Header names have underscores for hyphens."""
    address, _, query = path.partition("?")
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": address,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }


def get(application: Application, path: str, *, method: str = "GET", **headers: str) -> Got:
    return answered(application, request(path, method=method, **headers))


def answered(application: Application, asked: Request) -> Got:
    begun: list[tuple[str, Headers]] = []
    body = application(asked, lambda *words: begun.append(words))
    data = b"".join(body)
    if hasattr(body, "close"):
        body.close()
    status, given = begun[-1]
    return Got(int(status[:3]), {name.lower(): value for name, value in given}, data)


PUBLIC = {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=0",
    "Surrogate-Key": "content a",
    "ETag": '"1"',
    "X-Request-Id": "of-django",
}


@dataclass
class Origin:
    """Answers every request alike, and remembers them."""

    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=lambda: dict(PUBLIC))
    body: bytes = b'{"said":"' + b"well " * 200 + b'"}'
    asked: list[Request] = field(default_factory=list)

    def __call__(self, asked: Request, start_response: StartResponse) -> Iterable[bytes]:
        self.asked.append(asked)
        start_response(self.status, list(self.headers.items()))
        return [self.body]


@cache
def django() -> Application:
    """The project's own application."""
    application: Application = get_wsgi_application()
    return application


def edge_of(
    application: Application,
    *,
    most_bytes: int = 10_000_000,
    most_addresses: int = 1_000,
    stale_seconds: float = 60,
    shared_for: float = HOUR,
) -> Edge:
    """An edge whose watch looks only when the test says so, and has looked once.

    Caches in front may have what it looked at long ago, unless the test says otherwise: machines may be slow.
    """
    journal = Journal()
    store = Store(most_bytes=most_bytes, most_addresses=most_addresses)
    watch = Watch(store, Versions(SharedVersion("")), pause=0.1, also=journal.write, thread=current_thread())
    watch.shared_for = shared_for
    edge = Edge(application, store=store, watch=watch, journal=journal, stale_seconds=stale_seconds)
    assert watch.check()
    return edge


@contextmanager
def outage() -> Iterator[None]:
    """The database does not answer this thread."""

    def gone(*_: object) -> NoReturn:
        raise OperationalError("The database does not answer.")

    with connection.execute_wrapper(gone):
        yield

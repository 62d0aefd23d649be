"""An answer of Django's, as the edge gets it, and whether it may be kept."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeAlias

from api.caching import EVERYTHING
from api.edge.acceptance import MEDIA_TYPES
from api.edge.requests import Request

Headers: TypeAlias = list[tuple[str, str]]
StartResponse: TypeAlias = Callable[..., Any]
Application: TypeAlias = Callable[[Request, StartResponse], Iterable[bytes]]

UNDERSTOOD = frozenset({"accept", "accept-encoding", "origin"})
"""What a kept answer may vary by."""

UNAVAILABLE = "503"

UNCOUNTED = ("Cache-Status", "content-api; fwd=bypass; detail=uncounted")
"""On the 503 to who may not be served because requests cannot be counted: then no copy is served either."""


@dataclass
class Answer:
    """`status` is as WSGI has it: "200 OK"."""

    status: str
    headers: Headers
    body: Iterable[bytes]

    @property
    def is_unavailable(self) -> bool:
        return self.status.startswith(UNAVAILABLE)

    @property
    def is_outage(self) -> bool:
        """Whether the database is gone, so that a copy is better than nothing."""
        return self.is_unavailable and UNCOUNTED not in self.headers

    def values(self, name: str) -> list[str]:
        """The values of a header, its name in lower case."""
        return [value for given, value in self.headers if given.lower() == name]

    def value(self, name: str) -> str:
        return ", ".join(self.values(name))

    def listed(self, name: str) -> set[str]:
        """The comma-separated parts of a header in lower case."""
        return {part.strip().lower() for part in self.value(name).split(",") if part.strip()}

    @property
    def keys(self) -> frozenset[str]:
        """The surrogate keys."""
        return frozenset(self.value("surrogate-key").split())

    @property
    def media_type(self) -> str:
        return self.value("content-type").partition(";")[0].strip().lower()

    def read(self) -> bytes:
        """The whole body, ended."""
        try:
            return b"".join(self.body)
        finally:
            self.close()

    def close(self) -> None:
        with suppress(AttributeError):
            self.body.close()  # type: ignore[attr-defined]  # WSGI's own way to say that it is optional


def ask(application: Application, request: Request) -> Answer:
    """The answer of a WSGI application, its body not read yet."""
    begun: list[Any] = []

    def start_response(status: str, headers: Headers, exc_info: Any = None) -> None:  # noqa: ANN401 - WSGI's
        begun[:] = [status, headers]

    body = application(request, start_response)
    status, headers = begun
    return Answer(status, headers, body)


def may_be_kept(answer: Answer) -> bool:
    """Only a success that says it is public, what it is made of, and that knows nobody's cookies."""
    control, vary = answer.listed("cache-control"), answer.listed("vary")
    return (
        answer.status.startswith("200")
        and "public" in control
        and control.isdisjoint({"no-store", "no-cache", "private"})
        and EVERYTHING in answer.keys
        and bool(answer.value("etag"))
        and not answer.values("set-cookie")
        and not answer.values("content-encoding")
        and vary <= UNDERSTOOD
        and ("accept" not in vary or answer.media_type in MEDIA_TYPES)
    )

"""How long one statement of a public request may take in the database, which ends it by itself.

Editors, scripts of theirs and the worker have all the time they need.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.edge.requests import EDITORIAL

_milliseconds: ContextVar[int | None] = ContextVar("longest_statement", default=None)


@contextmanager
def statements_within(seconds: float) -> Iterator[None]:
    """For the time of the block no statement may take longer; 0 for no bound."""
    token = _milliseconds.set(max(1, int(seconds * 1000)) if seconds else None)
    try:
        yield
    finally:
        _milliseconds.reset(token)


def longest_statement() -> int | None:
    """In milliseconds; None for as long as the database itself allows."""
    return _milliseconds.get()


class PublicStatementsMiddleware:
    """Bounds the statements of whatever the public may ask."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(EDITORIAL):
            return self.get_response(request)
        with statements_within(settings.API_MAX_STATEMENT_SECONDS):
            return self.get_response(request)

"""The server that the settings name, through a backend of Wagtail's."""

from functools import cache
from typing import Any, Protocol, cast

from django.conf import settings
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend

from search.models import ServerCopy

SECONDS = 2
"""How long a search waits for the server; then the database ranks."""


class Compiler(Protocol):
    """A query, translated into the server's language."""

    def get_query(self) -> dict[str, Any]: ...


class Index(Protocol):
    """Where the server keeps the copies."""

    name: str

    def add_model(self, model: type[ServerCopy]) -> None: ...
    def add_items(self, model: type[ServerCopy], items: list[ServerCopy]) -> None: ...
    def delete_item(self, item: ServerCopy) -> None: ...


class Rebuilder(Protocol):
    """Fills an index beside the one that is searched, and puts it in its place."""

    def start(self) -> Index: ...
    def finish(self) -> None: ...


class Backend(Protocol):
    """What is used here of `wagtail.search.backends.opensearch3` and its siblings."""

    es: Any

    def query_compiler_class(
        self, queryset: QuerySet[ServerCopy], query: object, *, fields: list[str]
    ) -> Compiler: ...
    def get_index_for_model(self, model: type[ServerCopy]) -> Index: ...
    def rebuilder_class(self, index: Index) -> Rebuilder: ...


def backend() -> Backend | None:
    """The backend, or None where the database does everything."""
    if not settings.SEARCH_BACKEND:
        return None
    return _backend(settings.SEARCH_BACKEND, tuple(settings.SEARCH_URLS), settings.SEARCH_INDEX_PREFIX)


@cache
def _backend(name: str, urls: tuple[str, ...], prefix: str) -> Backend:
    made = get_search_backend(name, URLS=list(urls), INDEX_PREFIX=prefix, TIMEOUT=SECONDS)
    return cast(Backend, made)

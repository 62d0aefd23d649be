"""The one place that asks the search engine, for both transports; what it gives has the Shapes of search.

The words of a search can be a message about somebody's health: nothing here, nor below, writes them to a log.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from api.cursors import InvalidCursor
from search import cursors, searching, suggesting
from search.misses import count_miss
from search.results import Facets, Hit, Scope, Suggestion

Json: TypeAlias = dict[str, Any]

DEFAULT_SUGGESTIONS = 8
MAX_SUGGESTIONS = 20


@dataclass(frozen=True)
class Found:
    """One page of results. `cursors[i]` points behind `results[i]`; `next` is None on the last page."""

    results: Sequence[Json]
    cursors: Sequence[str]
    total: int
    facets: Json
    did_you_mean: str | None
    next: str | None
    later: bool
    """Whether it is not the first page."""


NOTHING = Found(
    results=(),
    cursors=(),
    total=0,
    facets=asdict(Facets()),
    did_you_mean=None,
    next=None,
    later=False,
)


def found(*, query: str, scope: Scope, limit: int, after: str | None) -> Found:
    """What a reader's words find. A search of the whole site that finds nothing is counted.

    Raises:
        InvalidCursor: `after` is none of ours, or of another search.
    """
    if names_nothing(scope):
        return NOTHING
    try:
        page = searching.search(query=query, scope=scope, limit=limit, after=after)
    except cursors.InvalidCursor as error:
        raise InvalidCursor(str(error)) from error
    if page.total == 0 and is_unfiltered(scope):
        count_miss(query=query, locale=scope.locale or "")
    return Found(
        results=[result(hit) for hit in page.hits],
        cursors=page.cursors,
        total=page.total,
        facets=asdict(page.facets),
        did_you_mean=page.did_you_mean,
        next=page.next,
        later=after is not None,
    )


def is_search_cursor(text: str) -> bool:
    """Whether it is a cursor of some search."""
    try:
        cursors.Cursor.decode(text)
    except cursors.InvalidCursor:
        return False
    return True


def suggested(*, prefix: str, scope: Scope, limit: int) -> list[Json]:
    """Ways to go on typing."""
    if names_nothing(scope):
        return []
    return [suggestion(each) for each in suggesting.suggestions(prefix=prefix, scope=scope, limit=limit)]


def names_nothing(scope: Scope) -> bool:
    """Whether it holds a NUL character: no language has one, and PostgreSQL would not take it."""
    return "\0" in f"{scope.locale}{scope.condition}"


def is_unfiltered(scope: Scope) -> bool:
    """Whether it asks for all there is in a language: what a filter hides is not missing."""
    return scope == Scope(host=scope.host, locale=scope.locale)


def result(hit: Hit) -> Json:
    """A hit as its Shape has it."""
    values = asdict(hit)
    del values["keys"]
    return {**values, "document_id": str(hit.document_id)}


def suggestion(found: Suggestion) -> Json:
    """A suggestion as its Shape has it."""
    return {
        "text": found.text,
        "type": found.type,
        "document_id": str(found.document_id) if found.document_id else None,
    }

"""What the fields `search` and `suggestions` of Query read, and what they count for.

Their answers are in no cache, over GET neither: the words can be a message about somebody's health.
"""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from django.utils.functional import cached_property

from api import documents
from api.graphql.connections import DEFAULT_FIRST, MAX_FIRST, connected, cursors_of
from api.graphql.context import Context
from api.graphql.root_resolver import Reads
from api.graphql.types import Document
from api.search.reading import DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS, Found, found, suggested
from api.stored import StoredDocument
from search.results import Scope

SEARCH = Reads(documents=50, default=DEFAULT_FIRST, most=MAX_FIRST)
"""A search counts for more documents than it finds: it reads more than it shows."""

SUGGESTIONS = Reads(default=DEFAULT_SUGGESTIONS, most=MAX_SUGGESTIONS)


@dataclass
class Pages:
    """The pages of some results, read together when the first of them is asked for."""

    context: Context
    ids: list[UUID]

    @cached_property
    def read(self) -> dict[UUID, StoredDocument]:
        """One query, however many there are."""
        return documents.by_ids(ids=self.ids)

    def page(self, identifier: str) -> Document | None:
        """The page of a result; None if it was withdrawn a moment ago."""
        found = self.read.get(UUID(identifier))
        return self.context.used(found) if found else None


class Result(dict[str, object]):
    """A result as fields read it. Its `page` is read when asked for, with those of the results beside it."""

    def __init__(self, result: Document, pages: Pages) -> None:
        super().__init__(result)
        self.pages = pages

    def get(self, key: str, default: object = None) -> object:
        return self.pages.page(str(self["document_id"])) if key == "page" else super().get(key, default)


def search(
    context: Context,
    *,
    query: str,
    first: int | None = None,
    after: str | None = None,
    type: list[Enum] | None = None,  # noqa: A002
    condition: str | None = None,
    aspect: Enum | None = None,
    locale: str | None = None,
) -> Document:
    """The pages that match best."""
    scope = Scope(
        host=context.host,
        locale=locale,
        types=None if type is None else tuple(member.value for member in type),
        condition=condition,
        aspect=aspect.value if aspect else None,
    )
    size, limit = SEARCH.size(first), SEARCH.read(first)
    context.kept = False
    with cursors_of("this search"):
        return listed(found(query=query, scope=scope, limit=limit, after=after), size, context)


def suggestions(
    context: Context, *, prefix: str, first: int | None = None, locale: str | None = None
) -> list[Document]:
    """Ways to go on typing."""
    limit = SUGGESTIONS.size(first)
    context.kept = False
    return suggested(prefix=prefix, scope=Scope(host=context.host, locale=locale), limit=limit)


def listed(page: Found, size: int, context: Context) -> Document:
    """A page of so many results as its connection."""
    results = page.results[:size]
    pages = Pages(context, [UUID(result["document_id"]) for result in results])
    return connected(
        [Result(result, pages) for result in results],
        page.cursors[:size],
        more=page.next is not None or len(page.results) > size,
        earlier=page.later,
        total_count=page.total,
        facets=page.facets,
        did_you_mean=page.did_you_mean,
    )

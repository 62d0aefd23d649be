"""Cursor connections as Relay specifies them, forward, over the lists of `api.documents`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import graphene
from django.conf import settings

from api.cursors import InvalidCursor
from api.graphql.errors import RequestError
from api.graphql.root_resolver import Reads
from api.graphql.scalars import Cursor
from api.graphql.types import Document, GrapheneType, graphene_class, reader
from api.problems import ErrorCode

MAX_FIRST: int = settings.API_MAX_PAGE_SIZE
DEFAULT_FIRST = min(20, MAX_FIRST)
PAGE = Reads(default=DEFAULT_FIRST, most=MAX_FIRST)

LOCALE = "A language, as a BCP 47 tag; every language if none is given."
ARGUMENTS = {
    "first": graphene.Argument(
        graphene.Int,
        default_value=DEFAULT_FIRST,
        description=f"How many at most; more than {MAX_FIRST} counts as {MAX_FIRST}.",
    ),
    "after": graphene.Argument(
        Cursor, description="The cursor of the item to begin after; without it, from the start."
    ),
}


def field(type_: GrapheneType, key: str, description: str, *, required: bool = True) -> graphene.Field:
    """A field that reads one key."""
    return graphene.Field(type_, required=required, description=description, resolver=reader(key))


PageInfo = graphene_class(
    "PageInfo",
    graphene.ObjectType,
    "Where a list goes on.",
    fields={
        "has_next_page": field(graphene.Boolean, "has_next_page", "Whether there are items after these."),
        "has_previous_page": field(
            graphene.Boolean, "has_previous_page", "Whether there are items before these."
        ),
        "start_cursor": field(Cursor, "start_cursor", "The first item's cursor.", required=False),
        "end_cursor": field(
            Cursor, "end_cursor", "The last item's cursor: pass it as `after`.", required=False
        ),
    },
)


def connection_type(node: GrapheneType) -> GrapheneType:
    """The connection of a type, with its edges, and its nodes for those who need no cursors."""
    name = node._meta.name
    edge = graphene_class(
        f"{name}Edge",
        graphene.ObjectType,
        "An item of a list, and where it stands.",
        fields={
            "cursor": field(Cursor, "cursor", "Where this item stands."),
            "node": field(node, "node", "The item."),
        },
    )
    return graphene_class(
        f"{name}Connection",
        graphene.ObjectType,
        "A part of a list.",
        fields={
            "edges": field(graphene.List(graphene.NonNull(edge)), "edges", "The items with their cursors."),
            "nodes": field(graphene.List(graphene.NonNull(node)), "nodes", "The items alone."),
            "page_info": field(PageInfo, "page_info", "Where the list goes on."),
        },
    )


def connected(
    nodes: Sequence[Document], cursors: Sequence[str], *, more: bool, earlier: bool, **beside: object
) -> Document:
    """Items and the cursor of each as a connection: whether there are `more` behind, and `earlier` ones."""
    return {
        "edges": [{"cursor": cursor, "node": node} for cursor, node in zip(cursors, nodes, strict=True)],
        "nodes": nodes,
        "page_info": {
            "has_next_page": more,
            "has_previous_page": earlier,
            "start_cursor": cursors[0] if cursors else None,
            "end_cursor": cursors[-1] if cursors else None,
        },
        **beside,
    }


@contextmanager
def cursors_of(what: str) -> Iterator[None]:
    """Tells a client that what it sent as `after` was given out for something else."""
    try:
        yield
    except InvalidCursor as error:
        raise RequestError(ErrorCode.INVALID_CURSOR, f"'after' is no cursor of {what}.") from error

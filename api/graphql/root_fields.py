"""How a field of Query is made: its arguments, and a resolver that no text can trip.

The resolver notes the surrogate keys of what it gives, and of what may come to stand there.
"""

from collections.abc import Callable
from typing import TypeAlias

import graphene

from api.caching import LISTS, MISSING, lists_of
from api.documents import DocumentList
from api.graphql.connections import ARGUMENTS, PAGE, connected, connection_type, cursors_of
from api.graphql.context import Context
from api.graphql.root_resolver import ONE, RootResolver
from api.graphql.types import Document, GrapheneType
from api.stored import StoredDocument

PATH = "The path on the site, for example /back-pain/; its first and last slash may be left out."
ONE_LOCALE = "A language, as a BCP 47 tag; the default language if none is given."

Read: TypeAlias = Callable[..., StoredDocument | None]
"""Takes the Context and the field's arguments by name."""

ReadList: TypeAlias = Callable[..., DocumentList]
"""Takes the Context, `limit` and `cursor`, and what the list is narrowed to, by name."""


def root(type_: GrapheneType, read: Read, description: str, **arguments: GrapheneType) -> graphene.Field:
    """A field of Query: one document, of one type or of those that an interface has."""
    is_one = issubclass(type_, graphene.ObjectType)
    resolve = looked_for(read, among=lists_of(type_._meta.name) if is_one else LISTS)
    return graphene.Field(
        type_, args=arguments, description=description, resolver=RootResolver(resolve, reads=ONE)
    )


def list_root(
    type_: GrapheneType, read: ReadList, description: str, **arguments: GrapheneType
) -> graphene.Field:
    """A field of Query: the documents of one type."""
    return graphene.Field(
        connection_type(type_),
        args={**ARGUMENTS, **arguments},
        required=True,
        description=description,
        resolver=RootResolver(listed(read, of=lists_of(type_._meta.name)), reads=PAGE),
    )


def text(description: str, *, required: bool = False) -> graphene.Argument:
    """A text argument."""
    return graphene.Argument(graphene.String, required=required, description=description)


def looked_for(read: Read, *, among: str) -> Read:
    """The resolver of one document; `among` is the surrogate key that changes before it can be there."""

    def resolve(context: Context, **arguments: object) -> StoredDocument | None:
        found = None if names_nothing(arguments) else read(context, **arguments)
        return context.one(found, among=among)

    return resolve


def listed(read: ReadList, *, of: str) -> Callable[..., Document]:
    """The resolver of a list with a surrogate key: one query."""

    def resolve(
        context: Context, *, first: int | None = None, after: str | None = None, **arguments: object
    ) -> Document:
        context.keys.add(of)
        size, found = PAGE.size(first), DocumentList()
        if not names_nothing(arguments):
            with cursors_of("a list in this order"):
                found = read(context, limit=PAGE.read(first), cursor=after, **arguments)
        if not found.items:
            context.keys.add(MISSING)
        return connected(
            [context.used(item) for item in found.items[:size]],
            [cursor.encode() for cursor in found.cursors[:size]],
            more=found.next is not None or len(found.items) > size,
            earlier=found.previous is not None,
        )

    return resolve


def names_nothing(arguments: dict[str, object]) -> bool:
    """Whether one holds a NUL character: nothing of ours does, and PostgreSQL would not take it."""
    return any(isinstance(value, str) and "\0" in value for value in arguments.values())

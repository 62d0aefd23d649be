"""How a field of Query is made: its arguments, and a resolver that no text can trip."""

from collections.abc import Callable
from typing import TypeAlias

import graphene

from api.documents import DocumentList
from api.graphql.connections import PAGE, listed
from api.graphql.context import Context
from api.graphql.root_resolver import ONE, RootResolver
from api.graphql.types import Document, GrapheneType
from api.stored import StoredDocument

PATH = "The path on the site, for example /back-pain/; its first and last slash may be left out."
ONE_LOCALE = "A language, as a BCP 47 tag; the default language if none is given."

Resolver: TypeAlias = Callable[..., StoredDocument | Document | None]
"""Takes the Context and the field's arguments by name; gives a document, or what the field's type reads."""


def guarded(read: Resolver, *, lists: bool) -> Resolver:
    """The same, but what holds a NUL character names nothing: PostgreSQL would not take it."""

    def guarded_read(context: Context, **arguments: object) -> StoredDocument | Document | None:
        if any(isinstance(value, str) and "\0" in value for value in arguments.values()):
            return listed(DocumentList(), context) if lists else context.one(None)
        return read(context, **arguments)

    return guarded_read


def root(
    type_: GrapheneType,
    resolver: Resolver,
    description: str,
    *,
    required: bool = False,
    **arguments: GrapheneType,
) -> graphene.Field:
    """A field of Query: one document, or a list of them if it is `required`."""
    return graphene.Field(
        type_,
        args=arguments,
        required=required,
        description=description,
        resolver=RootResolver(guarded(resolver, lists=required), reads=PAGE if required else ONE),
    )


def text(description: str, *, required: bool = False) -> graphene.Argument:
    """A text argument."""
    return graphene.Argument(graphene.String, required=required, description=description)

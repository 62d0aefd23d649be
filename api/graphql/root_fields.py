"""How a field of Query is made: its arguments, and a resolver that no text can trip."""

from collections.abc import Callable
from typing import TypeAlias

import graphene
from graphql import GraphQLResolveInfo

from api.documents import DocumentList
from api.graphql.connections import listed
from api.graphql.context import Context
from api.graphql.types import Document, GrapheneType

PATH = "The path on the site, for example /back-pain/; its first and last slash may be left out."
ONE_LOCALE = "A language, as a BCP 47 tag; the default language if none is given."

Resolver: TypeAlias = Callable[..., Document | None]
"""Takes the Context and the field's arguments by name; gives what the field's type reads."""


def guarded(resolver: Resolver, *, lists: bool) -> Callable[..., Document | None]:
    """The graphene resolver: what holds a NUL character names nothing, and PostgreSQL would not take it."""

    def resolve(_root: None, info: GraphQLResolveInfo, **arguments: object) -> Document | None:
        context: Context = info.context
        if any(isinstance(value, str) and "\0" in value for value in arguments.values()):
            return listed(DocumentList(), context) if lists else context.one(None)
        return resolver(context, **arguments)

    return resolve


def root(
    type_: GrapheneType,
    resolver: Resolver,
    description: str,
    *,
    required: bool = False,
    **arguments: GrapheneType,
) -> graphene.Field:
    """A field of Query."""
    return graphene.Field(
        type_,
        args=arguments,
        required=required,
        description=description,
        resolver=guarded(resolver, lists=required),
    )


def text(description: str, *, required: bool = False) -> graphene.Argument:
    """A text argument."""
    return graphene.Argument(graphene.String, required=required, description=description)

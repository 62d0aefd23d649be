"""Queries that ask for everything: each field of a type, and of the types in it."""

from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
)

from api.graphql.schema import graphql_schema

OPAQUE = {"nodes", "json_ld"}
"""Fields whose JSON is passed on as it is."""


def everything(type_name: str) -> str:
    """The selection set of a type, braces included, fragments for every member of an abstract type."""
    return selection(graphql_schema().type_map[type_name])


def selection(type_: GraphQLNamedType) -> str:
    """As `everything`, empty for a leaf."""
    if isinstance(type_, GraphQLUnionType):
        return (
            "{ __typename "
            + " ".join(f"... on {member.name} {selection(member)}" for member in type_.types)
            + " }"
        )
    if isinstance(type_, (GraphQLObjectType, GraphQLInterfaceType)):
        fields = (f"{name} {selection(get_named_type(field.type))}" for name, field in type_.fields.items())
        return "{ " + " ".join(fields) + " }"
    return ""


def as_document(value: object) -> object:
    """A GraphQL answer as the document has it: snake_case keys, a block's envelope under its own names."""
    if isinstance(value, list):
        return [as_document(item) for item in value]
    if not isinstance(value, dict):
        return value
    named = {snake_case(name): item for name, item in value.items() if name != "__typename"}
    renamed = {
        name.removeprefix("block_") if "block_type" in named else name: item for name, item in named.items()
    }
    return {name: item if name in OPAQUE else as_document(item) for name, item in renamed.items()}


def snake_case(name: str) -> str:
    """camelCase in snake_case."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)

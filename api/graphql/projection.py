"""From a value of a document to what a response holds of it: functions made once, run for every answer.

They know only values as the schema promises them. Whatever else they meet makes them raise something, no
matter what: graphql-core then completes the same values, and says what is wrong with them.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLID,
    GraphQLLeafType,
    GraphQLString,
    Undefined,
)

Value: TypeAlias = Any
"""What JSON can hold; what schema and document do not promise is found when it is read."""

Completion: TypeAlias = Callable[[Value], Value]
"""Gives what the response holds. Raises on null unless it was made by `nullable`."""

Field: TypeAlias = tuple[str, str, Completion]
"""Its name in the response, its key in the document, and how its value is completed."""

UNCHANGED: Mapping[GraphQLLeafType, type] = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}
"""Scalars that send values of a Python type as they are; of other types they may be able to make one."""


class UnexpectedValueError(Exception):
    """Raised for a value that the schema does not promise."""


def nullable(completion: Completion) -> Completion:
    """Lets null pass."""
    return lambda value: None if value is None else completion(value)


def constant(value: Value) -> Completion:
    """Always the same, like `__typename`."""
    return lambda _: value


def leaf(type_: GraphQLLeafType) -> Completion:
    """A scalar or an enum, serialized as its type does it; the usual values without asking the type."""
    serialize, unchanged = type_.serialize, UNCHANGED.get(type_)
    names = enum_names(type_) if isinstance(type_, GraphQLEnumType) else {}

    def complete(value: Value) -> Value:
        if value.__class__ is unchanged:
            return value
        if value.__class__ is str and value in names:
            return names[value]
        if value is None or value is Undefined or isinstance(value, Exception):
            raise UnexpectedValueError
        completed = serialize(value)
        if completed is None or completed is Undefined:
            raise UnexpectedValueError
        return completed

    return complete


def enum_names(type_: GraphQLEnumType) -> dict[str, str]:
    """What the names of an enum are serialized to, where they stand for themselves: with ours, all do."""
    names = {}
    for name in type_.values:
        with suppress(GraphQLError):
            names[name] = type_.serialize(name)
    return names


def listed(item: Completion) -> Completion:
    """A list."""

    def complete(values: Value) -> Value:
        if not isinstance(values, (list, tuple)):
            raise UnexpectedValueError
        return [item(value) for value in values]

    return complete


def projected(fields: Sequence[Field]) -> Completion:
    """An object, with the fields selected of it."""

    def complete(document: Value) -> Value:
        get = document.get
        return {name: completion(get(key)) for name, key, completion in fields}

    return complete


def told_apart(members: Mapping[str, Completion]) -> Completion:
    """An object of an interface or union, completed as what its `type` says it is."""
    return lambda document: members[document["type"]](document)

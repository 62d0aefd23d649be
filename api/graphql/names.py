"""Whether Shapes can be told in GraphQL: every name legal, no two meanings of one name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from django.core.exceptions import ImproperlyConfigured

from pages.shapes.types import Enum, Field, ListOf, Named, Scalar, Shape, Struct, StructKind, Union

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
NO_ENUM_VALUES = {"true", "false", "null"}
RESERVED = {
    "Query",
    "Mutation",
    "Subscription",
    "Node",
    "Page",
    "PageInfo",
    "ArticleOrder",
    "Cursor",
    "Date",
    "DateTime",
    "PortableText",
}
BLOCK_ENVELOPE = {"type": "block_type", "name": "block_name"}


@dataclass(frozen=True, slots=True)
class OutputField:
    """A field as GraphQL has it: `name` in camelCase, `key` in the document."""

    name: str
    key: str
    field: Field


def camel_case(name: str) -> str:
    """snake_case in camelCase."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def output_fields(struct: Struct, extra: Iterable[Field] = ()) -> list[OutputField]:
    """The fields of a struct; a block's `type` and `name` are `blockType` and `blockName`."""
    renamed = BLOCK_ENVELOPE if struct.kind is StructKind.BLOCK else {}
    return [
        OutputField(name=camel_case(renamed.get(field.name, field.name)), key=field.name, field=field)
        for field in (*struct.fields, *extra)
    ]


def check_names(shapes: Iterable[Named]) -> None:
    """Raises ImproperlyConfigured for an illegal name, an empty type, or two Shapes of one name."""
    known: dict[str, Named] = {}
    for shape in shapes:
        if known.setdefault(shape.name, shape) != shape:
            raise ImproperlyConfigured(f"Two Shapes are called {shape.name}; GraphQL has one type of a name.")
    for shape in known.values():
        check_name(shape.name, f"the type {shape.name}")
        if shape.name in RESERVED:
            raise ImproperlyConfigured(
                f"{shape.name} is a name of the schema itself; call the Shape otherwise."
            )
        check_parts(shape)


def check_parts(shape: Named) -> None:
    """Raises ImproperlyConfigured if a field, value or member of a Shape cannot be named or comes twice."""
    match shape:
        case Enum():
            names = [value.value for value in shape.values]
        case Struct():
            names = [field.name for field in output_fields(shape)]
        case Union():
            names = [member.name for member in shape.members]
    for name in names:
        check_name(name, f"{shape.name}.{name}")
        if isinstance(shape, Enum) and name in NO_ENUM_VALUES:
            raise ImproperlyConfigured(f"{shape.name}.{name} cannot be an enum value in GraphQL.")
    if not names or len(set(names)) < len(names):
        raise ImproperlyConfigured(f"{shape.name} has no parts, or two of one name: {', '.join(names)}.")


def check_name(name: str, place: str) -> None:
    """Raises ImproperlyConfigured unless GraphQL can say the name."""
    if not NAME.fullmatch(name):
        raise ImproperlyConfigured(f"{place!r} is no name in GraphQL: letters, digits and _, a letter first.")


def check_fragments(structs: Iterable[Struct]) -> None:
    """Raises ImproperlyConfigured if structs of one place share a field of another type or nullability.

    A client could not ask for both in one query.
    """
    for one, other in combinations(structs, 2):
        theirs = {field.name: field.field for field in output_fields(other)}
        for field in output_fields(one):
            if field.name in theirs and told(field.field) != told(theirs[field.name]):
                raise ImproperlyConfigured(
                    f"{one.name}.{field.name} is {told(field.field)} and {other.name}.{field.name} is "
                    f"{told(theirs[field.name])}; no client could ask for both."
                )


def told(field: Field) -> str:
    """A field's type; streams count as one type, because their blocks are compared themselves."""
    return type_of(field.shape) + ("" if field.nullable else "!")


def type_of(shape: Shape) -> str:
    """The type of a Shape, without its own nullability."""
    match shape:
        case Scalar():
            return shape.kind.value
        case ListOf(Union()):
            return "[stream]"
        case ListOf():
            return f"[{type_of(shape.item)}!]"
        case _:
            return shape.name

"""The vocabulary of Shapes: frozen, comparable, and free of Django."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class ScalarKind(StrEnum):
    """The scalars of the wire; each emitter has one table from these to its own."""

    TEXT = "text"
    ID = "id"
    URL = "url"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    PORTABLE_TEXT = "portable_text"
    JSON_LD = "json_ld"
    ELIGIBILITY_RULE = "eligibility_rule"


class StructKind(StrEnum):
    """What a struct is: it decides which envelope the wire puts around its fields."""

    OBJECT = "object"
    ITEM = "item"
    BLOCK = "block"
    SNIPPET = "snippet"
    PAGE = "page"


@dataclass(frozen=True)
class Scalar:
    kind: ScalarKind


@dataclass(frozen=True)
class EnumValue:
    value: str
    description: str


@dataclass(frozen=True)
class Enum:
    name: str
    values: tuple[EnumValue, ...]
    description: str = ""


@dataclass(frozen=True)
class ListOf:
    """A list; neither the list nor an item of it is ever null."""

    item: "Shape"


@dataclass(frozen=True)
class Field:
    name: str
    shape: "Shape"
    description: str
    nullable: bool = False


@dataclass(frozen=True)
class Struct:
    """An object on the wire, with all its fields, those of its envelope included."""

    name: str
    fields: tuple[Field, ...]
    description: str
    kind: StructKind = StructKind.OBJECT


@dataclass(frozen=True)
class Union:
    """One of several structs, told apart by `type`, which holds the struct's name."""

    name: str
    members: tuple[Struct, ...]
    description: str = ""


Shape: TypeAlias = Scalar | Enum | ListOf | Struct | Union

TEXT = Scalar(ScalarKind.TEXT)
ID = Scalar(ScalarKind.ID)
URL = Scalar(ScalarKind.URL)
INTEGER = Scalar(ScalarKind.INTEGER)
NUMBER = Scalar(ScalarKind.NUMBER)
BOOLEAN = Scalar(ScalarKind.BOOLEAN)
DATE = Scalar(ScalarKind.DATE)
DATETIME = Scalar(ScalarKind.DATETIME)
PORTABLE_TEXT = Scalar(ScalarKind.PORTABLE_TEXT)
JSON_LD = Scalar(ScalarKind.JSON_LD)
ELIGIBILITY_RULE = Scalar(ScalarKind.ELIGIBILITY_RULE)

Named: TypeAlias = Enum | Struct | Union


def named_shapes(shape: Shape) -> Iterator[Named]:
    """Every enum, struct and union in `shape`, itself included, leaves first; the same one may come twice."""
    match shape:
        case Scalar():
            return
        case ListOf(item):
            yield from named_shapes(item)
            return
        case Struct():
            for field in shape.fields:
                yield from named_shapes(field.shape)
        case Union():
            for member in shape.members:
                yield from named_shapes(member)
        case Enum():
            pass
    yield shape

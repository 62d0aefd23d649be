"""Shapes as JSON Schema 2020-12: on its own, and as the components of an OpenAPI document."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeAlias

from pages.shapes.documents import METADATA, document_structs
from pages.shapes.portable_text import PORTABLE_TEXT_DEFINITIONS
from pages.shapes.types import (
    PORTABLE_TEXT,
    Enum,
    Field,
    ListOf,
    Named,
    Scalar,
    ScalarKind,
    Shape,
    Struct,
    StructKind,
    Union,
    named_shapes,
)

Json: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TYPED = frozenset({StructKind.BLOCK, StructKind.SNIPPET, StructKind.PAGE})
"""The structs whose field `type` holds their name."""

SCALARS: dict[ScalarKind, Json] = {
    ScalarKind.TEXT: {"type": "string"},
    ScalarKind.ID: {"type": "string", "format": "uuid"},
    ScalarKind.URL: {"type": "string", "format": "uri-reference"},
    ScalarKind.INTEGER: {"type": "integer"},
    ScalarKind.NUMBER: {"type": "number"},
    ScalarKind.BOOLEAN: {"type": "boolean"},
    ScalarKind.DATE: {"type": "string", "format": "date"},
    ScalarKind.DATETIME: {"type": "string", "format": "date-time"},
    ScalarKind.JSON_LD: {"type": "object", "required": ["@context"]},
    ScalarKind.ELIGIBILITY_RULE: {"type": "object", "minProperties": 1, "maxProperties": 1},
}


@dataclass(frozen=True)
class Dialect:
    """Where definitions are kept, and whether unions say by `discriminator` how they are told apart."""

    prefix: str
    discriminators: bool = False

    def ref(self, name: str) -> Json:
        return {"$ref": self.prefix + name}


JSON_SCHEMA = Dialect("#/$defs/")
OPENAPI = Dialect("#/components/schemas/", discriminators=True)


def document_schema(document_type: str) -> Json:
    """The schema of one document type, complete in itself."""
    struct = delivered(document_structs()[document_type])
    used = definitions((field.shape for field in struct.fields), JSON_SCHEMA)
    return {"$schema": DRAFT, "title": struct.name, **struct_schema(struct, JSON_SCHEMA), "$defs": used}


def document_definitions(dialect: Dialect) -> dict[str, Json]:
    """Every document type under its public name, and every definition they use."""
    structs = [delivered(struct) for struct in document_structs().values()]
    shared = definitions((field.shape for struct in structs for field in struct.fields), dialect)
    documents = {document_name(struct.name): struct_schema(struct, dialect) for struct in structs}
    return dict(sorted({**shared, **documents}.items()))


def delivered(struct: Struct) -> Struct:
    """A document's struct with the metadata of delivery."""
    return replace(struct, fields=(*struct.fields, *METADATA))


@cache
def document_name(document_type: str) -> str:
    """What the schema of a document type is called: its type, with "Document" where others embed it too."""
    fields = (field for struct in document_structs().values() for field in struct.fields)
    embedded = {named.name for field in fields for named in named_shapes(field.shape)}
    return f"{document_type}Document" if document_type in embedded else document_type


def definitions(shapes: Iterable[Shape], dialect: Dialect) -> dict[str, Json]:
    """The definitions of everything with a name in `shapes`, by name, in alphabetical order.

    Raises:
        ValueError: two different Shapes have the same name.
    """
    found: dict[str, Named] = {}
    for named in (named for shape in shapes for named in named_shapes(shape)):
        if found.setdefault(named.name, named) != named:
            raise ValueError(f"Two different Shapes are called {named.name}.")
    made = {name: _definition(named, dialect) for name, named in found.items()}
    text = _portable_text(dialect) if any(_has_portable_text(named) for named in found.values()) else {}
    return dict(sorted({**made, **text}.items()))


def union_schema(names: Iterable[str], dialect: Dialect, *, types: Iterable[str] | None = None) -> Json:
    """One of several definitions, told apart by `type`; `types` are its values unless they are the names."""
    names = tuple(names)
    schema: Json = {"oneOf": [dialect.ref(name) for name in names]}
    if dialect.discriminators:
        mapping = {value: dialect.prefix + name for value, name in zip(types or names, names, strict=True)}
        schema["discriminator"] = {"propertyName": "type", "mapping": mapping}
    return schema


def struct_schema(struct: Struct, dialect: Dialect) -> Json:
    """An object with exactly the struct's fields, all of them present."""
    return {
        "type": "object",
        "description": struct.description,
        "properties": {field.name: _property(struct, field, dialect) for field in struct.fields},
        "required": [field.name for field in struct.fields],
        "additionalProperties": False,
    }


def _definition(named: Named, dialect: Dialect) -> Json:
    match named:
        case Enum():
            return _enum_schema(named)
        case Union():
            union = union_schema((member.name for member in named.members), dialect)
            return {"description": named.description, **union} if named.description else union
        case Struct():
            return struct_schema(named, dialect)


def _enum_schema(enum: Enum) -> Json:
    values = "; ".join(f"`{value.value}`: {value.description}" for value in enum.values)
    description = f"{enum.description} {values}.".strip()
    return {"type": "string", "description": description, "enum": [value.value for value in enum.values]}


def _property(struct: Struct, field: Field, dialect: Dialect) -> Json:
    if struct.kind in TYPED and field.name == "type":
        return {"type": "string", "const": struct.name, "description": field.description}
    schema = _shape_schema(field.shape, dialect)
    return {**(_or_null(schema) if field.nullable else schema), "description": field.description}


def _shape_schema(shape: Shape, dialect: Dialect) -> Json:
    match shape:
        case Scalar(ScalarKind.PORTABLE_TEXT):
            return dialect.ref("PortableText")
        case Scalar(kind):
            return SCALARS[kind]
        case ListOf(item):
            return {"type": "array", "items": _shape_schema(item, dialect)}
        case _:
            return dialect.ref(shape.name)


def _or_null(schema: Json) -> Json:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _has_portable_text(named: Named) -> bool:
    return isinstance(named, Struct) and PORTABLE_TEXT in (field.shape for field in named.fields)


def _portable_text(dialect: Dialect) -> dict[str, Json]:
    relocated: dict[str, Json] = _relocated(PORTABLE_TEXT_DEFINITIONS, dialect)
    return relocated


def _relocated(value: Any, dialect: Dialect) -> Any:  # noqa: ANN401 - any JSON value
    """A schema written with `{"$ref": NAME}`, with its references where the dialect keeps definitions."""
    match value:
        case {"$ref": name}:
            return {**value, **dialect.ref(name)}
        case dict():
            return {key: _relocated(item, dialect) for key, item in value.items()}
        case list():
            return [_relocated(item, dialect) for item in value]
        case _:
            return value

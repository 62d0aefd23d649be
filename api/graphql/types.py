"""Shapes as graphene types: each field reads its key of the dict it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import graphene
from graphql import GraphQLResolveInfo

from api.graphql.names import OutputField, output_fields
from api.graphql.scalars import Date, DateTime, EligibilityRule, JsonLd, PortableText
from pages.shapes.documents import METADATA, PAGE_ENVELOPE
from pages.shapes.types import Enum, ListOf, Scalar, ScalarKind, Shape, Struct, StructKind, Union

GrapheneType: TypeAlias = Any
"""A graphene class or one of its List and NonNull wrappers; graphene has no types of its own for mypy."""

Document: TypeAlias = dict[str, Any]

SCALARS: dict[ScalarKind, GrapheneType] = {
    ScalarKind.TEXT: graphene.String,
    ScalarKind.ID: graphene.ID,
    ScalarKind.URL: graphene.String,
    ScalarKind.INTEGER: graphene.Int,
    ScalarKind.NUMBER: graphene.Float,
    ScalarKind.BOOLEAN: graphene.Boolean,
    ScalarKind.DATE: Date,
    ScalarKind.DATETIME: DateTime,
    ScalarKind.PORTABLE_TEXT: PortableText,
    ScalarKind.JSON_LD: JsonLd,
    ScalarKind.ELIGIBILITY_RULE: EligibilityRule,
}

NO_NODES = frozenset({"Redirect"})
"""Documents `node` does not serve: a redirect is only ever looked up by its path."""

PAGE = Struct("Page", (*PAGE_ENVELOPE, *METADATA), "What every page has.", StructKind.PAGE)


class Node(graphene.Interface):
    """An object that can be read again by its id, as Relay asks."""

    id = graphene.ID(required=True, description="The document's identifier, the same in REST.")


@dataclass(frozen=True, slots=True)
class Reader:
    """A resolver that reads one key; the compiler of operations knows it, and reads the key itself."""

    key: str

    def __call__(self, document: Document, _info: GraphQLResolveInfo) -> object:
        """The value of the key; null where a document has none."""
        return document.get(self.key)


def reader(key: str) -> Reader:
    """The resolver of a field; without one, graphene takes `resolve_type` for the field `type`."""
    return Reader(key)


def document_type(value: Document, _info: GraphQLResolveInfo, _type: object) -> str:
    """The GraphQL type of a document or block: its `type`."""
    return str(value["type"])


class Types:
    """The graphene types of a schema, each made once, by name."""

    def __init__(self) -> None:
        self.made: dict[str, GrapheneType] = {}
        self.page = graphene_class(
            "Page",
            graphene.Interface,
            PAGE.description,
            fields=self.fields(output_fields(PAGE)),
            interfaces=(Node,),
        )

    def output(self, shape: Shape) -> GrapheneType:
        """The graphene type of a Shape, nullable."""
        match shape:
            case Scalar():
                return SCALARS[shape.kind]
            case ListOf():
                return graphene.List(graphene.NonNull(self.output(shape.item)))
            case _:
                return self.made.get(shape.name) or self.make(shape)

    def make(self, shape: Enum | Struct | Union) -> GrapheneType:
        """The graphene type of a named Shape, made and remembered."""
        match shape:
            case Enum():
                made = self.enum(shape)
            case Union():
                members = [self.output(member) for member in shape.members]
                made = graphene_class(shape.name, graphene.Union, shape.description, types=members)
            case Struct():
                made = self.struct(shape)
        self.made[shape.name] = made
        return made

    def enum(self, shape: Enum) -> GrapheneType:
        """An enum whose names are the stored values."""
        descriptions = {value.value: value.description for value in shape.values}
        return graphene.Enum(
            shape.name,
            [(value, value) for value in descriptions],
            description=lambda member: descriptions[member.value] if member else shape.description,
        )

    def struct(self, shape: Struct) -> GrapheneType:
        """An object type; documents are nodes, pages have the delivery metadata too."""
        metadata = METADATA if shape.kind is StructKind.PAGE else ()
        fields = self.fields(output_fields(shape, metadata))
        interfaces = self.interfaces(shape)
        return graphene_class(
            shape.name, graphene.ObjectType, shape.description, fields=fields, interfaces=interfaces
        )

    def interfaces(self, shape: Struct) -> tuple[GrapheneType, ...]:
        """What a struct can stand for."""
        if shape.kind is StructKind.PAGE:
            return (Node, self.page)
        return (Node,) if shape.kind is StructKind.SNIPPET and shape.name not in NO_NODES else ()

    def fields(self, fields: Sequence[OutputField]) -> dict[str, graphene.Field]:
        """Graphene fields by a Python name of their own: `resolve_type` and the like are taken."""
        return {f"field_{field.key}": self.field(field) for field in fields}

    def field(self, field: OutputField) -> graphene.Field:
        """One field, read from its key."""
        return graphene.Field(
            self.output(field.field.shape),
            name=field.name,
            required=not field.field.nullable,
            description=field.field.description,
            resolver=reader(field.key),
        )


def graphene_class(
    name: str,
    base: GrapheneType,
    description: str,
    *,
    fields: dict[str, graphene.Field] | None = None,
    **options: object,
) -> GrapheneType:
    """A subclass of a graphene base, as a class statement would make it."""
    meta = type("Meta", (), {"name": name, "description": description, **options})
    return type(name, (base,), {"Meta": meta, **(fields or {})})

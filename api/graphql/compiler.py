"""Compiles an operation into a projection over document dicts; see docs/adr/0014-compiled-operations.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields
from graphql.execution.execute import get_field_def

from api.graphql.outcomes import Fallback
from api.graphql.projection import (
    Completion,
    Field,
    constant,
    leaf,
    listed,
    nullable,
    projected,
    told_apart,
)
from api.graphql.types import Reader, document_type

MAX_FIELDS = 5_000
"""In one plan, fields of interfaces counted for each type they can be of."""

TYPE_NAME = "__typename"


class NotCompiledError(Exception):
    """Raised with what an operation holds that is not compiled: `why` is how it counts."""

    def __init__(self, what: str, *, why: Fallback = Fallback.RESOLVER) -> None:
        super().__init__(what)
        self.why = why


@dataclass(frozen=True, slots=True, eq=False)
class Root:
    """A field of Query: whoever runs the plan asks its resolver, and completes what it gives.

    It is equal to itself alone, so that what it makes of a document can be kept.
    """

    name: str
    nodes: list[FieldNode]
    definition: GraphQLField
    completion: Completion


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled operation. `fields` says how large it is."""

    parent: GraphQLObjectType
    roots: tuple[Root, ...]
    fragments: dict[str, FragmentDefinitionNode]
    fields: int


def compiled(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    switches: Mapping[str, object],
) -> Plan:
    """The plan of a valid operation for these values of the variables that `@include` and `@skip` read.

    Raises:
        NotCompiledError: it holds something that only graphql-core can run.
        GraphQLError: a directive cannot be evaluated; graphql-core says the same, at the right place.
    """
    parent = schema.get_root_type(operation.operation)
    if operation.operation is not OperationType.QUERY or parent is None:
        raise NotCompiledError(operation.operation.value)
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    compiler = Compiler(schema, fragments, dict(switches))
    found = collect_fields(schema, fragments, compiler.switches, parent, operation.selection_set)
    roots = tuple(compiler.root(parent, name, nodes) for name, nodes in found.items())
    return Plan(parent, roots, fragments, compiler.fields)


@dataclass(slots=True)
class Compiler:
    """Compiles one operation; what several places select alike is compiled once."""

    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    switches: dict[str, object]
    fields: int = 0
    objects: dict[tuple[object, ...], Completion] = field(default_factory=dict)

    def root(self, parent: GraphQLObjectType, name: str, nodes: list[FieldNode]) -> Root:
        """A field of Query; introspection is not compiled."""
        definition = get_field_def(self.schema, parent, nodes[0])
        if nodes[0].name.value == TYPE_NAME and definition:
            return Root(name, nodes, definition, constant(parent.name))
        if nodes[0].name.value not in parent.fields:
            raise NotCompiledError(f"{parent.name}.{nodes[0].name.value}", why=Fallback.INTROSPECTION)
        if definition is None or definition.resolve is None:
            raise NotCompiledError(f"{parent.name}.{nodes[0].name.value}")
        return Root(name, nodes, definition, self.value(definition.type, nodes))

    def value(self, type_: GraphQLOutputType, nodes: list[FieldNode]) -> Completion:
        """How a value of a type is completed."""
        if isinstance(type_, GraphQLNonNull):
            return self.present(type_.of_type, nodes)
        return nullable(self.present(type_, nodes))

    def present(self, type_: GraphQLOutputType, nodes: list[FieldNode]) -> Completion:
        """The same, for a value that must not be null."""
        if isinstance(type_, GraphQLList):
            return listed(self.value(type_.of_type, nodes))
        if isinstance(type_, GraphQLObjectType):
            return self.object(type_, nodes)
        if isinstance(type_, (GraphQLInterfaceType, GraphQLUnionType)):
            return self.abstract(type_, nodes)
        if isinstance(type_, (GraphQLScalarType, GraphQLEnumType)):
            return leaf(type_)
        raise NotCompiledError(str(type_))

    def abstract(self, type_: GraphQLInterfaceType | GraphQLUnionType, nodes: list[FieldNode]) -> Completion:
        """An interface or union, whose documents say by their `type` what they are."""
        if type_.resolve_type is not document_type:
            raise NotCompiledError(type_.name)
        members = self.schema.get_possible_types(type_)
        return told_apart({member.name: self.object(member, nodes) for member in members})

    def object(self, type_: GraphQLObjectType, nodes: list[FieldNode]) -> Completion:
        """An object with what is selected of it in all places that were merged into one."""
        if type_.is_type_of:
            raise NotCompiledError(type_.name)
        found = collect_sub_fields(self.schema, self.fragments, self.switches, type_, nodes)
        key = (type_, *((name, *map(id, chosen)) for name, chosen in found.items()))
        if key not in self.objects:
            fields = [self.field(type_, name, chosen) for name, chosen in found.items()]
            self.objects[key] = projected(fields)
        return self.objects[key]

    def field(self, parent: GraphQLObjectType, name: str, nodes: list[FieldNode]) -> Field:
        """A field that reads a key; those with a resolver of their own are not compiled."""
        self.fields += 1
        if nodes[0].name.value == TYPE_NAME:
            return name, TYPE_NAME, constant(parent.name)
        definition = get_field_def(self.schema, parent, nodes[0])
        if self.fields > MAX_FIELDS:
            raise NotCompiledError(f"more than {MAX_FIELDS} fields", why=Fallback.SIZE)
        if definition is None or not isinstance(definition.resolve, Reader):
            raise NotCompiledError(f"{parent.name}.{nodes[0].name.value}")
        return name, definition.resolve.key, self.value(definition.type, nodes)

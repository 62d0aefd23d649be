"""How much a document has the schema tell of itself, known before anything is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    assert_object_type,
    get_named_type,
    introspection_types,
)

from api.graphql.merging import fragment_selections, merged

SCHEMA = assert_object_type(introspection_types["__Schema"])
TYPE = assert_object_type(introspection_types["__Type"])


class Level(NamedTuple):
    """What is selected of some objects of the schema, all of one introspection type."""

    type_: GraphQLObjectType
    objects: list[object]
    selections: list[SelectionSetNode]


class Info(NamedTuple):
    """As much of GraphQLResolveInfo as the resolvers of introspection read."""

    schema: GraphQLSchema


def introspected(document: DocumentNode, schema: GraphQLSchema, *, most: int) -> int:
    """The fields that `__schema` and `__type` would put into the answers, over all operations.

    Counting ends above `most`, and takes no more steps than it counts: the schema is walked as execution
    walks it, whatever `@include` and `@skip` say. The document must have kept the other limits.
    """
    walk, found = Walk(schema, fragment_selections(document), most), 0
    for count in walk.counts(document):
        found += count
        if found > most:
            break
    return found


@dataclass(frozen=True, slots=True)
class Walk:
    """Through a schema, level by level; no level has many more objects than `most`."""

    schema: GraphQLSchema
    fragments: Mapping[str, SelectionSetNode]
    most: int

    def counts(self, document: DocumentNode) -> Iterator[int]:
        """The fields of the answer, a level at a time."""
        for definition in document.definitions:
            if isinstance(definition, OperationDefinitionNode):
                for node in merged([definition.selection_set], self.fragments):
                    if node.name.value in ("__schema", "__type"):
                        yield 1
                        yield from self.below(self.root(node))

    def root(self, node: FieldNode) -> Level:
        """What is selected of the schema, or of the types that a root field means."""
        selections = [node.selection_set] if node.selection_set else []
        if node.name.value == "__schema":
            return Level(SCHEMA, [self.schema], selections)
        return Level(TYPE, named(node, self.schema), selections)

    def below(self, level: Level) -> Iterator[int]:
        """The same for one level, then for those in it."""
        places = by_place(merged(level.selections, self.fragments))
        yield len(places) * len(level.objects)
        for nodes in places.values():
            field = level.type_.fields.get(nodes[0].name.value)
            if field:  # what the type does not have is left to validation
                yield from self.inside(field, level.objects, nodes)

    def inside(self, field: GraphQLField, parents: list[object], nodes: list[FieldNode]) -> Iterator[int]:
        """The same for what a field gives, where more is selected of it."""
        type_ = get_named_type(field.type)
        selections = [node.selection_set for node in nodes if node.selection_set]
        if isinstance(type_, GraphQLObjectType) and selections:
            objects = islice(given(field, parents, self.schema), self.most + 1)
            yield from self.below(Level(type_, list(objects), selections))


def named(node: FieldNode, schema: GraphQLSchema) -> list[object]:
    """The type that `__type` names; all of them where a variable will name it."""
    values = [argument.value for argument in node.arguments if argument.name.value == "name"]
    if values and isinstance(values[0], StringValueNode):
        type_ = schema.get_type(values[0].value)
        return [type_] if type_ else []
    return list(schema.type_map.values())


def by_place(nodes: Iterable[FieldNode]) -> dict[str, list[FieldNode]]:
    """The fields selected, by where they stand in the answer."""
    places: dict[str, list[FieldNode]] = defaultdict(list)
    for node in nodes:
        places[(node.alias or node.name).value].append(node)
    return places


def given(field: GraphQLField, parents: Iterable[object], schema: GraphQLSchema) -> Iterator[object]:
    """What a field of introspection gives for these objects, one after the other, deprecated ones too."""
    every = {"includeDeprecated": True} if "includeDeprecated" in field.args else {}
    type_ = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
    for parent in parents:
        value = field.resolve(parent, Info(schema), **every) if field.resolve else None
        if value is not None:
            yield from value if isinstance(type_, GraphQLList) else [value]

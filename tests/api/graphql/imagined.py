"""Documents out of nothing: each value is made up when it is first read, of the type its field promises."""

from random import Random
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLUnionType,
)

from api.graphql.types import Reader

SCALARS: dict[str, list[object]] = {
    "Int": [0, 7, -3],
    "Float": [0.5, 2, -1.25],
    "Boolean": [True, False],
    "PortableText": [[], [{"_type": "block", "children": []}]],
}
ODD: list[object] = [
    None,
    "word",
    "",
    7,
    2**40,
    1.5,
    float("nan"),
    True,
    [],
    [None],
    (),
    ["word"],
    {},
    {"type": "Article"},
    RuntimeError("in a document"),
]
NO_TYPES: list[object] = [None, "Nothing", "Query", "Date", "Prose", 7, ["Article"]]


class Imagined(dict[str, Any]):
    """A document of a type; `oddity` is how often a value is none that the schema promises."""

    def __init__(
        self, type_: GraphQLObjectType, schema: GraphQLSchema, random: Random, oddity: float
    ) -> None:
        super().__init__(type=type_.name)
        self.schema, self.random, self.oddity = schema, random, oddity
        readers = [(field.resolve, field.type) for field in type_.fields.values()]
        self.types = {reader.key: promised for reader, promised in readers if isinstance(reader, Reader)}

    def get(self, key: str, default: object = None) -> object:
        """The value, the same each time."""
        if key not in self and key in self.types:
            self[key] = imagine(self.types[key], self.schema, self.random, self.oddity)
        return super().get(key, default)


def imagine(type_: GraphQLOutputType, schema: GraphQLSchema, random: Random, oddity: float) -> object:
    """A value of a type, or sometimes not."""
    if random.random() < oddity:
        return random.choice(ODD)
    if isinstance(type_, GraphQLNonNull):
        return present(type_.of_type, schema, random, oddity)
    return None if random.random() < 0.2 else present(type_, schema, random, oddity)


def present(type_: GraphQLOutputType, schema: GraphQLSchema, random: Random, oddity: float) -> object:
    """A value that is not null."""
    if isinstance(type_, GraphQLList):
        return [imagine(type_.of_type, schema, random, oddity) for _ in range(random.randint(0, 3))]
    if isinstance(type_, GraphQLObjectType):
        return Imagined(type_, schema, random, oddity)
    if isinstance(type_, (GraphQLInterfaceType, GraphQLUnionType)):
        document = Imagined(random.choice(schema.get_possible_types(type_)), schema, random, oddity)
        if random.random() < oddity:
            document["type"] = random.choice(NO_TYPES)
        return document
    if isinstance(type_, GraphQLEnumType):
        return random.choice(list(type_.values))
    return random.choice(SCALARS.get(str(type_), ["text", "", "2026-05-01"]))

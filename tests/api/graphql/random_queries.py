"""Random queries over a schema: aliases, fragments, directives, arguments, variables; some are not valid."""

from dataclasses import dataclass, field
from random import Random

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)

LITERALS = {"Int": ["1", "100", "-1"], "String": ['"a"', '""', '"\\u0000"'], "ID": ['"a"', "7"]}
VALUES: list[object] = ["a", "", 7, 1.5, True, None, [], {}, "title", "published_at"]
WRONG = ["nothing", "id(a: 1)", "...Nothing", "title { id }", "x: id y: id", "__typename @include"]
SWITCHES = ("one", "two", "three")


@dataclass
class QueryMaker:
    """Makes one document. `fragments` and `declared` hold what the selections need."""

    schema: GraphQLSchema
    random: Random
    fragments: dict[str, str] = field(default_factory=dict)
    declared: dict[str, str] = field(default_factory=dict)
    written: int = 0

    def document(self) -> str:
        """One operation, sometimes named, sometimes with another beside it."""
        root = self.schema.query_type
        assert root
        body = self.selection(root, 4)
        name = self.random.choice(["", "Q"])
        declared = ", ".join(f"${name}: {type_}" for name, type_ in self.declared.items())
        operation = f"query {name}({declared}) {body}" if declared else f"query {name} {body}"
        other = " query Other { __typename }" if name and self.random.random() < 0.1 else ""
        return " ".join([operation, *self.fragments.values()]) + other

    def selection(self, type_: GraphQLNamedType, depth: int) -> str:
        """A selection set; deeper down there is less of it."""
        parts = [self.part(type_, depth) for _ in range(self.random.randint(1, 3))]
        return "{ " + " ".join(parts) + " }"

    def part(self, type_: GraphQLNamedType, depth: int) -> str:
        """A field or a fragment."""
        chance = self.random.random()
        if chance < 0.004:
            return self.random.choice(WRONG)
        if depth > 1 and chance < 0.12:
            return self.spread(self.narrower(type_), depth)
        if depth > 1 and (chance < 0.25 or (is_abstract_type(type_) and chance < 0.7)):
            inner = self.narrower(type_)
            condition = f" on {inner.name}" if inner is not type_ or chance < 0.2 else ""
            return f"...{condition}{self.directive()} {self.selection(inner, depth - 1)}"
        return self.field(type_, depth)

    def narrower(self, type_: GraphQLNamedType) -> GraphQLNamedType:
        """The type, or one that it can be."""
        choices: list[GraphQLNamedType] = [type_]
        if isinstance(type_, (GraphQLInterfaceType, GraphQLUnionType)):
            choices += self.schema.get_possible_types(type_)
        elif isinstance(type_, GraphQLObjectType):
            choices += type_.interfaces
        return self.random.choice(choices)

    def spread(self, type_: GraphQLNamedType, depth: int) -> str:
        """A spread of a fragment made now or before; never of one in the making, that would be a circle."""
        name = f"{type_.name}{self.random.randint(1, 2)}"
        if name not in self.fragments:
            self.fragments[name] = ""
            self.fragments[name] = f"fragment {name} on {type_.name} {self.selection(type_, depth - 1)}"
        return f"...{name}{self.directive()}" if self.fragments[name] else "__typename"

    def field(self, type_: GraphQLNamedType, depth: int) -> str:
        """A field with what goes with it; leaves only, once it is deep."""
        fields: dict[str, GraphQLField] = getattr(type_, "fields", {})
        fitting = [name for name, field in fields.items() if depth > 0 or not is_composite_type(named(field))]
        if not fitting or self.random.random() < 0.1:
            return self.random.choice(["__typename", "kind: __typename"]) + self.directive()
        name = self.random.choice(fitting)
        arguments = self.arguments(fields[name])
        inner = (
            self.selection(named(fields[name]), depth - 1) if is_composite_type(named(fields[name])) else ""
        )
        return f"{self.alias(name, arguments)}{name}{arguments}{self.directive()} {inner}"

    def alias(self, name: str, arguments: str) -> str:
        """An alias; always one of its own for what has arguments, or they would conflict."""
        if arguments:
            self.written += 1
            return f"{name}{self.written}: "
        return self.random.choice(["", "", f"my_{name}: "])

    def arguments(self, field_: GraphQLField) -> str:
        """Arguments as literals and variables; required ones are seldom left out."""
        given = [
            f"{name}: {self.argument(argument)}"
            for name, argument in field_.args.items()
            if self.random.random() < (0.98 if isinstance(argument.type, GraphQLNonNull) else 0.4)
        ]
        return f"({', '.join(given)})" if given else ""

    def argument(self, argument: GraphQLArgument) -> str:
        """A literal, or a variable of just that type."""
        if self.random.random() < 0.5:
            name = f"v{len(self.declared)}"
            self.declared[name] = str(argument.type)
            return f"${name}"
        type_ = get_named_type(argument.type)
        if isinstance(type_, GraphQLEnumType):
            return self.random.choice(list(type_.values))
        return self.random.choice(LITERALS.get(type_.name, ["null", '"a"']))

    def directive(self) -> str:
        """Often none."""
        if self.random.random() < 0.85:
            return ""
        name = self.random.choice(SWITCHES)
        value = self.random.choice(["true", "false", f"${name}", f"${name}"])
        if value.startswith("$"):
            self.declared[name] = {"one": "Boolean!", "two": "Boolean! = true", "three": "Boolean = false"}[
                name
            ]
        return f" @{self.random.choice(['include', 'skip'])}(if: {value})"

    def variables(self) -> dict[str, object]:
        """Values for most of the variables, most of them of the right type."""
        return {
            name: self.value(type_) for name, type_ in self.declared.items() if self.random.random() < 0.97
        }

    def value(self, type_: str) -> object:
        """A value of an input type, or seldom any."""
        if self.random.random() < 0.03:
            return self.random.choice(VALUES)
        if type_.startswith("Boolean"):
            return self.random.choice([True, False])
        word = {"Int": 7, "ArticleOrder": "title"}.get(type_.rstrip("!"), "a")
        return self.random.choice([word, word, None]) if not type_.endswith("!") else word


def named(field_: GraphQLField) -> GraphQLNamedType:
    """The type of a field, without lists and nulls."""
    return get_named_type(field_.type)

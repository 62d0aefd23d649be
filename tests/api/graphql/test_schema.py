from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_introspection_query,
    parse,
    validate,
)
from graphql import (
    build_schema as built_from,
)

from api.graphql.limits import current_limits
from api.graphql.preparation import Rulebook, prepare
from api.graphql.schema import build_schema, graphql_schema, print_sdl
from pages.models.previews import PREVIEW_MODES
from pages.shapes.documents import document_structs
from pages.shapes.types import Enum, Struct, StructKind, Union, named_shapes
from tests.api.graphql.selection import everything

Described = GraphQLNamedType | GraphQLField | GraphQLArgument | GraphQLEnumValue


def own_types() -> list[GraphQLNamedType]:
    return [type_ for name, type_ in graphql_schema().type_map.items() if not name.startswith("__")]


def parts() -> Iterator[tuple[str, Described]]:
    """Every type, field, argument and enum value, by where it stands."""
    for type_ in own_types():
        yield type_.name, type_
        if isinstance(type_, GraphQLEnumType):
            yield from ((f"{type_.name}.{name}", value) for name, value in type_.values.items())
        if isinstance(type_, (GraphQLObjectType, GraphQLInterfaceType)):
            for name, field in type_.fields.items():
                yield f"{type_.name}.{name}", field
                yield from ((f"{type_.name}.{name}.{key}", argument) for key, argument in field.args.items())


def shapes_of(kind: type) -> dict[str, object]:
    shapes = (shape for struct in document_structs().values() for shape in named_shapes(struct))
    return {shape.name: shape for shape in shapes if isinstance(shape, kind)}


def test_everything_has_a_description() -> None:
    described = dict(parts())
    assert len(described) > 300
    assert [place for place, part in described.items() if not part.description] == []


def test_the_roots_are_those_we_promise() -> None:
    query = graphql_schema().query_type
    assert query
    assert {
        name: (str(field.type), {key: str(argument.type) for key, argument in field.args.items()})
        for name, field in query.fields.items()
    } == {
        "page": ("Page", {"path": "String!", "locale": "String"}),
        "article": ("Article", {"path": "String", "id": "ID"}),
        "trialLandingPage": ("TrialLandingPage", {"path": "String", "id": "ID"}),
        "trialLandingPages": (
            "TrialLandingPageConnection!",
            {
                "first": "Int",
                "after": "Cursor",
                "condition": "String",
                "pathPrefix": "String",
                "locale": "String",
            },
        ),
        "preview": ("Preview", {"token": "String!"}),
        "articles": (
            "ArticleConnection!",
            {
                "first": "Int",
                "after": "Cursor",
                "condition": "String",
                "pathPrefix": "String",
                "locale": "String",
                "orderBy": "ArticleOrder",
            },
        ),
        "condition": ("Condition", {"slug": "String!", "locale": "String"}),
        "conditions": ("ConditionConnection!", {"first": "Int", "after": "Cursor", "locale": "String"}),
        "eligibilityQuestion": (
            "EligibilityQuestion",
            {"key": "String!", "version": "Int", "locale": "String"},
        ),
        "eligibilityQuestions": (
            "EligibilityQuestionConnection!",
            {"first": "Int", "after": "Cursor", "locale": "String"},
        ),
        "trial": ("Trial", {"slug": "String!", "locale": "String"}),
        "trials": (
            "TrialConnection!",
            {
                "first": "Int",
                "after": "Cursor",
                "condition": "String",
                "status": "RecruitmentStatus",
                "locale": "String",
            },
        ),
        "redirect": ("Redirect", {"path": "String!"}),
        "search": (
            "SearchConnection!",
            {
                "query": "String!",
                "first": "Int",
                "after": "Cursor",
                "type": "[PageType!]",
                "condition": "String",
                "aspect": "HealthAspect",
                "locale": "String",
            },
        ),
        "suggestions": (
            "[SearchSuggestion!]!",
            {"prefix": "String!", "first": "Int", "locale": "String"},
        ),
        "node": ("Node", {"id": "ID!"}),
        "site": ("Site", {}),
    }
    assert graphql_schema().mutation_type is None


def test_every_document_is_a_type_and_a_node_and_every_page_a_page() -> None:
    implementations = {
        name: {type_.name for type_ in graphql_schema().get_possible_types(interface)}
        for name, interface in graphql_schema().type_map.items()
        if isinstance(interface, GraphQLInterfaceType)
    }
    documents = set(document_structs())
    assert implementations == {
        "Node": documents - {"Redirect"},
        "Page": {"Article", "Home", "SectionIndex", "TrialIndex", "TrialLandingPage"},
    }


def test_unions_have_exactly_the_blocks_of_their_streams() -> None:
    unions = {
        type_.name: [member.name for member in type_.types]
        for type_ in own_types()
        if isinstance(type_, GraphQLUnionType)
    }
    shapes = {
        name: [member.name for member in shape.members]
        for name, shape in shapes_of(Union).items()
        if isinstance(shape, Union)
    }
    assert unions == shapes
    assert len(unions["ArticleBodyBlock"]) == 12


def is_page(struct: Struct) -> bool:
    return struct.kind is StructKind.PAGE


def test_enum_values_are_the_stored_values() -> None:
    enums = {type_.name: list(type_.values) for type_ in own_types() if isinstance(type_, GraphQLEnumType)}
    order = enums.pop("ArticleOrder")
    assert "published_at_desc" in order
    assert enums.pop("PageType") == [name for name, struct in document_structs().items() if is_page(struct)]
    assert enums.pop("PreviewMode") == [mode for mode, _ in PREVIEW_MODES]
    assert enums == {
        name: [value.value for value in shape.values]
        for name, shape in shapes_of(Enum).items()
        if isinstance(shape, Enum)
    }
    assert enums["Urgency"] == ["ungraded", "routine", "non_urgent", "urgent", "emergency"]


@pytest.mark.parametrize("interface", ["Page", "Node"])
def test_one_query_may_ask_for_everything_of_every_type(interface: str) -> None:
    schema = graphql_schema()
    abstract = schema.type_map[interface]
    assert isinstance(abstract, GraphQLInterfaceType)
    members = schema.get_possible_types(abstract)
    spread = " ".join(f"... on {member.name} {everything(member.name)}" for member in members)
    root = {"Page": 'page(path: "/")', "Node": 'node(id: "x")'}[interface]
    assert validate(schema, parse(f"{{ {root} {{ __typename {spread} }} }}")) == []


def test_the_usual_queries_keep_the_limits() -> None:
    rulebook = Rulebook(schema=graphql_schema(), limits=current_limits(), introspection=True)
    full = f'{{ article(path: "/") {everything("Article")} }}'
    for query in (get_introspection_query(), get_introspection_query(input_value_deprecation=True), full):
        assert prepare(query, rulebook).errors == ()


def test_the_printed_schema_is_the_schema() -> None:
    again = built_from(print_sdl())
    assert set(again.type_map) == set(graphql_schema().type_map)
    assert print_sdl().endswith("}\n")


def test_a_conflict_stops_the_build() -> None:
    structs = dict(document_structs())
    fields = [
        replace(field, nullable=True) if field.name == "summary" else field
        for field in structs["Home"].fields
    ]
    with pytest.raises(ImproperlyConfigured, match=r"Article.summary is text! and Home.summary is text;"):
        build_schema(structs | {"Home": replace(structs["Home"], fields=tuple(fields))})

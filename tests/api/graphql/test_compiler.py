from time import monotonic
from typing import Any

import pytest
from django.test import Client
from graphql import (
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    build_schema,
    get_operation_ast,
    parse,
)

from api.graphql import compiler
from api.graphql.compiler import NotCompiledError, Plan, compiled
from api.graphql.context import Context
from api.graphql.execution import executed
from api.graphql.limits import current_limits
from api.graphql.orders import ordered
from api.graphql.outcomes import Fallback, Outcome
from api.graphql.parameters import Parameters
from api.graphql.preparation import Rulebook
from api.graphql.schema import graphql_schema
from api.graphql.types import Reader, document_type
from tests.api.graphql.asking import code
from tests.api.graphql.counting import fell_back, ran
from tests.api.graphql.full_article import make_full_article
from tests.content import content, make_site

SDL = """
type Query { letter: Letter, letters: [Letter!]!, thing: Thing, size: Size }
interface Thing { id: ID! }
type Letter implements Thing { id: ID!, text: String, next: Letter, size: Size }
enum Size { small large }
"""


def letters() -> GraphQLSchema:
    """A schema whose fields read keys, as ours do."""
    schema = build_schema(SDL)
    for name in ("Query", "Letter"):
        for key, field in schema.type_map[name].fields.items():  # type: ignore[attr-defined]  # they are objects
            field.resolve = Reader(key)
    schema.type_map["Thing"].resolve_type = document_type  # type: ignore[attr-defined]  # it is an interface
    return schema


def plan(schema: GraphQLSchema, query: str, **switches: object) -> Plan:
    document = parse(query)
    operation = get_operation_ast(document)
    assert isinstance(operation, OperationDefinitionNode)
    return compiled(schema, document, operation, switches)


def run(query: str, value: Any, **switches: object) -> object:  # noqa: ANN401 - any value, promised or not
    (root,) = plan(letters(), query, **switches).roots
    return root.completion(value)


def test_fields_come_in_the_order_asked_for() -> None:
    found = run("{ letter { size a: id __typename text } }", {"id": "1", "text": None, "size": "small"})
    assert list(found.items()) == [  # type: ignore[attr-defined]  # a dict
        ("size", "small"),
        ("a", "1"),
        ("__typename", "Letter"),
        ("text", None),
    ]


def test_what_is_selected_twice_is_merged() -> None:
    query = "{ letter { next { id } ...F } } fragment F on Letter { next { text } ... on Thing { id } }"
    assert run(query, {"id": "1", "next": {"id": "2", "text": "b"}}) == {
        "next": {"id": "2", "text": "b"},
        "id": "1",
    }


@pytest.mark.parametrize(("asked", "expected"), [(True, {"id": "1"}), (False, {})])
def test_a_switch_shapes_the_plan(asked: bool, expected: object) -> None:
    query = "query ($id: Boolean!) { letter { id @include(if: $id) text @skip(if: true) } }"
    assert run(query, {"id": "1"}, id=asked) == expected


@pytest.mark.parametrize(
    "value",
    [
        {"id": None},
        {},
        {"id": "1", "size": "huge"},
        {"id": "1", "size": []},
        {"id": "1", "next": {"id": None}},
        {"id": "1", "next": "word"},
        {"id": ["1"]},
        "word",
    ],
)
def test_a_value_that_is_not_promised_raises(value: object) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, graphql-core meets it again
        run("{ letter { id size next { id } } }", value)


@pytest.mark.parametrize("value", [None, "ab", {"id": "1"}, [None]])
def test_a_list_that_is_not_promised_raises(value: object) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, graphql-core meets it again
        run("{ letters { id } }", value)


@pytest.mark.parametrize("value", [{"id": "1"}, {"type": "Nothing", "id": "1"}, {"type": None, "id": "1"}])
def test_an_unknown_member_raises(value: object) -> None:
    with pytest.raises((KeyError, TypeError)):
        run("{ thing { id } }", value)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("{ __schema { queryType { name } } }", "Query.__schema"),
        ('{ __type(name: "Letter") { name } }', "Query.__type"),
        ("mutation { letter { id } }", "mutation"),
    ],
)
def test_introspection_and_mutations_are_not_compiled(query: str, reason: str) -> None:
    schema = build_schema(SDL + "type Mutation { letter: Letter }")
    with pytest.raises(NotCompiledError, match=reason):
        plan(schema, query)


def test_a_resolver_below_the_root_is_not_compiled() -> None:
    schema = letters()
    schema.type_map["Letter"].fields["text"].resolve = lambda _letter, _info: "made up"  # type: ignore[attr-defined]
    with pytest.raises(NotCompiledError, match=r"Letter\.text"):
        plan(schema, "{ letter { text } }")
    assert plan(schema, "{ letter { id } }").fields == 1


def test_types_told_apart_by_other_means_are_not_compiled() -> None:
    schema = letters()
    schema.type_map["Thing"].resolve_type = lambda *_: "Letter"  # type: ignore[attr-defined]
    with pytest.raises(NotCompiledError, match="Thing"):
        plan(schema, "{ thing { id } }")
    schema.type_map["Letter"].is_type_of = lambda *_: True  # type: ignore[attr-defined]
    with pytest.raises(NotCompiledError, match="Letter"):
        plan(schema, "{ letter { id } }")


def test_what_places_select_alike_is_compiled_once() -> None:
    query = "{ a: letter { ...F } b: letter { ...F } } fragment F on Letter { id next { id } }"
    assert plan(letters(), query).fields == 3


def test_a_plan_is_bounded() -> None:
    names = " ".join(f"f{number}: id" for number in range(compiler.MAX_FIELDS + 1))
    with pytest.raises(NotCompiledError) as raised:
        plan(letters(), f"{{ letter {{ {names} }} }}")
    assert raised.value.why is Fallback.SIZE


@pytest.mark.django_db
def test_an_error_of_one_root_leaves_the_reads_of_the_others(
    client: Client,
    django_assert_num_queries: Any,  # noqa: ANN401 - pytest-django has no public type
) -> None:
    path = content(make_full_article())["path"]
    query = 'query ($p: String!) { page(path: $p) { title } preview(token: "x") { mode } site { name } }'
    with ran(Outcome.COMPLETED), fell_back(Fallback.ERROR), django_assert_num_queries(2):
        response = client.get("/graphql/", {"query": query, "variables": f'{{"p": "{path}"}}'})
    answer = response.json()
    assert code(answer) == "method_not_allowed"
    assert answer["data"] == {
        "page": {"title": "Lower back pain"},
        "preview": None,
        "site": {"name": "Home"},
    }


def test_what_a_plan_does_not_expect_and_graphql_core_does_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    schema = letters()
    assert schema.query_type
    schema.query_type.fields["letter"].resolve = lambda *_: "no document"
    rulebook = Rulebook(schema=schema, limits=current_limits(), introspection=True)
    context = Context(
        host="localhost", request_id="", deadline=monotonic() + 60, safe=True, preview=lambda _: {}
    )
    parameters = Parameters(query=None, operation_name=None, variables={})
    order = ordered("{ letter { __typename } }", parameters, rulebook, safe=True)
    with ran(Outcome.COMPLETED), fell_back(Fallback.UNEXPECTED_VALUE):
        result = executed(order, context)
    assert result.data == {"letter": {"__typename": "Letter"}}
    assert "plan gave up without an error" in [record.message for record in caplog.records]


@pytest.mark.django_db
def test_introspection_is_run_by_graphql_core(client: Client) -> None:
    make_site()
    with ran(Outcome.NOT_COMPILED), fell_back(Fallback.INTROSPECTION):
        response = client.get("/graphql/", {"query": "{ __schema { description } site { name } }"})
    assert response.json()["data"] == {"__schema": {"description": None}, "site": {"name": "Home"}}


def test_every_field_of_the_schema_reads_a_key() -> None:
    """But for those of Query: what a team adds is compiled, or this says that it is not."""
    fields = [
        field
        for name, type_ in graphql_schema().type_map.items()
        if isinstance(type_, GraphQLObjectType) and not name.startswith("__") and name != "Query"
        for field in type_.fields.values()
    ]
    assert len(fields) > 100
    assert [field for field in fields if not isinstance(field.resolve, Reader)] == []

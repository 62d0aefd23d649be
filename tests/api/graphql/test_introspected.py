"""Introspection is counted before it is run, as exactly as it is run."""

import json

import pytest
from django.conf import settings
from django.test import Client
from graphql import GraphQLSchema, execute_sync, get_introspection_query, parse
from pytest_django import Settings

from api.graphql.introspected import introspected
from api.graphql.schema import graphql_schema
from tests.work import counted

ENDLESS = 10**9
EVERY = get_introspection_query(
    specified_by_url=True,
    directive_is_repeatable=True,
    schema_description=True,
    input_value_deprecation=True,
    input_object_one_of=True,
)
V = """
fragment V on __Type {
  fields {
    name description isDeprecated deprecationReason
    args { name description defaultValue type { name kind } }
    type { name kind description ofType { name kind description ofType { name kind description } } }
  }
}
"""
T = "fragment T on __Type { fields { type { ...V ofType { ...V ofType { ...V ofType { ...V } } } } } }" + V
FLOODS = {
    "roots": "{" + " ".join(f"a{n}: __schema {{ types {{ ...T }} }}" for n in range(19)) + "}" + T,
    "types": "{ __schema {" + " ".join(f"a{n}: types {{ ...T }}" for n in range(19)) + "} }" + T,
    "leaves": "{ __schema { types { fields {" + " ".join(f"a{n}: description" for n in range(50)) + "} } } }",
    "by name": "query ($n: String!) {"
    + " ".join(f"a{n}: __type(name: $n) {{ ...T }}" for n in range(19))
    + "}"
    + T,
    "operations": " ".join(f"query Q{n} {{ __schema {{ types {{ ...T }} }} }}" for n in range(19)) + T,
}
SMALL = [
    "{ __schema { types { name } } }",
    "{ __schema { types { name name } types { name kind } } }",
    "{ a: __schema { queryType { name } } b: __schema { queryType { fields { name args { name } } } } }",
    '{ __type(name: "Query") { ...F ...F } } fragment F on __Type { fields { ... { name } __typename } }',
    '{ __type(name: "Nothing") { name fields { name } } }',
    "{ __schema { types { possibleTypes { name } interfaces { name } enumValues { name } } } }",
    "{ __schema { directives { name args { type { ofType { name } } } } mutationType { name } } }",
    "{ __typename }",
]


def fields_in(value: object) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(fields_in, value.values()))
    return sum(map(fields_in, value)) if isinstance(value, list) else 0


def told(query: str, schema: GraphQLSchema) -> int:
    """How many fields execution puts into the answer, but for what is no introspection."""
    data = execute_sync(schema, parse(query)).data or {}
    return fields_in({name: value for name, value in data.items() if name != "__typename"})


def post(client: Client, query: str) -> tuple[int, str | None, int]:
    """The status, what is wrong, and the bytes of the answer."""
    answer = client.post("/graphql/", json.dumps({"query": query}), content_type="application/json")
    errors = answer.json().get("errors")
    return answer.status_code, errors[0]["extensions"]["code"] if errors else None, len(answer.content)


@pytest.mark.parametrize("query", [get_introspection_query(descriptions=False), EVERY, *SMALL])
def test_what_is_counted_is_what_is_told(query: str) -> None:
    schema = graphql_schema()
    assert introspected(parse(query), schema, most=ENDLESS) == told(query, schema)


def test_a_type_that_a_variable_names_counts_as_all_types() -> None:
    schema = graphql_schema()
    query = parse("query ($n: String!) { __type(name: $n) { name kind } }")
    assert introspected(query, schema, most=ENDLESS) == 1 + 2 * len(schema.type_map)


def test_what_is_skipped_is_counted() -> None:
    query = parse("{ __schema @skip(if: true) { queryType { name } } }")
    assert introspected(query, graphql_schema(), most=ENDLESS) == 3


def test_what_validation_will_refuse_is_not_looked_at() -> None:
    text = "{ __schema { nope { name } types nope: types { nope } a: types { name } a: queryType { name } } }"
    query = parse("{ __type { name } }" + text.replace("{", "query N {", 1))
    assert introspected(query, graphql_schema(), most=ENDLESS) > 0


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_refused_before_anything_is_told(client: Client, name: str) -> None:
    status, code, size = post(client, FLOODS[name])
    assert (status, code) == (400, "limit_exceeded")
    assert size < 1_000


@pytest.mark.parametrize("name", FLOODS)
def test_counting_a_flood_ends_at_the_limit(name: str) -> None:
    document, schema = parse(FLOODS[name]), graphql_schema()
    most = settings.GRAPHQL_MAX_INTROSPECTED
    with counted() as work:
        assert introspected(document, schema, most=most) > most
    assert work.calls < 5 * most


def test_the_query_of_tools_is_far_from_the_limit(client: Client) -> None:
    count = introspected(parse(EVERY), graphql_schema(), most=ENDLESS)
    assert 2 * count < settings.GRAPHQL_MAX_INTROSPECTED < 3 * count
    for query in (get_introspection_query(), EVERY):
        status, code, size = post(client, query)
        assert (status, code) == (200, None)
        assert size > 100_000


def test_lists_of_fields_in_lists_of_fields_are_no_query(client: Client) -> None:
    nested = "{ __schema { types { " + "fields { type { " * 3 + "name" + " } }" * 3 + " } } }"
    assert post(client, nested)[1] == "invalid_query"


def test_a_list_that_would_be_long_is_not_made() -> None:
    """Fifty lists of all fields, of which nothing is counted before each is known."""
    lists = " ".join(f"a{n}: fields {{ name }}" for n in range(50))
    document, schema = parse(f"{{ __schema {{ types {{ {lists} }} }} }}"), graphql_schema()
    with counted() as work:
        introspected(document, schema, most=10_000)
    assert work.calls < 30_000


def test_where_introspection_is_off_nothing_is_counted(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_INTROSPECTION, settings.GRAPHQL_MAX_INTROSPECTED = False, 0
    assert post(client, '{ __type(name: "Query") { name } }')[:2] == (200, None)
    assert post(client, "{ __schema { queryType { name } } }")[1] == "introspection_disabled"

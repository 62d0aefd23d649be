"""Hostile requests get a 400 before anything costly: what else is wrong with them is not looked for."""

import json

import pytest
from django.test import Client
from pytest_django import Settings

from api.graphql.errors import LimitError
from api.graphql.limits import JSON_DEPTH, JSON_VALUES, enforce_json

pytestmark = pytest.mark.urls("tests.api.graphql.toy")

LONG_CHAIN = "{ nope ...F0 } " + " ".join(f"fragment F{n} on T {{ x {{ ...F{n + 1} }} }}" for n in range(300))
DOUBLING = "{ nope ...F0 } " + " ".join(
    f"fragment F{n} on T {{ a {{ ...F{n + 1} }} b {{ ...F{n + 1} }} }}" for n in range(100)
)
HOSTILE = {
    "200,000 tokens": "{ " + "nope " * 200_000 + "}",
    "thousands of aliases": "{ " + " ".join(f"a{n}: nope" for n in range(5_000)) + " }",
    "hundreds of aliases": "{ nope { " + " ".join(f"a{n}: nope" for n in range(100)) + " } }",
    "many root fields": "{ " + "nope " * 21 + "}",
    "root fields in a fragment": "{ ...F ...F } fragment F on T { " + "nope " * 11 + "}",
    "wide": "{ nope { " + "nope " * 301 + "} }",
    "deep": "{ nope " * 21 + "}" * 21,
    "deeper than the parser goes": "{ nope " * 1_000 + "}" * 1_000,
    "deep through fragments": LONG_CHAIN,
    "exponential fragments": DOUBLING,
    "a circle of fragments": "{ nope ...A } fragment A on T { ...B } fragment B on T { ...A }",
    "directives": "{ nope " + "@nope " * 51 + "}",
    "comments": "#\n" * 6_000 + "{ nope }",
    "deep argument": "{ nope(a: " + "[" * 300 + "]" * 300 + ") }",
    "long argument": "{ nope(a: [" + "1 " * 6_000 + "]) }",
}


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_query_is_refused_before_it_is_validated(client: Client, query: str, accept: str) -> None:
    response = client.post(
        "/graphql/", json.dumps({"query": query}), content_type="application/json", headers={"Accept": accept}
    )
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (400, "limit_exceeded")


def test_the_same_over_get(client: Client) -> None:
    response = client.get("/graphql/", {"query": "{ " + "nope " * 21 + "}"})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        400,
        "limit_exceeded",
    )


@pytest.mark.parametrize("depth", [JSON_DEPTH, 1_000, 40_000])
@pytest.mark.parametrize("brackets", ["[]", '{"a":}'])
def test_deeply_nested_variables_are_refused(client: Client, depth: int, brackets: str) -> None:
    nested = (brackets[:-1] * depth + "1" + brackets[-1] * depth)[:95_000]
    body = f'{{"query": "{{ nope }}", "variables": {{"v": {nested}}}}}'
    response = client.post("/graphql/", body, content_type="application/json")
    assert response.status_code == 400


def test_enforce_json_allows_what_is_just_small_enough() -> None:
    value: object = 1
    for _ in range(JSON_DEPTH - 1):
        value = [value]
    enforce_json(value)
    with pytest.raises(LimitError):
        enforce_json([value])


def test_enforce_json_counts_values() -> None:
    enforce_json([0] * (JSON_VALUES - 1))
    with pytest.raises(LimitError):
        enforce_json([0] * JSON_VALUES)


def test_a_long_body_is_refused_unread(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_BODY_BYTES = 100
    body = json.dumps({"query": "{ here }", "extensions": {"x": "y" * 100}})
    response = client.post("/graphql/", body, content_type="application/json")
    assert (response.status_code, response.json()["errors"][0]["message"]) == (
        400,
        "The request body is longer than 100 bytes.",
    )


def test_a_long_address_is_refused(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_BODY_BYTES = 100
    response = client.get("/graphql/", {"query": "{ here }", "x": "y" * 100})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        400,
        "limit_exceeded",
    )


def test_documents_are_bounded_before_they_are_read(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_DOCUMENTS = 100
    response = client.get("/graphql/", {"query": "{ a: read(documents: 60) b: read(documents: 60) }"})
    assert response.json()["data"] == {"a": 60, "b": None}
    assert [error["extensions"]["code"] for error in response.json()["errors"]] == ["limit_exceeded"]


def test_documents_times_fields_are_bounded(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_COST = 100
    light, heavy = "{ read(documents: 50) here }", "{ read(documents: 50) here query { here } }"
    assert client.get("/graphql/", {"query": light}).json() == {"data": {"read": 50, "here": True}}
    assert client.get("/graphql/", {"query": heavy}).json()["data"]["read"] is None


def test_a_limit_is_inclusive(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_ROOT_FIELDS = 2
    assert client.get("/graphql/", {"query": "{ here here }"}).status_code == 200
    assert client.get("/graphql/", {"query": "{ here here here }"}).status_code == 400

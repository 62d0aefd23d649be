"""Hostile requests get a 400 before anything costly: what else is wrong with them is not looked for."""

import json
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from graphql import parse
from pytest_django import Settings

from tests.api.graphql.hostile import HOSTILE, query
from tests.work import counted

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.urls("tests.api.graphql.toy")

GRAPHQL = "application/graphql-response+json"

FEW = ("duplicate arguments", "keys of an object", "duplicate keys of an object", "arguments of a directive")
FOUR_TIMES = (1_000, 4_000)
OVERHEAD = 6_000
"""Calls that any request costs: resolving the address, middleware, the answer."""


def refusal(client: Client, body: bytes, accept: str = "application/json") -> tuple[int, str]:
    response = client.post("/graphql/", body, content_type="application/json", headers={"Accept": accept})
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_refused_for_work_that_its_size_bounds(client: Client, name: str) -> None:
    make, code = HOSTILE[name]
    assert code in {refusal(client, make(1_000))[1], refusal(client, make(1_000), GRAPHQL)[1]}
    done = []
    for size in FOUR_TIMES:
        body = make(size)[: settings.GRAPHQL_MAX_BODY_BYTES]
        with counted() as work:
            refusal(client, body)
        assert work.tokens <= settings.GRAPHQL_MAX_TOKENS + 1
        assert work.calls <= OVERHEAD + 100 * settings.GRAPHQL_MAX_TOKENS
        done.append(work.calls)
    assert done[1] <= OVERHEAD + 4 * done[0]


@pytest.mark.parametrize("name", [name for name, (_, code) in HOSTILE.items() if code == "limit_exceeded"])
@pytest.mark.parametrize("accept", ["application/json", GRAPHQL])
def test_what_is_over_a_limit_is_400_and_validated_no_further(client: Client, name: str, accept: str) -> None:
    body = HOSTILE[name][0](1_000)
    assert refusal(client, body, accept) == (400, "limit_exceeded")


def test_validation_of_what_keeps_the_limits_is_bounded(client: Client) -> None:
    """As many fields as there may be, merged as often as they may be."""
    text = "{ query { " + ("query { " + "here " * 58 + "} ") * 50 + "} }"
    assert refusal(client, query(text)) == (400, "limit_exceeded")
    text = "{ query { " + ("query { nope: here } query { nope: query { here } } " * 25) + "} }"
    with counted() as work:
        response = client.post("/graphql/", query(text), content_type="application/json")
    assert response.json()["errors"][0]["extensions"]["code"] == "invalid_query"
    assert work.calls < 200_000


@pytest.mark.parametrize("name", FEW)
def test_what_is_counted_is_never_validated(client: Client, name: str) -> None:
    """Refusing is as much work as reading: what the rules do with each argument would be more."""
    body = HOSTILE[name][0](1_200)
    with counted() as work:
        assert refusal(client, body) == (400, "limit_exceeded")
    with counted() as reading:
        parse(json.loads(body)["query"], max_tokens=settings.GRAPHQL_MAX_TOKENS)
    assert work.calls < OVERHEAD + 3 * reading.calls


def test_the_same_over_get(client: Client) -> None:
    response = client.get("/graphql/", {"query": "{ " + "nope " * 21 + "}"})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        400,
        "limit_exceeded",
    )


@pytest.mark.parametrize("depth", [20, 1_000, 40_000])
@pytest.mark.parametrize("brackets", ["[]", '{"a":}'])
def test_deeply_nested_variables_are_refused(client: Client, depth: int, brackets: str) -> None:
    nested = (brackets[:-1] * depth + "1" + brackets[-1] * depth)[:95_000]
    body = f'{{"query": "{{ nope }}", "variables": {{"v": {nested}}}}}'
    response = client.post("/graphql/", body, content_type="application/json")
    assert response.status_code == 400


def test_a_long_body_is_refused_unread(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_BODY_BYTES = 100
    body = json.dumps({"query": "{ here }", "extensions": {"x": "y" * 100}})
    response = client.post("/graphql/", body, content_type="application/json")
    assert (response.status_code, response.json()["errors"][0]["message"]) == (
        400,
        "The request body is longer than 100 bytes.",
    )


def test_a_long_address_is_refused(client: Client, settings: Settings) -> None:
    settings.API_MAX_QUERY_BYTES = 100
    response = client.get("/graphql/", {"query": "{ here }", "x": "y" * 100})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        400,
        "limit_exceeded",
    )


def code_of(response: "Answer") -> str:
    (error,) = json.loads(response.content)["errors"]
    return str(error["extensions"]["code"])


def test_documents_are_bounded_before_any_is_read(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_DOCUMENTS = 100
    response = client.get("/graphql/", {"query": "{ a: read(first: 60) b: read(first: 60) }"})
    assert (response.status_code, code_of(response)) == (400, "limit_exceeded")
    assert "data" not in response.json()
    assert client.get("/graphql/", {"query": "{ a: read(first: 60) b: read(first: 40) }"}).status_code == 200


def test_cost_multiplies_by_page_sizes_from_variables(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_COST = 100
    text = "query ($n: Int!) { a: read(first: $n) ...F } fragment F on Query { b: read(first: $n) }"
    allowed = client.get("/graphql/", {"query": text, "variables": '{"n": 50}'})
    refused = client.get("/graphql/", {"query": text, "variables": '{"n": 51}'})
    assert allowed.json() == {"data": {"a": 50, "b": 50}}
    assert (refused.status_code, code_of(refused)) == (400, "limit_exceeded")
    assert refused.json()["errors"][0]["message"].startswith("The query costs 102, more than 100")


def test_cost_counts_fields_below_through_fragments(client: Client) -> None:
    text = "{ query { ...F ...F } read(first: 7) } fragment F on Query { here query { here } }"
    asked = {"query": text, "extensions": '{"cost": true}'}
    answer = client.get("/graphql/", asked).json()
    told = {"total": 7 + 7, "maximum": 100_000, "documents": 1 + 7, "maximumDocuments": 300}
    assert answer["extensions"] == {"cost": told}
    by_post = client.post(
        "/graphql/", {"query": text, "extensions": {"cost": True}}, content_type="application/json"
    )
    assert by_post.json() == answer


def test_cost_is_told_to_none_who_did_not_ask(client: Client) -> None:
    for asked in ({}, {"extensions": '{"cost": false}'}, {"extensions": '{"cost": 1}'}):
        assert client.get("/graphql/", {"query": "{ here }", **asked}).json() == {"data": {"here": True}}


def test_reading_ends_when_the_time_is_over(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_SECONDS = 0
    response = client.get("/graphql/", {"query": "{ read(first: 1) here }"})
    assert response.json()["data"] == {"read": None, "here": True}
    assert (code_of(response), response["Cache-Control"]) == ("limit_exceeded", "no-store")


def test_a_limit_is_inclusive(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_ROOT_FIELDS = 2
    assert client.get("/graphql/", {"query": "{ here here }"}).status_code == 200
    assert client.get("/graphql/", {"query": "{ here here here }"}).status_code == 400

import json
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.urls import resolve
from pytest_django import Settings

from tests.api.graphql.toy import SECRET

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.urls("tests.api.graphql.toy")

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
METHODS = "GET, HEAD, OPTIONS, POST"


def post(client: Client, body: object, *, accept: str = GRAPHQL, content_type: str = JSON) -> "Answer":
    data = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return client.post("/graphql/", data, content_type=content_type, headers={"Accept": accept})


def get(client: Client, *, accept: str = GRAPHQL, **parameters: str) -> "Answer":
    return client.get("/graphql/", parameters, headers={"Accept": accept})


def codes(response: "Answer") -> list[str]:
    return [error["extensions"]["code"] for error in json.loads(response.content)["errors"]]


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
def test_post_answers_in_the_accepted_media_type(client: Client, accept: str) -> None:
    response = post(client, {"query": "{ here }"}, accept=accept)
    assert (response.status_code, response.content) == (200, b'{"data":{"here":true}}')
    assert response["Content-Type"] == f"{accept}; charset=utf-8"
    assert response["Cache-Control"] == "no-store"


def test_get_answers_and_may_be_kept(client: Client) -> None:
    response = get(client, query='{ read(first: 1, key: "article-1") }')
    assert response.content == b'{"data":{"read":1}}'
    assert response["Surrogate-Key"] == "content article-1"
    assert response["Cache-Control"] == (
        "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=3600"
    )
    assert response["Vary"] == "Accept"


def test_get_again_with_its_etag_is_304(client: Client) -> None:
    first = get(client, query="{ here }")
    again = client.get(
        "/graphql/", {"query": "{ here }"}, headers={"Accept": GRAPHQL, "If-None-Match": first["ETag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Surrogate-Key"]) == (first["ETag"], first["Surrogate-Key"])


def test_the_etag_knows_the_media_type(client: Client) -> None:
    one, other = get(client, query="{ here }", accept=JSON), get(client, query="{ here }")
    assert one.content == other.content
    assert one["ETag"] != other["ETag"]


def test_no_cookie_is_set_and_none_is_read(client: Client) -> None:
    client.cookies["sessionid"] = "somebody"
    for response in (get(client, query="{ here }"), post(client, {"query": "{ here }"})):
        assert not response.cookies
        assert "cookie" not in response["Vary"].lower()


def test_csrf_does_not_apply(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert post(strict, {"query": "{ here }"}).status_code == 200


@pytest.mark.django_db
def test_the_view_opens_no_transaction(client: Client) -> None:
    view = resolve("/graphql/", "tests.api.graphql.toy").func
    assert vars(view)["_non_atomic_requests"] == {"default"}
    assert connection.settings_dict["ATOMIC_REQUESTS"] is True


def test_head_is_get_without_the_body(client: Client) -> None:
    response = client.head("/graphql/", {"query": "{ here }"}, headers={"Accept": GRAPHQL})
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == get(client, query="{ here }")["ETag"]


def test_options_says_what_is_allowed(client: Client) -> None:
    response = client.options("/graphql/")
    assert (response.status_code, response["Allow"], response["Accept-Post"]) == (204, METHODS, JSON)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_405(client: Client, method: str) -> None:
    response = getattr(client, method)("/graphql/")
    assert (response.status_code, response["Allow"], codes(response)) == (
        405,
        METHODS,
        ["method_not_allowed"],
    )


@pytest.mark.parametrize("query", ["mutation { here }", "mutation { __typename }", "subscription { x }"])
def test_over_get_only_queries_run(client: Client, query: str) -> None:
    response = get(client, query=query, accept=JSON)
    assert (response.status_code, response["Allow"], codes(response)) == (405, "POST", ["method_not_allowed"])


def test_mutations_are_refused_over_post(client: Client) -> None:
    response = post(client, {"query": "mutation { __typename }"})
    assert (response.status_code, codes(response)) == (400, ["unknown_operation"])


def test_a_query_beside_a_mutation_may_be_chosen_over_get(client: Client) -> None:
    response = get(client, query="query Q { __typename } query R { here }", operationName="Q")
    assert response.content == b'{"data":{"__typename":"Query"}}'


@pytest.mark.parametrize("name", ["Other", None])
def test_an_operation_that_cannot_be_chosen_is_a_request_error(client: Client, name: str | None) -> None:
    response = post(client, {"query": "query A { here } query B { here }", "operationName": name})
    assert (response.status_code, codes(response)) == (400, ["unknown_operation"])


def test_no_acceptable_media_type_is_406(client: Client) -> None:
    response = post(client, {"query": "{ here }"}, accept="image/png")
    assert (response.status_code, codes(response)) == (406, ["not_acceptable"])
    assert response["Content-Type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/graphql", "application/json; charset=latin-1"]
)
def test_other_content_types_are_415(client: Client, content_type: str) -> None:
    response = post(client, b'{"query": "{ here }"}', content_type=content_type)
    assert (response.status_code, codes(response)) == (415, ["unsupported_media_type"])
    assert response["Accept-Post"] == JSON


@pytest.mark.parametrize(
    ("query", "code"),
    [("{", "syntax_error"), ("{ nope }", "invalid_query"), ("query($n: Int!) { here }", "invalid_query")],
)
@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), (JSON, 200)])
def test_request_errors(client: Client, query: str, code: str, accept: str, status: int) -> None:
    response = post(client, {"query": query}, accept=accept)
    assert (response.status_code, codes(response)) == (status, [code])
    assert "data" not in json.loads(response.content)
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("variables", [{}, {"n": None}, {"n": "text"}, {"n": [[1]]}])
def test_variables_that_cannot_be_coerced(client: Client, variables: dict[str, object]) -> None:
    response = post(client, {"query": "query($n: [Int]!) { echo(numbers: $n) }", "variables": variables})
    assert (response.status_code, codes(response)) == (400, ["invalid_variables"])


def test_an_argument_that_is_null_at_run_time_is_the_clients(client: Client) -> None:
    query = 'query($t: String = "x") { needs(text: $t) }'
    response = post(client, {"query": query, "variables": {"t": None}})
    assert (response.status_code, codes(response)) == (200, ["invalid_argument"])


def test_an_error_of_ours_is_told(client: Client) -> None:
    response = get(client, query="{ refused here }")
    assert json.loads(response.content) == {
        "errors": [
            {
                "message": "'after' is no cursor of this list.",
                "locations": [{"line": 1, "column": 3}],
                "path": ["refused"],
                "extensions": {"code": "invalid_cursor", "requestId": response["X-Request-Id"]},
            }
        ],
        "data": {"refused": None, "here": True},
    }
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


@pytest.mark.parametrize("name", ["broken", "brokenGraphql", "brokenRequired", "tooBig"])
def test_unexpected_errors_are_logged_and_not_told(
    client: Client, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    response = post(client, {"query": f"{{ {name} }}"})
    (record,) = [record for record in caplog.records if record.name == "api.graphql.errors"]
    assert (response.status_code, codes(response)) == (200, ["internal_error"])
    assert SECRET not in response.content.decode()
    assert str(2**40) not in response.content.decode()
    assert record.exc_info
    assert record.__dict__["fields"] == {
        "graphql_path": [name],
        "request_id": response["X-Request-Id"],
    }


def test_what_breaks_outside_the_fields_is_a_500(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_MAX_TOKENS = "many"
    response = post(client, {"query": "{ here }"}, accept=JSON)
    assert (response.status_code, codes(response)) == (500, ["internal_error"])


def test_batches_are_refused(client: Client) -> None:
    response = post(client, [{"query": "{ here }"}])
    assert (response.status_code, codes(response)) == (400, ["invalid_request"])


def test_with_introspection_off_the_schema_stays_unknown(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_INTROSPECTION = False
    assert codes(post(client, {"query": "{ __schema { queryType { name } } }"})) == ["introspection_disabled"]
    named = '{ here a: __type(name: "Query") { name } __typename }'
    assert post(client, {"query": named}).json()["data"] == {"here": True, "a": None, "__typename": "Query"}
    assert b"Did you mean" not in post(client, {"query": "{ her }"}).content
    assert post(client, {"query": "{ __typename }"}).content == b'{"data":{"__typename":"Query"}}'


def test_with_introspection_on_typing_errors_are_helped(client: Client) -> None:
    assert b"Did you mean 'here'?" in post(client, {"query": "{ her }"}).content

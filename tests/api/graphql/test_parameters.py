import json

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.urls("tests.api.graphql.toy")


def refused(client: Client, body: bytes) -> bool:
    response = client.post("/graphql/", body, content_type="application/json")
    errors = response.json()["errors"]
    return (response.status_code, errors[0]["extensions"]["code"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    "body",
    [
        b" ",
        b"null",
        b"[]",
        b'"{ here }"',
        b"{",
        b'{"query": "{ here }",}',
        b'{"query": NaN}',
        b'{"query": "{ here }", "variables": {"a": Infinity}}',
        b'{"query": "\xff"}',
        b'{"query": "{ echo(text: \\"\\ud800\\") }"}',
        b'{"query": "{ here }", "variables": {"\\udfff": 1}}',
        b"{}",
        b'{"query": ""}',
        b'{"query": null}',
        b'{"query": 1}',
        b'{"query": "{ here }", "operationName": 1}',
        b'{"query": "{ here }", "variables": []}',
        b'{"query": "{ here }", "variables": "{}"}',
        b'{"query": "{ here }", "extensions": false}',
        b'{"query": "{ here }", "variables": {"a": ' + b"9" * 5_000 + b"}}",
    ],
)
def test_a_body_that_is_not_well_formed(client: Client, body: bytes) -> None:
    assert refused(client, body)


def test_a_body_of_unsaid_length_is_411_as_django_would_read_nothing_of_it(client: Client) -> None:
    headers = {"Transfer-Encoding": "chunked", "Content-Type": "application/json"}
    response = client.generic("POST", "/graphql/", "", headers=headers)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        411,
        "invalid_request",
    )


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"query": ""},
        {"query": "{ here }", "variables": "{"},
        {"query": "{ here }", "variables": "[]"},
        {"query": "{ here }", "variables": "1"},
        {"query": "{ here }", "extensions": "[]"},
        {"query": ["{ here }", "{ __typename }"]},
    ],
)
def test_an_address_that_is_not_well_formed(client: Client, parameters: dict[str, str | list[str]]) -> None:
    response = client.get("/graphql/", parameters)
    errors = response.json()["errors"]
    assert (response.status_code, errors[0]["extensions"]["code"]) == (400, "invalid_request")


def test_variables_from_the_address(client: Client) -> None:
    variables = json.dumps({"t": "Espalda 🏃"})
    response = client.get(
        "/graphql/", {"query": "query($t: String) { echo(text: $t) }", "variables": variables}
    )
    assert response.json() == {"data": {"echo": "Espalda 🏃"}}


def test_empty_and_null_parameters_count_as_absent(client: Client) -> None:
    response = client.get(
        "/graphql/", {"query": "{ here }", "operationName": "", "variables": "", "extensions": ""}
    )
    assert response.json() == {"data": {"here": True}}
    body = {"query": "{ here }", "operationName": None, "variables": None, "extensions": None, "other": 1}
    assert client.post("/graphql/", body, content_type="application/json").json() == {"data": {"here": True}}


def test_escaped_pairs_of_surrogates_are_unicode(client: Client) -> None:
    body = b'{"query": "query($t: String) { echo(text: $t) }", "variables": {"t": "\\ud83c\\udfc3"}}'
    response = client.post("/graphql/", body, content_type="application/json")
    assert response.content == '{"data":{"echo":"🏃"}}'.encode()


def test_an_address_is_in_utf_8_whatever_a_header_says(client: Client) -> None:
    """Caches know an answer by its address alone: nobody may choose how others' addresses are read."""
    asked = {"query": "query($t: String!) { needs(text: $t) }", "variables": '{"t": "é"}'}
    for charset in ("utf-8", "latin-1", "utf-16", "ascii"):
        response = client.get("/graphql/", asked, CONTENT_TYPE=f"text/plain; charset={charset}")
        assert response.json() == {"data": {"needs": "é"}}


def test_an_address_has_a_bounded_number_of_parameters(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 10
    assert client.get("/graphql/?query=%7B+here+%7D" + "&a" * 9).status_code == 200
    response = client.get("/graphql/?query=%7B+here+%7D" + "&a" * 10)
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (400, "limit_exceeded")

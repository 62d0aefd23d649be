"""What clients make persist by themselves holds nobody's words: all processes share it, and it stays."""

import json
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from api.graphql import automatic
from api.graphql.manifest import digest
from api.graphql.preparation import prepared
from api.graphql.private_literals import private_literal
from api.graphql.root_resolver import RootResolver
from api.graphql.rulebooks import rulebook_of
from api.graphql.schema import graphql_schema
from tests.api.graphql.asking import code

WORDS = "my back hurts"
HOLDING = {
    '{ search(query: "my back hurts") { totalCount } }': "search(query:)",
    'query($q: String! = "my back hurts") { search(query: $q) { totalCount } }': "search(query:)",
    '{ ...F } fragment F on Query { a: suggestions(prefix: "my back hurts") { text } }': (
        "suggestions(prefix:)"
    ),
    'query($t: String!) { preview(token: $t) { mode } search(query: "my back hurts") { totalCount } }': (
        "search(query:)"
    ),
    '{ preview(token: "my back hurts") { mode } }': "preview(token:)",
    'query A { site { name } } query B { search(query: """my back hurts""") { totalCount } }': (
        "search(query:)"
    ),
    'query($on: Boolean!) { search(query: "my back hurts") @include(if: $on) { totalCount } }': (
        "search(query:)"
    ),
}
FREE = [
    "query($q: String!) { search(query: $q) { totalCount } suggestions(prefix: $q) { text } }",
    "query($t: String!) { preview(token: $t) { mode } }",
    'query($p: String = "/") { page(path: $p) { title } condition(slug: "back-pain") { name } }',
    'query($q: String!) { search(query: $q, condition: "back-pain", first: 3) { totalCount } }',
]


@pytest.fixture(autouse=True)
def turned_on(settings: Settings) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    caches["operations"].clear()


def send(client: Client, query: str) -> dict[str, Any]:
    hashed = {"persistedQuery": {"version": 1, "sha256Hash": digest(query)}}
    body = {
        "query": query,
        "operationName": "A" if "query A" in query else None,
        "variables": {"t": "token", "on": False},
        "extensions": hashed,
    }
    response = client.post("/graphql/", json.dumps(body), content_type="application/json")
    return {"status": response.status_code, **response.json()}


@pytest.mark.parametrize("query", HOLDING)
def test_a_document_with_words_in_it_is_refused_and_not_run(client: Client, query: str) -> None:
    """No database is needed: nothing is read."""
    answer = send(client, query)
    assert (answer["status"], code(answer)) == (400, "private_literal")
    assert HOLDING[query] in answer["errors"][0]["message"]
    assert WORDS not in json.dumps(answer)
    assert automatic.found(digest(query)) is None


@pytest.mark.parametrize("query", FREE)
def test_words_from_variables_are_nobodys(query: str) -> None:
    assert private_literal(prepared(query, rulebook_of(graphql_schema()))) is None


@pytest.mark.django_db
def test_such_a_document_is_persisted(client: Client) -> None:
    query = "query($q: String!) { search(query: $q) { totalCount } }"
    hashed = {"persistedQuery": {"version": 1, "sha256Hash": digest(query)}}
    for body in ({"query": query}, {}):
        sent = {**body, "variables": {"q": WORDS}, "extensions": hashed}
        response = client.post("/graphql/", json.dumps(sent), content_type="application/json")
        assert response.json() == {"data": {"search": {"totalCount": 0}}}
    assert automatic.found(digest(query)) == query


@pytest.mark.django_db
@pytest.mark.parametrize(
    "setting", [{"GRAPHQL_AUTOMATIC_OPERATIONS": 0}, {"GRAPHQL_AUTOMATIC_OPERATION_BYTES": 10}]
)
def test_what_would_not_be_kept_is_run(client: Client, settings: Settings, setting: dict[str, int]) -> None:
    for name, value in setting.items():
        setattr(settings, name, value)
    answer = send(client, '{ search(query: "my back hurts") { totalCount } }')
    assert answer["data"] == {"search": {"totalCount": 0}}


def test_every_text_that_people_write_is_marked() -> None:
    """A new root that takes somebody's words must say so."""
    query = graphql_schema().query_type
    assert query
    words = {"query", "prefix", "token", "answers", "text", "words"}
    for field in query.fields.values():
        assert isinstance(field.resolve, RootResolver)
        assert field.resolve.private == words & field.args.keys()

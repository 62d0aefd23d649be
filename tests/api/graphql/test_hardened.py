"""The hardened profile: what clients were built with, and nothing else."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from graphql import get_introspection_query
from pytest_django import Settings

from api.graphql.manifest import digest
from frontend_contract.emit.operations import operations, sent
from tests.api.graphql.full_article import make_full_article
from tests.content import content

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

GRAPHQL = "application/graphql-response+json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
IDS = {operation["name"]: operation["id"] for operation in operations()}


@pytest.fixture(autouse=True)
def hardened(settings: Settings) -> None:
    settings.GRAPHQL_HARDENED = settings.GRAPHQL_INTROSPECTION = settings.GRAPHIQL = True
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10


def post(client: Client, **body: object) -> "Answer":
    headers = {"Accept": GRAPHQL}
    return client.post("/graphql/", json.dumps(body), content_type="application/json", headers=headers)


def code(response: "Answer") -> str:
    (error,) = response.json()["errors"]
    assert "data" not in response.json()
    return str(error["extensions"]["code"])


def test_a_known_operation_runs_by_id_and_by_text(client: Client) -> None:
    variables = {"path": content(make_full_article())["path"]}
    by_id = post(client, documentId=f"sha256:{IDS['Page']}", variables=variables)
    by_text = post(client, query=sent("page"), variables=variables)
    over_get = client.get("/graphql/", {"documentId": IDS["Page"], "variables": json.dumps(variables)})
    assert by_id.json()["data"]["page"]["title"] == "Lower back pain"
    assert by_id.content == by_text.content == over_get.content
    assert "stale-if-error=3600" in over_get["Cache-Control"]


@pytest.mark.parametrize(
    "query",
    [
        "{ site { name } }",
        "{ ste { nme } }",
        "{ __typename ... on Query { site { name } } }",
        "{ __typename ...F } fragment F on Query { site { name } }",
        sent("page").replace("title", "title hash", 1),
    ],
)
def test_any_other_document_is_refused(client: Client, query: str) -> None:
    response = post(client, query=query)
    assert (response.status_code, code(response)) == (400, "PERSISTED_QUERY_REQUIRED")
    assert response.json()["errors"][0]["message"] == "Only known operations are run here."


def test_over_get_no_text_is_run_not_even_a_known_one(client: Client) -> None:
    for query in (sent("page"), "{ __typename }"):
        response = client.get("/graphql/", {"query": query}, headers={"Accept": GRAPHQL})
        assert (response.status_code, response["Allow"]) == (405, "POST")
        assert code(response) == "PERSISTED_QUERY_REQUIRED"


def test_clients_persist_nothing(client: Client) -> None:
    query = "{ __typename }"
    named = {"persistedQuery": {"version": 1, "sha256Hash": digest(query)}}
    assert post(client, query=query, extensions=named).json() == {"data": {"__typename": "Query"}}
    assert code(post(client, extensions=named)) == "PERSISTED_QUERY_NOT_FOUND"


def test_no_type_is_found(client: Client) -> None:
    query = '{ a: __type(name: "Article") { name fields { name } } b: __type(name: "Query") { name } }'
    assert post(client, query=query).json() == {"data": {"a": None, "b": None}}


@pytest.mark.parametrize("query", [get_introspection_query(), "{ __schema { queryType { name } } }"])
def test_the_schema_is_refused(client: Client, query: str) -> None:
    assert code(post(client, query=query)) == "introspection_disabled"


@pytest.mark.parametrize(
    ("exists", "does_not"),
    [
        ("query ($a: ArticleOrder) { __typename }", "query ($a: ArtikelOrder) { __typename }"),
        ("{ __type(name: 1) { ... on Article { id } } }", "{ __type(name: 1) { ... on Artikel { id } } }"),
        ("{ __typename } fragment F on Article { id }", "{ __typename } fragment F on Artikel { id }"),
    ],
)
def test_no_message_tells_which_types_there_are(client: Client, exists: str, does_not: str) -> None:
    one, other = post(client, query=exists).json(), post(client, query=does_not).json()
    messages = [[error["message"] for error in answer["errors"]] for answer in (one, other)]
    assert messages[0] == [message.replace("Artikel", "Article") for message in messages[1]]
    assert "Did you mean" not in json.dumps([one, other])


def test_what_is_too_heavy_is_refused_first(client: Client) -> None:
    assert code(post(client, query="{ " + "a " * 21 + "}")) == "limit_exceeded"
    assert code(post(client, query="{")) == "syntax_error"


def test_variables_of_a_known_operation_get_no_suggestions(client: Client) -> None:
    response = post(client, documentId=IDS["Section"], variables={"pathPrefix": 1, "locale": "en"})
    assert code(response) == "invalid_variables"
    assert "Did you mean" not in response.content.decode()


def test_there_is_no_graphiql(client: Client) -> None:
    assert client.get("/graphql/", headers={"Accept": BROWSER}).status_code == 400


def test_the_manifest_may_be_another(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.GRAPHQL_OPERATIONS = ""
    assert code(post(client, documentId=IDS["Page"])) == "PERSISTED_QUERY_NOT_FOUND"
    assert code(post(client, query=sent("page"))) == "PERSISTED_QUERY_REQUIRED"

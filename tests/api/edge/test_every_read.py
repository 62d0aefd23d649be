"""Every read is helped in an outage, however it is asked, and nothing else is."""

import json
from io import BytesIO

import pytest
from pytest_django.fixtures import Settings

from api.edge.application import Edge
from api.graphql.manifest import manifest
from api.graphql.schema import graphql_schema
from tests.api.edge import places as acts
from tests.api.edge.asking import Got, answered, django, edge_of, get, outage, request
from tests.api.edge.places import Places

pytestmark = pytest.mark.django_db

QUERY = "query Hips($path: String!) { page(path: $path) { title } }"
HIPS = {"path": "/joints/hips/"}
NEVER = {"path": "/never/"}


@pytest.fixture
def edge(places: Places) -> Edge:
    return edge_of(django())


def post(edge: Edge, path: str, said: dict[str, object], **headers: str) -> Got:
    body = json.dumps(said).encode()
    asked = request(path, method="POST", **headers) | {
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": BytesIO(body),
    }
    return answered(edge, asked)


def is_of_snapshot(got: Got) -> bool:
    return got.status == 200 and got.came == f"hit; ttl=-{got.headers['age']}; detail=snapshot"


@pytest.mark.parametrize(
    "header",
    [
        {"range": "bytes=0-99"},
        {"authorization": "Bearer x"},
        {"if_match": "*"},
        {"if_unmodified_since": "Mon, 30 Nov 2026 00:00:00 GMT"},
        {"cookie": "sessionid=x"},
        {"accept": "a/b," * 200 + "*/*"},
        {"accept": "application/json;charset=utf-8"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_the_store_has_no_say_in_is_read_from_the_snapshot(
    edge: Edge, places: Places, method: str, header: dict[str, str]
) -> None:
    address = places.addresses()["hips"]
    truth = get(django(), address)
    with outage():
        got = get(edge, address, method=method, **header)
    assert is_of_snapshot(got)
    assert got.body == (truth.body if method == "GET" else b"")
    assert edge.store.resources == {}


def test_so_is_what_has_a_long_address(edge: Edge) -> None:
    address = acts.graphql("#" + "x" * 8_000 + '\n{ page(path: "/joints/hips/") { title } }')
    with outage():
        got = get(edge, address)
    assert is_of_snapshot(got)
    assert json.loads(got.body) == {"data": {"page": {"title": "Hips"}}}


def test_without_a_snapshot_what_is_stored_helps(edge: Edge, places: Places, settings: Settings) -> None:
    settings.EDGE_SNAPSHOT = ""
    address, other = places.addresses()["hips"], places.addresses()["backs"]
    stored = get(edge, address)
    with outage():
        got = get(edge, address, authorization="Bearer x")
        assert (got.status, got.body) == (200, stored.body)
        assert got.came.endswith("detail=outage")
        assert get(edge, other, authorization="Bearer x").status == 503


@pytest.mark.parametrize("header", [{}, {"authorization": "Bearer x"}, {"cookie": "sessionid=x"}])
def test_a_posted_query_is_answered_as_before(edge: Edge, header: dict[str, str]) -> None:
    said: dict[str, object] = {"query": QUERY, "variables": HIPS}
    truth = post(edge, "/graphql/", said)
    with outage():
        got = post(edge, "/graphql/", said, **header)
    assert is_of_snapshot(got)
    assert got.body == truth.body == b'{"data":{"page":{"title":"Hips"}}}'
    assert (got.headers["cache-control"], got.headers["vary"]) == ("no-store", truth.headers["vary"])
    assert "surrogate-key" not in got.headers
    assert edge.store.resources == {}


def test_an_operation_that_is_posted_by_its_id_is_too(edge: Edge) -> None:
    identifier = next(one for one, text in manifest().texts.items() if "query Page(" in text)
    said: dict[str, object] = {"documentId": f"sha256:{identifier}", "variables": HIPS}
    truth = post(edge, "/graphql/", said)
    assert json.loads(truth.body)["data"]
    with outage():
        got = post(edge, "/graphql/", said)
    assert is_of_snapshot(got)
    assert got.body == truth.body


def test_nothing_but_queries_may_be_posted() -> None:
    """Else a mutation that was begun would be begun again."""
    assert (graphql_schema().mutation_type, graphql_schema().subscription_type) == (None, None)


@pytest.mark.parametrize(
    "query",
    [
        '{ page(path: "/never/") { title } }',
        '{ articles(pathPrefix: "/never/") { nodes { id } } }',
        '{ page(path: "/never/") { title } preview(token: "x") { mode } }',
        '{ search(query: "hips") { totalCount } }',
    ],
)
def test_nobody_is_told_that_something_is_not_there(edge: Edge, query: str) -> None:
    with outage():
        assert post(edge, "/graphql/", {"query": query}).status == 503
        assert get(edge, acts.graphql(query)).status == 503


def test_a_draft_is_not_looked_for_in_the_snapshot(edge: Edge) -> None:
    query = '{ page(path: "/joints/hips/") { title } preview(token: "x") { mode } }'
    with outage():
        assert post(edge, "/graphql/", {"query": query}, cookie="sessionid=x").status == 503


def test_what_is_no_read_is_not_helped(edge: Edge, places: Places) -> None:
    item = places.addresses()["hips"]
    with outage():
        assert post(edge, f"{item}evaluate/", {"answers": {}}).status == 503
        assert post(edge, "/api/v1/preview/", {"token": "x"}, cookie="sessionid=x").status == 503
        assert post(edge, "/graphql/", {"query": "{ page }"}).came == ""

"""Operations by their id, on a server that knows some of them."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from api.graphql import automatic

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.urls("tests.api.graphql.toy")

KNOWN = 'query Read($n: Int!) {\n  read(first: $n, key: "article-1")\n}'
OTHER = "{ here }"
GRAPHQL = "application/graphql-response+json"
LISTED_UNDER = sha256(KNOWN.encode()).hexdigest()
UNLISTED = sha256(OTHER.encode()).hexdigest()


@pytest.fixture(autouse=True)
def known(settings: Settings, tmp_path: Path) -> None:
    """A manifest with one operation, and nothing persisted by clients."""
    operation = {"id": LISTED_UNDER, "name": "Read", "type": "query", "body": KNOWN}
    content = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [operation]}
    path = tmp_path / "operations.json"
    path.write_text(json.dumps(content))
    settings.GRAPHQL_OPERATIONS = str(path)
    caches["operations"].clear()


def apollo(digest: str, **changes: object) -> dict[str, object]:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest, **changes}}}


def post(client: Client, body: dict[str, object], *, accept: str = GRAPHQL) -> "Answer":
    return client.post("/graphql/", body, content_type="application/json", headers={"Accept": accept})


def get(client: Client, parameters: dict[str, object]) -> "Answer":
    told = {
        name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()
    }
    return client.get("/graphql/", told, headers={"Accept": GRAPHQL})


def codes(response: "Answer") -> list[str]:
    return [error["extensions"]["code"] for error in json.loads(response.content)["errors"]]


@pytest.mark.parametrize(
    "named",
    [
        {"documentId": f"sha256:{LISTED_UNDER}"},
        {"documentId": LISTED_UNDER},
        apollo(LISTED_UNDER),
        {"documentId": f"sha256:{LISTED_UNDER}", **apollo(LISTED_UNDER)},
        {"documentId": f"sha256:{LISTED_UNDER}", "query": KNOWN},
        {"documentId": None, "query": "", **apollo(LISTED_UNDER)},
    ],
)
@pytest.mark.parametrize("send", [post, get])
def test_a_known_operation_runs_by_its_id(client: Client, send: object, named: dict[str, object]) -> None:
    given = {name: value for name, value in named.items() if value is not None}
    response = send(client, {**given, "variables": {"n": 1}, "operationName": "Read"})  # type: ignore[operator]
    assert (response.status_code, response.content) == (200, b'{"data":{"read":1}}')


def test_an_answer_over_get_may_be_kept(client: Client) -> None:
    asked: dict[str, object] = {"documentId": f"sha256:{LISTED_UNDER}", "variables": {"n": 1}}
    response = get(client, asked)
    assert response["Cache-Control"] == (
        "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=3600"
    )
    assert (response["Surrogate-Key"], response["Vary"]) == ("content article-1", "Accept")
    again = client.get(
        "/graphql/",
        {"documentId": LISTED_UNDER, "variables": '{"n": 1}'},
        headers={"Accept": GRAPHQL, "If-None-Match": response["ETag"]},
    )
    assert (again.status_code, again.content) == (304, b"")


def test_the_answer_over_post_is_kept_by_nobody(client: Client) -> None:
    response = post(client, {"documentId": LISTED_UNDER, "variables": {"n": 1}})
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "named",
    [{"documentId": f"sha256:{UNLISTED}"}, {"documentId": "Read"}, {"documentId": "x-a:b"}, apollo(UNLISTED)],
)
@pytest.mark.parametrize("send", [post, get])
def test_an_unknown_id_is_said_as_apollos_clients_expect(
    client: Client, settings: Settings, send: object, named: dict[str, object]
) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    response = send(client, named)  # type: ignore[operator]
    (error,) = response.json()["errors"]
    assert error["message"] == "PersistedQueryNotFound"
    assert error["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"
    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")


def test_an_unknown_id_is_200_for_clients_that_know_only_json(client: Client) -> None:
    response = post(client, apollo(UNLISTED), accept="application/json")
    assert (response.status_code, codes(response)) == (200, ["PERSISTED_QUERY_NOT_FOUND"])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"documentId": 7}, "invalid_request"),
        ({"documentId": "a b"}, "invalid_request"),
        ({"documentId": "sha256:"}, "invalid_request"),
        ({"documentId": f"sha256:{LISTED_UNDER}", **apollo(UNLISTED)}, "invalid_request"),
        ({"extensions": {"persistedQuery": True}}, "invalid_request"),
        ({"extensions": {"persistedQuery": {"version": 1}}}, "invalid_request"),
        (apollo("word"), "invalid_request"),
        (apollo(LISTED_UNDER.upper()), "invalid_request"),
        (apollo(LISTED_UNDER, version=2), "PERSISTED_QUERY_NOT_SUPPORTED"),
        ({"query": OTHER, **apollo(LISTED_UNDER)}, "PERSISTED_QUERY_MISMATCH"),
        ({"query": OTHER, "documentId": f"sha256:{LISTED_UNDER}"}, "PERSISTED_QUERY_MISMATCH"),
        ({"extensions": {}}, "invalid_request"),
    ],
)
@pytest.mark.parametrize("send", [post, get])
def test_an_id_that_is_not_well_formed_is_400(
    client: Client, settings: Settings, send: object, body: dict[str, object], code: str
) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    response = send(client, body)  # type: ignore[operator]
    if send is get and body == {"documentId": 7}:
        code = "PERSISTED_QUERY_NOT_FOUND"  # in an address everything is text
    assert (response.status_code, codes(response)) == (400, [code])
    assert automatic.found(UNLISTED) is None


def test_a_client_persists_a_document_by_sending_it_with_its_hash(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    assert codes(get(client, apollo(UNLISTED))) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert post(client, {"query": OTHER, **apollo(UNLISTED)}).json() == {"data": {"here": True}}
    assert get(client, apollo(UNLISTED)).json() == {"data": {"here": True}}
    assert get(client, {"documentId": f"sha256:{UNLISTED}"}).json() == {"data": {"here": True}}


def test_without_the_setting_nothing_is_persisted(client: Client) -> None:
    assert post(client, {"query": OTHER, **apollo(UNLISTED)}).json() == {"data": {"here": True}}
    assert codes(post(client, apollo(UNLISTED))) == ["PERSISTED_QUERY_NOT_FOUND"]


@pytest.mark.parametrize("query", ["{ nope }", "{", "query ($n: Int!) { read(first: $n) }"])
def test_what_cannot_be_run_is_not_persisted(client: Client, settings: Settings, query: str) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    digest = sha256(query.encode()).hexdigest()
    assert post(client, {"query": query, **apollo(digest)}).status_code == 400
    assert automatic.found(digest) is None


def test_a_long_document_is_not_persisted(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS, settings.GRAPHQL_AUTOMATIC_OPERATION_BYTES = 10, len(OTHER)
    longer = OTHER + "#"
    digest = sha256(longer.encode()).hexdigest()
    for query, named in ((OTHER, UNLISTED), (longer, digest)):
        assert post(client, {"query": query, **apollo(named)}).status_code == 200
    assert (automatic.found(UNLISTED), automatic.found(digest)) == (OTHER, None)


def test_what_is_persisted_is_bounded(settings: Settings) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 3
    texts = [f"{{ here }} #{number}" for number in range(50)]
    digests = [sha256(text.encode()).hexdigest() for text in texts]
    for digest, text in zip(digests, texts, strict=True):
        automatic.keep(digest, text)
    kept = [digest for digest in digests if automatic.found(digest)]
    assert len(kept) == 3
    assert len({automatic.slot(digest) for digest in digests}) == 3


def test_a_cache_that_does_not_answer_keeps_nothing(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    settings.CACHES = {
        **settings.CACHES,
        "operations": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        },
    }
    assert post(client, {"query": OTHER, **apollo(UNLISTED)}).json() == {"data": {"here": True}}
    assert codes(post(client, apollo(UNLISTED))) == ["PERSISTED_QUERY_NOT_FOUND"]

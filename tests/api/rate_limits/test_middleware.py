"""On addresses that read nothing where they can, for what is counted are requests."""

import json
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from api.edge.requests import AGAIN
from tests.content import content, make_site

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.graphql.toy")]

NOWHERE = "redis://127.0.0.1:1/0"
GRAPHQL = {"query": "{ here }"}


@pytest.fixture(autouse=True)
def three_a_minute(settings: Settings) -> None:
    settings.API_RATE_LIMIT = "3/minute"
    settings.REDIS_URL = ""


def test_rest_beyond_the_rate_is_a_problem(client: Client) -> None:
    statuses = [client.get("/api/v1/content/?nothing=1").status_code for _ in range(4)]
    assert statuses == [400, 400, 400, 429]
    refused = client.get("/api/v1/content/")
    assert (refused["Content-Type"], refused["Cache-Control"]) == ("application/problem+json", "no-store")
    assert (refused.json()["code"], refused.json()["status"]) == ("rate_limited", 429)
    assert 1 <= int(refused["Retry-After"]) <= 120


def test_a_request_that_is_asked_again_counts_once(client: Client) -> None:
    again = {AGAIN: True}
    statuses = [client.get("/api/v1/content/?nothing=1", **again).status_code for _ in range(4)]  # type: ignore[arg-type]
    assert statuses == [400] * 4


def test_graphql_beyond_the_rate_is_an_error_of_graphql(client: Client) -> None:
    for _ in range(3):
        assert client.post("/graphql/", GRAPHQL, content_type="application/json").status_code == 200
    refused = client.post("/graphql/", GRAPHQL, content_type="application/json")
    (error,) = refused.json()["errors"]
    assert (refused.status_code, error["extensions"]["code"]) == (429, "rate_limited")
    assert error["extensions"]["requestId"] == refused["X-Request-Id"]


def test_what_no_cache_stores_tells_what_is_left(client: Client) -> None:
    told = [client.post("/graphql/", GRAPHQL, content_type="application/json") for _ in range(4)]
    assert {response["RateLimit-Policy"] for response in told} == {'"default";q=3;w=60'}
    left = [re.fullmatch(r'"default";r=(\d);t=\d+', response["RateLimit"]) for response in told]
    assert [found and found[1] for found in left] == ["2", "1", "0", "0"]


def test_what_caches_store_is_the_same_for_everybody(client: Client) -> None:
    home = content(make_site())
    answers = [client.get(f"/api/v1/content/{home['id']}/") for _ in range(2)]
    assert "public" in answers[0]["Cache-Control"]
    assert not {"RateLimit", "RateLimit-Policy", "Retry-After"} & set(answers[0].headers)
    assert answers[0].content == answers[1].content


def test_each_address_has_its_own_rate(client: Client, settings: Settings) -> None:
    settings.TRUSTED_PROXIES = ["127.0.0.0/8"]
    for address in ("198.51.100.1", "198.51.100.2", "2001:db8::1"):
        headers = {"X-Forwarded-For": address}
        assert [client.get("/graphql/", GRAPHQL, headers=headers).status_code for _ in range(4)] == [
            200,
            200,
            200,
            429,
        ]
    neighbour = {"X-Forwarded-For": "2001:db8::2"}
    assert client.get("/graphql/", GRAPHQL, headers=neighbour).status_code == 429


@pytest.mark.urls("cms.urls")
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/feeds/sections/atom.xml",
        "/sitemap.xml",
        "/sitemap-en.xml",
        "/robots.txt",
        "/llms.txt",
        "/en/llms.txt",
        "/site/nowhere/",
        "/preview/",
        "/media/nothing.jpg",
        "/api/nothing/",
        "/nothing/",
    ],
)
def test_whatever_the_public_may_ask_is_counted(client: Client, address: str) -> None:
    statuses = [client.get(address).status_code for _ in range(4)]
    assert 429 not in statuses[:3]
    assert statuses[3] == 429


@pytest.mark.urls("cms.urls")
def test_probes_and_editors_are_not_counted(client: Client) -> None:
    for _ in range(5):
        assert client.get("/livez").status_code == 200
        assert client.options("/graphql/").status_code == 204
        assert client.get("/admin/login/").status_code == 200
        assert client.get("/api/authoring/v3/pages/").status_code in (401, 403, 404)
    assert client.get("/graphql/?query={__typename}").status_code == 200


def test_an_empty_rate_limits_nothing(client: Client, settings: Settings) -> None:
    settings.API_RATE_LIMIT = ""
    assert {client.get("/graphql/", GRAPHQL).status_code for _ in range(9)} == {200}


def test_without_redis_everybody_may_read_on(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = NOWHERE
    answers = [client.post("/graphql/", GRAPHQL, content_type="application/json") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0].headers


def test_or_nobody_by_setting(client: Client, settings: Settings) -> None:
    settings.REDIS_URL, settings.API_RATE_LIMIT_FAIL_OPEN = NOWHERE, False
    refused = client.get("/graphql/", GRAPHQL)
    assert (refused.status_code, refused["Retry-After"], refused["Cache-Control"]) == (503, "5", "no-store")
    assert json.loads(refused.content)["errors"][0]["extensions"]["code"] == "rate_limited"
    assert client.get("/api/v1/content/").status_code == 503
    assert client.get("/livez").status_code == 200


def test_counting_asks_no_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert client.get("/graphql/", GRAPHQL).status_code == 200

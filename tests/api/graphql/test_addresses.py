"""A GET that was answered is not read again; what it is answered with is."""

import json
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import Settings

from api.graphql import addresses
from api.graphql.manifest import digest
from frontend_contract.emit.operations import operations
from pages.models import Article
from tests.api.graphql.asking import code
from tests.api.graphql.full_article import make_full_article
from tests.content import content

pytestmark = pytest.mark.django_db

IDS = {operation["name"]: operation["id"] for operation in operations()}


@pytest.fixture(autouse=True)
def none_kept() -> None:
    addresses.kept.values.clear()
    addresses.kept.held = 0


def address(name: str = "Page", **variables: object) -> str:
    return f"/graphql/?{urlencode({'documentId': IDS[name], 'variables': json.dumps(variables)})}"


def test_who_asks_again_gets_what_is_published_now(client: Client) -> None:
    article = make_full_article()
    asked = address(path=content(article)["path"])
    first = client.get(asked)
    assert len(addresses.kept.values) == 1
    assert client.get(asked).content == first.content
    article = Article.objects.get(pk=article.pk)
    article.title = "Another title"
    article.save_revision().publish()
    again = client.get(asked, headers={"If-None-Match": first["ETag"]})
    assert again.json()["data"]["page"]["title"] == "Another title"
    assert client.get(asked, headers={"If-None-Match": again["ETag"]}).status_code == 304
    assert client.head(asked)["ETag"] == again["ETag"]
    assert len(addresses.kept.values) == 1


def test_a_limit_that_changed_is_kept(client: Client, settings: Settings) -> None:
    asked = address(path=content(make_full_article())["path"])
    assert client.get(asked).status_code == 200
    settings.GRAPHQL_MAX_COST = 10
    response = client.get(asked)
    assert (response.status_code, code(response.json())) == (400, "limit_exceeded")


def test_time_is_counted_from_each_request(client: Client, settings: Settings) -> None:
    asked = address(path=content(make_full_article())["path"])
    assert client.get(asked).status_code == 200
    settings.GRAPHQL_MAX_SECONDS = 0
    assert "limit_exceeded" in client.get(asked).content.decode()


def test_an_address_with_a_text_or_with_words_is_forgotten(client: Client) -> None:
    make_full_article()
    searched = next(name for name in IDS if name.startswith("Search"))
    assert client.get(address(searched, query="back pain")).status_code == 200
    assert client.get("/graphql/", {"query": "{ site { name } }"}).status_code == 200
    client.post(
        address(path="/"),
        {"documentId": IDS["Page"], "variables": {"path": "/"}},
        content_type="application/json",
    )
    assert len(addresses.kept.values) == 0


def test_what_failed_is_read_again(client: Client) -> None:
    assert client.get(address(path=7)).json()["errors"]
    assert client.get(f"/graphql/?documentId={digest('none')}").json()["errors"]
    assert len(addresses.kept.values) == 0


def test_long_addresses_are_not_kept_and_the_others_are_bounded(client: Client) -> None:
    make_full_article()
    client.get(address(path="/" + "x" * addresses.LONGEST))
    assert len(addresses.kept.values) == 0
    client.get(address(path="/x/"))
    ((_, order),) = addresses.kept.values.items()
    for number in range(addresses.MOST + 5):
        addresses.kept.keep(number, order)
    assert len(addresses.kept.values) == addresses.MOST

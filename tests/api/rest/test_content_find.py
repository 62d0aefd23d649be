"""/api/v1/content/find/"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.redirects.models import Redirect

from tests.api.rest.conftest import Shelf
from tests.content import make_article, stored

FIND = "/api/v1/content/find/"
PATH = "/backs/lower-back-pain/"


@pytest.mark.parametrize("path", [PATH, "/backs/lower-back-pain", "/backs/lower-back-pain/?from=mail"])
def test_a_page_is_found_by_its_path(client: Client, shelf: Shelf, path: str) -> None:
    response = client.get(FIND, {"path": path})
    assert response.status_code == 200
    assert response.content == stored(shelf.article).body.encode()


def test_the_home_page_is_found(client: Client, shelf: Shelf) -> None:
    assert client.get(FIND, {"path": "/"}).json()["type"] == "Home"


def test_a_page_costs_one_query(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert client.get(FIND, {"path": PATH}).status_code == 200


def test_a_redirect_is_told_not_followed(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Redirect.objects.create(old_path="/old", redirect_page=shelf.article, is_permanent=False)
    with django_assert_num_queries(2):
        response = client.get(FIND, {"path": "/old/"})
    assert (response.status_code, response.json()) == (200, {"redirect": {"to": PATH, "permanent": False}})
    assert response["ETag"]


def test_a_redirect_may_depend_on_the_query_string(client: Client, shelf: Shelf) -> None:
    Redirect.objects.create(old_path="/old", redirect_link="https://example.org/any")
    Redirect.objects.create(old_path="/old?page=2", redirect_link="https://example.org/two")
    found = [
        client.get(FIND, {"path": path}).json()["redirect"]["to"] for path in ("/old?page=2", "/old?page=3")
    ]
    assert found == ["https://example.org/two", "https://example.org/any"]


def test_what_was_withdrawn_is_gone(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    shelf.article.unpublish()
    with django_assert_num_queries(3):
        response = client.get(FIND, {"path": PATH})
    assert (response.status_code, response.json()["code"]) == (410, "gone")


def test_what_became_private_is_not_found(client: Client, shelf: Shelf) -> None:
    shelf.section.view_restrictions.create(restriction_type="login")
    response = client.get(FIND, {"path": PATH})
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


def test_what_never_was_is_not_found(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, slug="draft", publish=False)
    for path in ("/backs/draft/", "/nothing/", "/%00/", "/' OR 1=1 --/", "/" + "a" * 1023):
        assert client.get(FIND, {"path": path}).status_code == 404


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({}, "It is required."),
        ({"path": "backs/"}, "A path starts with a slash."),
        ({"path": "/\x00"}, "It must not contain the character U+0000."),
        ({"path": "/" * 1025}, "It may have 1024 characters at most."),
        ({"path": ["/", "/a/"]}, "Give it once."),
    ],
)
def test_a_wrong_path_is_named(
    client: Client, shelf: Shelf, query: dict[str, str | list[str]], reason: str
) -> None:
    response = client.get(FIND, query)
    assert response.status_code == 400
    assert response.json()["errors"] == [{"name": "path", "reason": reason}]

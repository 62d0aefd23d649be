"""/api/v1/conditions/ and /api/v1/redirects/"""

from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.redirects.models import Redirect

from tests.api.rest.conftest import Shelf
from tests.content import locale, make_condition, stored


def test_conditions_are_listed_by_name(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_condition("Arthritis")
    make_condition("Draft", publish=False)
    with django_assert_num_queries(1):
        body = client.get("/api/v1/conditions/").json()
    assert [item["name"] for item in body["items"]] == ["Arthritis", "Lower back pain"]
    assert body["items"][1] == stored(shelf.condition).content


def test_conditions_of_a_language(client: Client, shelf: Shelf) -> None:
    make_condition("Artritis", locale=locale("es"))
    body = client.get("/api/v1/conditions/", {"locale": "es", "fields": "slug"}).json()
    assert body == {"items": [{"slug": "artritis"}], "next": None, "previous": None}


def test_conditions_come_in_pages(client: Client, shelf: Shelf) -> None:
    make_condition("Arthritis")
    first = client.get("/api/v1/conditions/", {"limit": 1}).json()
    second = client.get("/api/v1/conditions/", {"limit": 1, "cursor": first["next"]}).json()
    assert [item["slug"] for page in (first, second) for item in page["items"]] == [
        "arthritis",
        "lower-back-pain",
    ]
    assert (second["next"], second["previous"] is None) == (None, False)


def test_redirects_are_listed_with_their_targets(client: Client, shelf: Shelf) -> None:
    Redirect.objects.create(old_path="/old", redirect_page=shelf.article, is_permanent=True)
    body = client.get("/api/v1/redirects/", {"fields": "path,to,permanent,site"}).json()
    assert body["items"] == [
        {"path": "/old/", "to": "/backs/lower-back-pain/", "permanent": True, "site": None}
    ]


def test_a_redirect_to_a_draft_is_not_listed(client: Client, shelf: Shelf) -> None:
    Redirect.objects.create(old_path="/old", redirect_page=shelf.article)
    shelf.article.unpublish()
    assert client.get("/api/v1/redirects/").json()["items"] == []

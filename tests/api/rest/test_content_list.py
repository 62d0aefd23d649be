"""/api/v1/content/"""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper

from tests.api.rest.conftest import Shelf
from tests.content import make_article, make_section, make_site, stored

LIST = "/api/v1/content/"


def titles(client: Client, **query: str) -> list[str]:
    response = client.get(LIST, query)
    assert response.status_code == 200, response.content
    return [item["title"] for item in response.json()["items"]]


def make_articles(shelf: Shelf, number: int) -> None:
    for n in range(number):
        make_article(shelf.section, title=f"Article {n:02}", slug=f"a{n:02}")


def test_an_item_is_the_published_document(client: Client, shelf: Shelf) -> None:
    body = client.get(LIST, {"type": "Article"}).json()
    assert body == {"items": [stored(shelf.article).content], "next": None, "previous": None}


def test_a_list_of_twenty_costs_one_query(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_articles(shelf, 20)
    with django_assert_num_queries(1):
        body = client.get(LIST).json()
    assert len(body["items"]) == 20
    with django_assert_num_queries(1):
        assert len(client.get(LIST, {"cursor": body["next"]}).json()["items"]) == 3


@pytest.mark.parametrize("order", ["title", "-title", "published_at", "-updated_at"])
def test_cursors_lead_through_everything_and_back(client: Client, shelf: Shelf, order: str) -> None:
    make_articles(shelf, 7)
    everything = titles(client, order=order)
    assert len(everything) == 10
    pages: list[dict[str, Any]] = []
    cursor: dict[str, str | int] = {"order": order, "limit": 4}
    while not pages or pages[-1]["next"]:
        pages.append(client.get(LIST, cursor).json())
        cursor["cursor"] = pages[-1]["next"]
    assert [item["title"] for page in pages for item in page["items"]] == everything
    assert [page["previous"] is None for page in pages] == [True, False, False]
    back = client.get(LIST, {"order": order, "limit": 4, "cursor": pages[1]["previous"]}).json()
    assert (back["items"], back["previous"]) == (pages[0]["items"], None)


def test_lists_are_narrowed(client: Client, shelf: Shelf) -> None:
    due = date(2026, 5, 1)
    make_article(shelf.section, title="Hips", slug="hips", review_due=due)
    assert titles(client, type="Home,SectionIndex", order="title") == ["Backs", "Home"]
    assert titles(client, condition="lower-back-pain") == ["Lower back pain"]
    assert titles(client, condition="none-such") == []
    assert titles(client, locale="es") == []
    assert titles(client, path_prefix="/backs/hips") == ["Hips"]
    assert titles(client, review_due_before="2026-05-02") == ["Hips"]
    assert titles(client, review_due_before="2026-05-01") == []
    assert titles(client, published_since="2999-01-01T00:00:00Z") == []
    assert len(titles(client, updated_since="2001-01-01T00:00:00+02:00")) == 4


def test_ordering_by_review_leaves_out_what_has_none(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Later", slug="later", review_due=date(2027, 1, 1))
    make_article(shelf.section, title="Sooner", slug="sooner", review_due=date(2026, 1, 1))
    assert titles(client, order="review_due") == ["Sooner", "Later"]
    assert titles(client, order="-review_due") == ["Later", "Sooner"]


def test_a_host_lists_its_own_site(client: Client, shelf: Shelf, settings: SettingsWrapper) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    home = make_site("other.example", title="Other", default=False)
    make_section(home, title="Hips", slug="hips")
    other = client.get(LIST, {"order": "title"}, headers={"Host": "other.example"}).json()
    assert [item["title"] for item in other["items"]] == ["Hips", "Other"]
    assert "Hips" not in titles(client)


def test_fields_may_belong_to_some_types_only(client: Client, shelf: Shelf) -> None:
    body = client.get(LIST, {"fields": "type,conditions(slug)", "order": "title"}).json()
    assert body["items"] == [
        {"type": "SectionIndex"},
        {"type": "Home"},
        {"type": "Article", "conditions": [{"slug": "lower-back-pain"}]},
    ]


def test_a_list_can_be_kept_and_asked_for_again(client: Client, shelf: Shelf) -> None:
    first = client.get(LIST)
    assert first["Surrogate-Key"].split()[0] == "content"
    assert set(stored(shelf.article).keys) < set(first["Surrogate-Key"].split())
    assert client.get(LIST, headers={"If-None-Match": first["ETag"]}).status_code == 304

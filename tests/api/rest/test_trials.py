"""/api/v1/trials/"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.content import content, locale, make_condition
from tests.trials import make_trial, site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def trials() -> None:
    backs, knees = make_condition(), make_condition("Knee pain")
    make_trial("Warm backs", slug="warm-backs", conditions=[backs])
    make_trial("Cool knees", slug="cool-knees", conditions=[knees], recruitment_status="completed")
    make_trial("Backs and knees", slug="both", conditions=[backs, knees], sites=[site()])
    make_trial("Espalda", slug="warm-backs", locale=locale("es"))
    make_trial("A draft", slug="draft", publish=False)


def slugs(client: Client, **parameters: str) -> list[str]:
    body = client.get("/api/v1/trials/", {"fields": "slug", "locale": "en", **parameters}).json()
    return [item["slug"] for item in body["items"]]


def test_trials_are_listed_by_title_in_one_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        body = client.get("/api/v1/trials/", {"locale": "en"}).json()
    assert [item["public_title"] for item in body["items"]] == ["Backs and knees", "Cool knees", "Warm backs"]
    assert (body["next"], body["previous"]) == (None, None)


def test_filters(client: Client) -> None:
    assert slugs(client, condition="lower-back-pain") == ["both", "warm-backs"]
    assert slugs(client, status="completed") == ["cool-knees"]
    assert slugs(client, condition="knee-pain", status="recruiting") == ["both"]
    assert slugs(client, condition="unheard-of") == []
    assert slugs(client, locale="es") == ["warm-backs"]


def test_a_list_comes_in_pages(client: Client) -> None:
    first = client.get("/api/v1/trials/", {"limit": "2", "fields": "slug", "locale": "en"}).json()
    second = client.get(
        "/api/v1/trials/", {"limit": "2", "cursor": str(first["next"]), "locale": "en"}
    ).json()
    assert [item["slug"] for item in first["items"]] == ["both", "cool-knees"]
    assert [item["slug"] for item in second["items"]] == ["warm-backs"]


def test_an_unknown_status_is_refused(client: Client) -> None:
    response = client.get("/api/v1/trials/", {"status": "open"})
    assert response.status_code == 400
    (error,) = response.json()["errors"]
    assert error["name"] == "status"
    assert error["reason"].startswith("Give one of: not_yet_recruiting, recruiting,")


def test_a_trial_by_its_slug_in_a_language(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        english = client.get("/api/v1/trials/warm-backs/")
    assert english.json()["public_title"] == "Warm backs"
    assert english["ETag"]
    assert client.get("/api/v1/trials/warm-backs/", {"locale": "es"}).json()["public_title"] == "Espalda"


def test_drafts_and_unknown_trials_are_not_found(client: Client) -> None:
    for slug in ("draft", "unheard-of"):
        response = client.get(f"/api/v1/trials/{slug}/")
        assert (response.status_code, response.json()["code"]) == (404, "not_found")


def test_what_is_answered_is_the_document(client: Client) -> None:
    trial = make_trial("Last", slug="last")
    assert client.get("/api/v1/trials/last/").json() == dict(content(trial))

"""/api/v1/changes/"""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from pages.models import Article, SectionIndex
from pages.publishing.models import PublishedDocument, Tombstone
from tests.api.rest.conftest import Shelf
from tests.content import locale, make_article, make_condition, make_section, publish_page, stored

CHANGES = "/api/v1/changes/"


def asked(client: Client, **parameters: str | int) -> dict[str, Any]:
    response = client.get(CHANGES, parameters)
    assert response.status_code == 200, response.content
    body: dict[str, Any] = response.json()
    return body


def test_who_is_ahead_of_a_restored_database_starts_again(client: Client, shelf: Shelf) -> None:
    reached = asked(client)["sequence"]
    for parameters in ({"since": reached + 1}, {"since": 2**63 - 1}, {"since": reached + 1, "type": "Trial"}):
        response = client.get(CHANGES, parameters)
        assert (response.status_code, response.json()["code"]) == (410, "gone")
        assert "since=0" in response.json()["detail"]
        assert "no-store" in response["Cache-Control"]
    assert asked(client, since=reached, type="Trial") == {"items": [], "next": None, "sequence": reached}


def test_a_changed_document_says_where_it_is(client: Client, shelf: Shelf) -> None:
    document = stored(shelf.article).content
    assert asked(client, type="Article") == {
        "items": [
            {
                "withdrawn": False,
                "id": document["id"],
                "type": "Article",
                "locale": "en",
                "sequence": document["sequence"],
                "site": "localhost",
                "path": "/backs/lower-back-pain/",
                "hash": document["hash"],
                "changed_at": document["changed_at"],
                "url": f"/api/v1/content/{document['id']}/",
            }
        ],
        "next": None,
        "sequence": document["sequence"],
    }


def test_documents_come_along_when_they_are_asked_for(client: Client, shelf: Shelf) -> None:
    shelf.section.unpublish()
    items = asked(client, include="document")["items"]
    assert [item.get("document", {}).get("id") for item in items if not item["withdrawn"]] == [
        item["id"] for item in items if not item["withdrawn"]
    ]
    assert ["document" in item for item in items if item["withdrawn"]] == [False]


def test_nothing_new_leaves_the_client_where_it_is(client: Client, shelf: Shelf) -> None:
    reached = asked(client)["sequence"]
    assert asked(client, since=reached) == {"items": [], "next": None, "sequence": reached}


def test_a_withdrawn_document_is_a_tombstone_without_words(client: Client, shelf: Shelf) -> None:
    document, since = stored(shelf.article).content, asked(client)["sequence"]
    shelf.article.unpublish()
    (item,) = asked(client, since=since, type="Article")["items"]
    assert item == {
        "withdrawn": True,
        "id": document["id"],
        "type": "Article",
        "locale": "en",
        "sequence": since + 1,
        "site": "localhost",
        "path": "/backs/lower-back-pain/",
    }


def test_a_page_that_became_private_is_told_by_its_id_alone(client: Client, shelf: Shelf) -> None:
    document, since = stored(shelf.article).content, asked(client)["sequence"]
    PageViewRestriction.objects.create(page=shelf.article, restriction_type="login")
    assert asked(client, since=since, type="Article")["items"] == [
        {"withdrawn": True, "id": document["id"], "type": "Article", "locale": "en", "sequence": since + 1}
    ]


def test_what_is_published_again_is_one_change(client: Client, shelf: Shelf) -> None:
    shelf.article.unpublish()
    publish_page(shelf.article)
    assert [item["withdrawn"] for item in asked(client, type="Article")["items"]] == [False]


def test_a_document_that_became_one_of_another_type(client: Client, shelf: Shelf) -> None:
    """Who follows one type alone hears that it left, and who follows all ends with what it is now."""
    document, since = stored(shelf.article).content, asked(client)["sequence"]
    shelf.article.delete()
    make_section(shelf.home, slug="again", translation_key=shelf.article.translation_key)
    articles = asked(client, since=since, type="Article")["items"]
    assert [(item["id"], item["withdrawn"], item.get("path")) for item in articles] == [
        (document["id"], True, None)
    ]
    both = [item for item in asked(client, since=since)["items"] if item["id"] == document["id"]]
    assert [(item["type"], item["withdrawn"]) for item in both] == [
        ("Article", True),
        ("SectionIndex", False),
    ]


def test_the_type_of_a_document_changes_in_place(client: Client, shelf: Shelf) -> None:
    """As when a release names a type anew."""
    PublishedDocument.objects.filter(type="Article").update(type="Story", shape_hash="old")
    since = asked(client)["sequence"]
    publish_page(shelf.article)
    assert Tombstone.objects.get(type="Story").document_id == stored(shelf.article).id
    items = [
        item for item in asked(client, since=since)["items"] if item["id"] == str(stored(shelf.article).id)
    ]
    assert [(item["type"], item["withdrawn"]) for item in items] == [("Story", True), ("Article", False)]


def test_a_language_and_types(client: Client, shelf: Shelf) -> None:
    make_condition("Artritis", locale=locale("es"))
    assert [item["type"] for item in asked(client, locale="es")["items"]] == ["Condition"]
    assert {item["type"] for item in asked(client, type="Home,Site")["items"]} == {"Home", "Site"}


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_pages_are_cut_anywhere_and_miss_nothing(client: Client, shelf: Shelf, limit: int) -> None:
    """All these documents share one sequence number: the section was renamed."""
    for number in range(4):
        make_article(shelf.section, slug=f"article-{number}")
    since = asked(client)["sequence"]
    section = SectionIndex.objects.get(pk=shelf.section.pk)
    section.slug = "spines"
    publish_page(section)
    page = asked(client, since=since, limit=limit)
    seen, reached = page["items"], [page["sequence"]]
    while page["next"]:
        page = asked(client, cursor=page["next"], limit=limit)
        seen, reached = [*seen, *page["items"]], [*reached, page["sequence"]]
    assert {item["sequence"] for item in seen} == {since + 1}
    assert len({item["id"] for item in seen}) == len(seen) >= 6
    assert reached == [since] * (len(reached) - 1) + [since + 1]


@pytest.mark.parametrize("parameters", [{}, {"include": "document"}, {"type": "Article", "locale": "en"}])
def test_a_page_is_one_query(
    client: Client,
    shelf: Shelf,
    parameters: dict[str, str],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_article(shelf.section, slug="two")
    Article.objects.get(slug="two").unpublish()
    with django_assert_num_queries(1):
        asked(client, **parameters)


def test_it_is_kept_while_nothing_changes(client: Client, shelf: Shelf) -> None:
    first = client.get(CHANGES, {"type": "Article"})
    assert first["Surrogate-Key"] == f"content {stored(shelf.article).id} lists"
    first = client.get(CHANGES)
    assert client.get(CHANGES, headers={"If-None-Match": first["ETag"]}).status_code == 304
    make_article(shelf.section, slug="two")
    assert client.get(CHANGES, headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("since", ["-1", "x", "", "1.0", str(2**63), "٣", "9" * 30])
def test_a_wrong_sequence_is_refused(client: Client, shelf: Shelf, since: str) -> None:
    response = client.get(CHANGES, {"since": since})
    assert (response.status_code, response.json()["code"]) == (400, "invalid_parameter")


def test_a_sequence_beside_a_cursor_is_refused(client: Client, shelf: Shelf) -> None:
    cursor = asked(client, limit=1)["next"]
    response = client.get(CHANGES, {"since": 1, "cursor": cursor})
    assert response.json()["errors"] == [
        {"name": "since", "reason": "Leave it out: the cursor says where to go on."}
    ]


def test_the_cursor_of_another_list_is_refused(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, slug="two")
    cursor = client.get("/api/v1/content/", {"limit": 1}).json()["next"]
    assert client.get(CHANGES, {"cursor": cursor}).json()["code"] == "invalid_cursor"

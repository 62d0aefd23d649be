"""/api/v1/content/{id}/"""

import json
from uuid import UUID, uuid4

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from api import documents
from tests.api.rest.conftest import Shelf
from tests.content import make_article, stored


def address(shelf: Shelf) -> str:
    return f"/api/v1/content/{stored(shelf.article).id}/"


def test_it_sends_the_compiled_bytes(client: Client, shelf: Shelf) -> None:
    response = client.get(address(shelf))
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response.content == stored(shelf.article).body.encode()


def test_it_costs_one_query(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    url = address(shelf)
    with django_assert_num_queries(1):
        assert client.get(url).status_code == 200
    with django_assert_num_queries(1):
        assert client.get(url, {"fields": "title"}).json() == {"title": "Lower back pain"}


def test_any_document_can_be_read_by_its_id(client: Client, shelf: Shelf) -> None:
    response = client.get(f"/api/v1/content/{stored(shelf.condition).id}/")
    assert (response.json()["type"], response.json()["slug"]) == ("Condition", "lower-back-pain")


def test_an_unknown_id_is_not_found(client: Client, shelf: Shelf) -> None:
    response = client.get(f"/api/v1/content/{uuid4()}/")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


def test_a_draft_is_not_found(client: Client, shelf: Shelf) -> None:
    draft = make_article(shelf.section, slug="draft", publish=False)
    identifier = documents.by_id(id=UUID(str(draft.translation_key)))
    assert identifier is None
    assert client.get(f"/api/v1/content/{draft.translation_key}/").status_code == 404


def test_an_answer_can_be_kept_and_asked_for_again(client: Client, shelf: Shelf) -> None:
    first = client.get(address(shelf))
    assert first["Cache-Control"] == (
        "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=3600"
    )
    assert first["Surrogate-Key"].split() == ["content", *sorted(stored(shelf.article).keys)]
    assert first["Vary"] == "Accept"
    assert not first.cookies
    again = client.get(address(shelf), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_the_validator_is_strong_and_moves_with_the_content(client: Client, shelf: Shelf) -> None:
    before = client.get(address(shelf))["ETag"]
    assert before.startswith('"')
    shelf.article.title = "Backache"
    shelf.article.save_revision().publish()
    changed = client.get(address(shelf), headers={"If-None-Match": before})
    assert (changed.status_code, changed.json()["title"]) == (200, "Backache")


def test_the_validator_tells_selections_apart(client: Client, shelf: Shelf) -> None:
    urls = ["", "?fields=title", "?fields=title,type"]
    tags = {client.get(address(shelf) + query)["ETag"] for query in urls}
    assert len(tags) == 3


def test_head_answers_as_get_does_without_a_body(client: Client, shelf: Shelf) -> None:
    get, head = client.get(address(shelf)), client.head(address(shelf))
    assert (head.status_code, head.content) == (200, b"")
    for name in ("ETag", "Content-Length", "Content-Type", "Surrogate-Key"):
        assert head[name] == get[name]


def test_selected_fields_may_be_nested(client: Client, shelf: Shelf) -> None:
    response = client.get(address(shelf), {"fields": "title,body(type,heading),review(last_reviewed)"})
    assert json.loads(response.content) == {
        "title": "Lower back pain",
        "body": [{"type": "Prose", "heading": "What helps"}],
        "review": {"last_reviewed": None},
    }

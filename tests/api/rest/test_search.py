"""/api/v1/search/ and /api/v1/search/suggestions/"""

import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from api.rest.openapi import openapi_document
from search.misses import COUNTED
from tests.api.hostile import HOSTILE, is_marked_text
from tests.api.rest.conftest import Shelf
from tests.content import content, make_article, make_condition, prose

SEARCH = "/api/v1/search/"
SUGGESTIONS = "/api/v1/search/suggestions/"
EMPTY_FACETS: dict[str, list[object]] = {"types": [], "conditions": [], "aspects": []}


def found(client: Client, **parameters: str) -> dict[str, Any]:
    response = client.get(SEARCH, parameters)
    assert response.status_code == 200, response.content
    body: dict[str, Any] = response.json()
    return body


def misfits(name: str, body: object) -> list[str]:
    schema = {"$ref": f"#/components/schemas/{name}", **openapi_document()}
    return [error.message for error in Draft202012Validator(schema).iter_errors(body)]


def test_a_result_says_where_it_is(client: Client, shelf: Shelf) -> None:
    body = found(client, q="back pain")
    (article,) = [item for item in body["items"] if item["type"] == "Article"]
    document = content(shelf.article)
    told = {name: article[name] for name in ("document_id", "locale", "path", "title", "urgency", "promoted")}
    assert told == {
        "document_id": document["id"],
        "locale": "en",
        "path": "/backs/lower-back-pain/",
        "title": "Lower back pain",
        "urgency": None,
        "promoted": False,
    }
    assert is_marked_text(article["excerpt"])
    assert misfits("SearchPage", body) == []


@pytest.mark.parametrize("question", ["", "zebra"])
def test_nothing_found_is_an_empty_page(client: Client, shelf: Shelf, question: str) -> None:
    body = found(client, q=question)
    assert (body["items"], body["next"], body["total"]) == ([], None, 0)
    assert body["facets"] == EMPTY_FACETS


def test_filters_narrow(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Back exercises", slug="exercises")
    assert found(client, q="back", type="Article")["total"] == 2
    narrowed = found(client, q="back", type="Article,Home", condition="lower-back-pain", locale="en")
    assert [item["title"] for item in narrowed["items"]] == ["Lower back pain"]
    assert found(client, q="back", locale="es")["total"] == 0
    assert found(client, q="back", condition="no-such")["total"] == 0


def test_a_search_goes_on_where_it_stopped(client: Client, shelf: Shelf) -> None:
    for number in range(4):
        make_article(shelf.section, title=f"Hip pain {number}", slug=f"hip-{number}")
    seen, cursor = [], None
    while True:
        page = found(client, q="hip", limit="3", **({"cursor": cursor} if cursor else {}))
        seen += [item["title"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert sorted(seen) == [f"Hip pain {number}" for number in range(4)]
    assert page["total"] == 4


def test_a_cursor_belongs_to_its_search(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Back exercises", slug="exercises")
    cursor = found(client, q="back", limit="1")["next"]
    for question, given in (("hip", cursor), ("back", "x"), ("back", "W10")):
        response = client.get(SEARCH, {"q": question, "cursor": given})
        assert (response.status_code, response.json()["code"]) == (400, "invalid_cursor")
        assert response.json()["errors"][0]["name"] == "cursor"


@pytest.mark.parametrize("address", [SEARCH, SUGGESTIONS])
@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({}, "It is required."),
        ({"q": "a" * 20_001}, "It may have 20000 characters at most."),
        ({"q": ["a", "b"]}, "Give it once."),
    ],
)
def test_a_question_there_must_be(
    client: Client, db: None, address: str, parameters: dict[str, str], reason: str
) -> None:
    response = client.get(address, parameters)
    assert (response.status_code, response.json()["code"]) == (400, "invalid_parameter")
    assert response.json()["errors"] == [{"name": "q", "reason": reason}]


@pytest.mark.parametrize(
    ("name", "value"),
    [("type", "Condition"), ("condition", "Back pain"), ("aspect", "See Doctor"), ("limit", "101")],
)
def test_a_wrong_filter_is_named(client: Client, db: None, name: str, value: str) -> None:
    response = client.get(SEARCH, {"q": "back", name: value})
    assert response.status_code == 400
    assert [error["name"] for error in response.json()["errors"]] == [name]


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_is_a_question(client: Client, shelf: Shelf, question: str) -> None:
    body = found(client, q=question)
    assert misfits("SearchPage", body) == []
    assert all(is_marked_text(item["excerpt"]) for item in body["items"])
    suggested = client.get(SUGGESTIONS, {"q": question})
    assert (suggested.status_code, misfits("SuggestionList", suggested.json())) == (200, [])


def test_no_cache_stores_what_somebody_asked(client: Client, shelf: Shelf) -> None:
    for address in (SEARCH, SUGGESTIONS):
        response = client.get(address, {"q": "back"})
        assert response["Cache-Control"] == "no-store"
        assert "Surrogate-Key" not in response
        again = client.get(address, {"q": "back"}, headers={"If-None-Match": response["ETag"]})
        assert (again.status_code, again["Cache-Control"], again.content) == (304, "no-store", b"")


def test_the_etag_changes_with_what_is_published(client: Client, shelf: Shelf) -> None:
    before = client.get(SEARCH, {"q": "back"})["ETag"]
    make_article(shelf.section, title="Back exercises", slug="exercises")
    assert client.get(SEARCH, {"q": "back"}, headers={"If-None-Match": before}).status_code == 200


def test_no_log_holds_the_question(client: Client, shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="cms"):
        for parameters in ({"q": "zebra"}, {"q": "zebra", "limit": "x"}, {"q": "zebra", "cursor": "x"}):
            client.get(SEARCH, parameters)
            client.get(SUGGESTIONS, parameters)
    assert len(caplog.records) == 6
    assert "zebra" not in str([vars(record) for record in caplog.records])


def test_a_question_that_finds_nothing_is_counted(client: Client, shelf: Shelf) -> None:
    found(client, q="Zebra  stripes", locale="en")
    found(client, q="zebra stripes")
    assert [(question, locale) for question, locale, _day in COUNTED] == [
        ("zebra stripes", "en"),
        ("zebra stripes", ""),
    ]


@pytest.mark.parametrize(
    "parameters",
    [{"q": "back"}, {"q": "zebra", "type": "Home"}, {"q": "zebra", "condition": "lower-back-pain"}],
)
def test_what_is_found_or_filtered_out_is_not_counted(
    client: Client, shelf: Shelf, parameters: dict[str, str]
) -> None:
    found(client, **parameters)
    assert COUNTED == {}


def test_a_page_of_results_costs_the_same_however_long(client: Client, shelf: Shelf) -> None:
    with CaptureQueriesContext(
        connection,
    ) as one:
        assert found(client, q="lower", type="Article")["total"] == 1
    for number in range(20):
        condition = make_condition(f"Hip {number}")
        make_article(
            shelf.section,
            title=f"Lower {number}",
            slug=f"lower-{number}",
            conditions=[condition],
            body=[prose(heading="Lower down")],
        )
    with CaptureQueriesContext(connection) as many:
        assert len(found(client, q="lower", type="Article")["items"]) == 20
    assert len(many) == len(one)


def test_suggestions_go_on_from_what_was_typed(client: Client, shelf: Shelf) -> None:
    hip = make_article(shelf.section, title="Hip pain", slug="hip")
    assert client.get(SUGGESTIONS, {"q": "Hip p"}).json() == {
        "items": [{"text": "Hip pain", "type": "Article", "document_id": content(hip)["id"]}]
    }
    assert client.get(SUGGESTIONS, {"q": "zebra"}).json() == {"items": []}
    assert client.get(SUGGESTIONS, {"q": "hip", "locale": "es"}).json() == {"items": []}


def test_suggestions_have_a_bounded_number(client: Client, shelf: Shelf) -> None:
    for number in range(12):
        make_article(shelf.section, title=f"Hip pain {number}", slug=f"hip-{number}")
    lengths = {
        limit: len(client.get(SUGGESTIONS, {"q": "hip", "limit": limit}).json()["items"])
        for limit in ("1", "10")
    }
    assert lengths == {"1": 1, "10": 10}
    assert len(client.get(SUGGESTIONS, {"q": "hip"}).json()["items"]) == 8
    assert client.get(SUGGESTIONS, {"q": "hip", "limit": "21"}).status_code == 400


def test_a_draft_is_neither_found_nor_suggested(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Zebra", slug="zebra", publish=False)
    assert found(client, q="zebra")["total"] == 0
    assert client.get(SUGGESTIONS, {"q": "zeb"}).json() == {"items": []}

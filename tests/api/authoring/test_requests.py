"""Requests that cannot be read or answered: refused in one form, and nothing of them is kept."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

from pages.models import Article
from tests.api.authoring.scripts import PAGES, read
from tests.content import make_article, make_section, make_site, prose

HUGE = "99999999999999999999"
HALF = "\ud800"


@pytest.fixture
def article(db: None) -> Article:
    return make_article(make_section(make_site()))


def refused(response: Any, status: int) -> tuple[str, list[object]]:  # noqa: ANN401 - Django's or its test client's
    """The code and the place of the one error of a refusal."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    (error,) = json.loads(response.content)["errors"]
    return error["type"], error["loc"]


def patch(script: Client, page: Article, body: str | bytes) -> Any:  # noqa: ANN401 - the test client's answer
    return script.patch(f"{PAGES}{page.pk}/", body, content_type="application/json")


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": HALF},
        {"search_description": HALF},
        {"body": [prose(heading=HALF)]},
        {"body": [prose(f"<p>{HALF}</p>")]},
        {HALF: 1},
        {"meta": {HALF: 1}},
        {"body": [{"type": "prose", "value": {HALF: 1}}]},
    ],
)
def test_half_a_surrogate_pair_is_no_text(script: Client, article: Article, fields: dict[str, Any]) -> None:
    before = read(script, article)
    response = patch(script, article, json.dumps(fields))
    assert refused(response, 400) == ("invalid_request", ["body"])
    assert response.json()["detail"] == "The request body is not valid Unicode."
    assert read(script, article) == before


def test_a_whole_surrogate_pair_is_text(script: Client, article: Article) -> None:
    assert patch(script, article, '{"summary": "\\ud83d\\ude00"}').status_code == 200
    assert read(script, article)["summary"] == "😀"


def test_no_address_makes_a_page_of_half_a_pair(script: Client, article: Article) -> None:
    meta = {"type": "pages.Article", "parent_id": article.get_parent().pk}
    created = script.post(
        PAGES, json.dumps({"meta": meta, "title": "A", "summary": "\udc00"}), content_type="application/json"
    )
    copied = script.post(
        f"{PAGES}{article.pk}/actions/copy/", json.dumps({"title": HALF}), content_type="application/json"
    )
    assert refused(created, 400) == refused(copied, 400) == ("invalid_request", ["body"])
    assert Article.objects.count() == 1


@pytest.mark.parametrize("address", ["", "{page}/", "{page}/actions/copy/", "{page}/actions/unpublish/"])
@pytest.mark.parametrize("body", ["[]", "null", '"x"', "1", "true"])
def test_a_body_is_an_object(script: Client, article: Article, address: str, body: str) -> None:
    method = script.patch if address == "{page}/" else script.post
    response = method(f"{PAGES}{address.format(page=article.pk)}", body, content_type="application/json")
    assert refused(response, 422) == ("object_type", ["body"])
    assert Article.objects.live().count() == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{", "invalid_request"),
        ('{"summary": NaN}', "invalid_request"),
        ('{"summary": "A", "summary": "B"}', "invalid_request"),
        (b'{"summary": "\xed\xa0\x80"}', "invalid_request"),
        ('{"summary": "x"}'.encode("utf-16"), "invalid_request"),
        ('{"body": ' + "[" * 60 + "]" * 60 + "}", "limit_exceeded"),
        ('{"body": ' + "[" * 50_000 + "]" * 50_000 + "}", "limit_exceeded"),
    ],
)
def test_json_is_read_strictly(script: Client, article: Article, body: str | bytes, code: str) -> None:
    assert refused(patch(script, article, body), 400) == (code, ["body"])


def test_a_body_may_hold_more_values_than_a_reader_may_send(
    script: Client, article: Article, settings: Settings
) -> None:
    settings.API_MAX_JSON_DEPTH, settings.API_MAX_JSON_VALUES = 2, 2
    assert patch(script, article, json.dumps({"body": [prose()]})).status_code == 200


def test_a_null_character_is_refused_where_no_form_looks(script: Client, article: Article) -> None:
    response = script.post(
        f"{PAGES}{article.pk}/actions/copy/", {"title": "a\0b"}, content_type="application/json"
    )
    assert refused(response, 422) == ("null_characters_not_allowed", ["body", "title"])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (f"offset={HUGE}", "offset"),
        ("offset=x", "offset"),
        ("search=%00", "search"),
        ("search=%22", "search"),
        ("search=" + "a%20" * 300, "search"),
        ("locale=%00", "locale"),
        ("pk=1", "pk"),
        ("user_id=x", "user_id"),
        ("a%00=1", "a"),
    ],
)
@pytest.mark.parametrize("address", [PAGES, "{page}revisions/", "/api/authoring/sites/"])
def test_a_query_that_cannot_be_answered_is_refused(
    script: Client, article: Article, query: str, name: str, address: str
) -> None:
    response = script.get(f"{address.format(page=f'{PAGES}{article.pk}/')}?{query}")
    assert refused(response, 400) == ("invalid_parameter", ["query", name])


@pytest.mark.parametrize("query", ["offset=9223372036854775807", "search=back", "search=*", "search=a'b"])
def test_a_query_at_the_edge_is_answered(script: Client, article: Article, query: str) -> None:
    assert script.get(f"{PAGES}?{query}").status_code == 200


@pytest.mark.database("sqlite")  # PostgreSQL knows the day before the first of the year 1
def test_dates_beyond_time_are_refused(script: Client, article: Article) -> None:
    response = script.get(f"{PAGES}{article.pk}/revisions/?created_at_from=0001-01-01T00:00:00%2B14:00")
    assert refused(response, 422) == ("out_of_range", ["query"])
    assert script.get(PAGES).status_code == 200


@pytest.mark.parametrize("path", [f"{HUGE}/", f"{HUGE}/revisions/", f"find/?id={HUGE}"])
def test_no_page_has_a_number_that_is_too_large(script: Client, article: Article, path: str) -> None:
    assert script.get(f"{PAGES}{path}").status_code == 404


@pytest.mark.parametrize(
    "fields", [{"hero_image_id": int(HUGE)}, {"conditions": [{"condition_id": int(HUGE)}]}]
)
def test_nothing_chosen_has_a_number_that_is_too_large(
    script: Client, article: Article, fields: dict[str, Any]
) -> None:
    assert refused(patch(script, article, json.dumps(fields)), 422)[0] == "invalid_choice"


@pytest.mark.parametrize("text", ['<p><a linktype="page" id="x">A</a></p>', "<b>" * 3000 + "A"])
def test_rich_text_that_cannot_be_read_is_named(script: Client, article: Article, text: str) -> None:
    code, place = refused(patch(script, article, json.dumps({"body": [prose(text)]})), 422)
    assert (code, place[-1]) == ("rich_text", "text")


def test_what_can_be_there_once_is_not_made_twice(
    user: User, script: Client, article: Article, caplog: pytest.LogCaptureFixture
) -> None:
    User.objects.filter(pk=user.pk).update(is_superuser=True)
    response = script.post(
        f"{PAGES}{article.pk}/actions/copy_for_translation/",
        {"locale": "en"},
        content_type="application/json",
    )
    assert refused(response, 422) == ("conflict", ["body"])
    assert Article.objects.count() == 1
    assert [record.levelname for record in caplog.records if record.name == "api.authoring.answers"] == [
        "WARNING"
    ]


@pytest.mark.parametrize(
    ("action", "body", "place"),
    [
        ("copy", {}, []),
        ("create_alias", {}, []),
        ("copy", {"slug": "another"}, []),
        ("move", {"position": "left"}, ["destination_id"]),
        ("move", {"position": "last-sibling"}, ["destination_id"]),
    ],
)
def test_nothing_is_put_beside_the_root(
    script: Client, article: Article, action: str, body: dict[str, object], place: list[str]
) -> None:
    root = article.get_root()
    page = article if action == "move" else root
    if action == "move":
        body = {**body, "destination_id": root.pk}
    response = script.post(f"{PAGES}{page.pk}/actions/{action}/", body, content_type="application/json")
    assert refused(response, 422) == ("root_page", ["body", *place])


def test_a_page_moves_below_the_root(script: Client, article: Article) -> None:
    sent = {"destination_id": article.get_parent().get_parent().pk, "position": "last-child"}
    response = script.post(f"{PAGES}{article.pk}/actions/move/", sent, content_type="application/json")
    assert response.status_code != 500


@pytest.mark.parametrize("page_id", [HUGE, "²", "0"])
def test_a_page_that_cannot_be_is_not_found(script: Client, article: Article, page_id: str) -> None:
    response = script.post(f"{PAGES}{page_id}/actions/copy/", {}, content_type="application/json")
    assert response.status_code in (404, 422)

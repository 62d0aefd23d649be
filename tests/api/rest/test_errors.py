"""Errors: one shape, one media type, stable codes, and nothing of how we are made."""

import json
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from api.rest.components import CODES
from api.rest.views.base import PublicView
from tests.api.rest.conftest import Shelf

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse  # what the stubs call a test client's response

LIST = "/api/v1/content/"


class Broken(PublicView):
    def respond(self, *_: object) -> HttpResponse:
        raise RuntimeError("the secret of pages_article.title")


def problem(response: "_MonkeyPatchedWSGIResponse") -> dict[str, object]:
    body: dict[str, object] = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert body["status"] == response.status_code
    assert body["request_id"] == response["X-Request-Id"]
    assert body["code"] in [code.value for code in CODES]
    return body


@pytest.mark.parametrize(
    "address", ["/api/", "/api/v2/content/", "/api/v1/nothing/", "/api/v1/content/1/", "/api/v1/x"]
)
def test_an_unknown_address_is_a_problem(client: Client, address: str) -> None:
    assert problem(client.get(address))["code"] == "not_found"
    assert problem(client.post(address))["code"] == "not_found"


def test_elsewhere_django_answers(client: Client) -> None:
    assert client.get("/nothing/")["Content-Type"] == "text/html; charset=utf-8"


def test_a_missing_slash_is_added(client: Client) -> None:
    response = client.get("/api/v1/content?type=Home")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/content/?type=Home")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    response = client.generic(method, LIST, b"{")
    assert problem(response)["code"] == "method_not_allowed"
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_options_names_the_methods(client: Client) -> None:
    response = client.options(LIST)
    assert (response.status_code, response["Allow"], response.content) == (204, "GET, HEAD, OPTIONS", b"")


def test_other_media_types_are_refused(client: Client) -> None:
    assert problem(client.get(LIST, headers={"Accept": "text/csv"}))["code"] == "not_acceptable"


def test_a_host_that_is_not_ours_is_refused(client: Client) -> None:
    response = client.get(LIST, headers={"Host": "evil.example"})
    assert (response.status_code, problem(response)["code"]) == (400, "invalid_request")


def test_an_unexpected_error_keeps_its_text(rf: RequestFactory, caplog: pytest.LogCaptureFixture) -> None:
    response = Broken.as_view()(rf.get("/api/broken/", headers={"X-Request-Id": "request-1"}))
    body = json.loads(response.content)
    assert (response.status_code, body["code"], body["request_id"]) == (500, "internal_error", "request-1")
    assert "secret" not in str(body)
    assert "the secret of pages_article.title" in caplog.text


@pytest.mark.parametrize(
    ("query", "name", "reason"),
    [
        ("titel=a", "titel", "There is no such parameter."),
        ("format=xml", "format", "There is no such parameter."),
        ("type=Article&type=Home", "type", "Give it once."),
        ("type=article", "type", "Give one of: Article, "),
        ("type=Home,Home", "type", "Give each value once."),
        ("type=", "type", "Give one of: Article, "),
        ("condition=Back%20pain", "condition", "Use lower-case letters, digits and single hyphens."),
        ("condition=%ff", "condition", "Use lower-case letters, digits and single hyphens."),
        ("locale=de", "locale", "Give one of: en, es."),
        ("path_prefix=backs", "path_prefix", "A path starts with a slash."),
        ("path_prefix=/%00", "path_prefix", "It must not contain the character U+0000."),
        ("published_since=yesterday", "published_since", "Give a moment with its zone, for example "),
        ("published_since=2026-01-31", "published_since", "Give a moment with its zone, for example "),
        ("updated_since=2026-02-30T00:00:00Z", "updated_since", "Give a moment with its zone, for example "),
        ("updated_since=0001-01-01T00:00:00%2B23:00", "updated_since", "Give a moment with its zone, for"),
        ("review_due_before=20260101", "review_due_before", "Give a date as YYYY-MM-DD."),
        ("order=latest_revision__content", "order", "Give one of: title, -title, "),
        ("limit=0", "limit", "Give a whole number from 1 to 100."),
        ("limit=101", "limit", "Give a whole number from 1 to 100."),
        ("limit=1e1", "limit", "Give a whole number from 1 to 100."),
        ("limit=%D9%A1", "limit", "Give a whole number from 1 to 100."),
        ("cursor=", "cursor", "Leave it out for the first page."),
        ("cursor=" + "a" * 2001, "cursor", "It may have 2000 characters at most."),
        ("fields=", "fields", "A field name is missing."),
        ("fields=title,secret", "fields", "There is no field secret. There are: type, id, "),
        ("fields=body(raw)", "fields", "There is no field body.raw. There are: type, name, id, "),
    ],
)
def test_a_wrong_parameter_is_named(client: Client, shelf: Shelf, query: str, name: str, reason: str) -> None:
    response = client.get(f"{LIST}?{query}")
    assert (response.status_code, problem(response)["code"]) == (400, "invalid_parameter")
    (error,) = response.json()["errors"]
    assert (error["name"], error["reason"][: len(reason)]) == (name, reason)


def test_every_wrong_parameter_is_named(client: Client, shelf: Shelf) -> None:
    response = client.get(LIST, {"limit": "x", "order": "x", "x": "x"})
    assert [error["name"] for error in response.json()["errors"]] == ["x", "order", "limit"]


@pytest.mark.parametrize("cursor", ["x", "W10", "WyItcHVibGlzaGVkX2F0IiwiMjAyNi0wMS0wMSIsIjAwIixmYWxzZV0"])
def test_a_bad_cursor_is_named(client: Client, shelf: Shelf, cursor: str) -> None:
    body = problem(client.get(LIST, {"cursor": cursor}))
    assert (body["status"], body["code"]) == (400, "invalid_cursor")
    assert body["errors"] == [{"name": "cursor", "reason": "This is not a cursor of ours."}]


def test_a_cursor_belongs_to_its_order(client: Client, shelf: Shelf) -> None:
    cursor = str(client.get(LIST, {"order": "title", "limit": "1"}).json()["next"])
    body = problem(client.get(LIST, {"order": "-title", "cursor": cursor}))
    assert body["errors"] == [{"name": "cursor", "reason": "This cursor belongs to a list in another order."}]


def test_thousands_of_parameters_are_refused(client: Client, shelf: Shelf) -> None:
    response = client.get(f"{LIST}?{'&'.join(f'a{n}=1' for n in range(2_000))}")
    assert (response.status_code, len(response.json()["errors"])) == (400, 10)
    response = client.get(f"{LIST}?{'&'.join('a=1' for _ in range(40_000))}")
    assert (response.status_code, problem(response)["code"]) == (400, "limit_exceeded")

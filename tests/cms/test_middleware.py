import json
import logging
from uuid import UUID

import pytest
from django.test import Client

from cms.logging import JsonFormatter
from cms.middleware import accepted_request_id

pytestmark = pytest.mark.django_db


def test_a_sane_request_id_is_kept(client: Client) -> None:
    assert client.get("/livez", headers={"x-request-id": "build-42-abc"})["X-Request-Id"] == "build-42-abc"


@pytest.mark.parametrize(
    "inbound", ["", "short", "x" * 65, "has space in it", 'quote"quote"', "newline-\nforged"]
)
def test_any_other_is_replaced_by_a_new_one(inbound: str) -> None:
    assert str(UUID(accepted_request_id(inbound))) != inbound


def test_each_request_has_its_own_id(client: Client) -> None:
    assert client.get("/livez")["X-Request-Id"] != client.get("/livez")["X-Request-Id"]


def test_one_log_line_a_request_without_its_query_or_cookies(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.cookies["sessionid"] = "secret-cookie"
    with caplog.at_level(logging.INFO):
        client.get("/livez?q=chest+pain", headers={"authorization": "secret-header"})
    lines = [json.loads(JsonFormatter().format(record)) for record in caplog.records]
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [("GET", "/livez", 200)]
    assert lines[0]["duration_ms"] >= 0
    assert "chest" not in str(lines)
    assert "secret" not in str(lines)


def test_headers_outside_the_admin(client: Client) -> None:
    response = client.get("/")
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'self'",
    }
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["Permissions-Policy"].startswith("camera=()")


@pytest.mark.parametrize("path", ["/livez", "/api/v1/content/?unheard=of", "/robots.txt"])
def test_data_allows_nothing_and_says_so_briefly(client: Client, path: str) -> None:
    response = client.get(path)
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
    needless = {"X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"}
    assert needless.isdisjoint(response.headers)


def test_the_admin_keeps_its_own_scripts(client: Client) -> None:
    assert "Content-Security-Policy" not in client.get("/admin/login/")


def test_public_pages_set_no_cookie(client: Client) -> None:
    response = client.get("/")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")

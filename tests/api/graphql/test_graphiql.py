import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.urls("tests.api.graphql.toy")

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_a_browser_gets_graphiql(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    response = client.get("/graphql/", headers={"Accept": BROWSER})
    assert (response.status_code, response["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert (response["Cache-Control"], response.cookies.output()) == ("no-store", "")


def test_the_page_needs_nothing_but_our_static_files(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    page = client.get("/graphql/", headers={"Accept": BROWSER}).content.decode()
    files = re.findall(r'(?:src|href)="([^"]+)"', page)
    names = [file.removeprefix("/static/") for file in files if file != "data:,"]
    assert len(names) == 6
    assert [name for name in names if not finders.find(name)] == []
    assert "<script>" not in page
    assert "<style" not in page


def test_the_page_has_a_policy_without_inline_code(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    response = client.get("/graphql/", headers={"Accept": BROWSER})
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    (nonce,) = re.findall(r'data-nonce="([\w-]+)"', response.content.decode())
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["style-src"] == f"'self' 'nonce-{nonce}'"


def test_a_query_in_the_address_is_answered_in_json(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    response = client.get("/graphql/", {"query": "{ here }"}, headers={"Accept": BROWSER})
    assert response.json() == {"data": {"here": True}}


def test_with_the_setting_off_there_is_no_page(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = False
    assert client.get("/graphql/", headers={"Accept": BROWSER}).status_code == 400
    assert client.get("/graphql/", headers={"Accept": "text/html"}).status_code == 406


@pytest.mark.parametrize("name", ["graphiql.min.js", "graphiql.min.css", "react.min.js", "react-dom.min.js"])
def test_no_vendored_file_names_a_map_we_do_not_have(name: str) -> None:
    found = finders.find(f"api/graphiql/{name}")
    assert isinstance(found, str)
    assert "sourceMappingURL=" not in Path(found).read_text()

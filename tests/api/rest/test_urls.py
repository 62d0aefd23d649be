"""What holds for every address of REST."""

import pytest
from django.db import DEFAULT_DB_ALIAS
from django.test import Client
from django.urls import URLPattern
from pytest_django import Settings

from api.rest.urls import urlpatterns, version_1

VIEWS = [pattern for pattern in (*version_1, *urlpatterns) if isinstance(pattern, URLPattern)]


@pytest.mark.parametrize("pattern", VIEWS, ids=lambda pattern: str(pattern.name))
def test_no_view_opens_a_transaction(pattern: URLPattern) -> None:
    assert vars(pattern.callback)["_non_atomic_requests"] == {DEFAULT_DB_ALIAS}


def test_no_address_is_left_out() -> None:
    assert [pattern.name for pattern in VIEWS] == [
        "start",
        "content",
        "find",
        "find_form",
        "item",
        "item_form",
        "evaluate",
        "questionnaire",
        "changes",
        "conditions",
        "questions",
        "question",
        "question_version",
        "question_uses",
        "preview",
        "redirects",
        "search",
        "suggestions",
        "trials",
        "trial",
        "schema",
        "docs",
        "fallback",
    ]


def test_browsers_of_listed_origins_may_read(client: Client, settings: Settings) -> None:
    settings.CORS_ALLOWED_ORIGINS, settings.CORS_URLS_REGEX = ["https://www.example.org"], "^/api/"
    listed = client.get("/api/v1/schema/", headers={"Origin": "https://www.example.org"})
    assert listed["Access-Control-Allow-Origin"] == "https://www.example.org"
    assert "ETag" in listed["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in listed
    other = client.get("/api/v1/schema/", headers={"Origin": "https://other.example"})
    assert "Access-Control-Allow-Origin" not in other

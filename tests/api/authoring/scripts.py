"""A script with a token, and what it sends."""

import json
from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from wagtail.models import APIToken, Page

PAGES = "/api/authoring/pages/"


def with_token(user: User) -> Client:
    _, token = APIToken.create_token(user=user, name="Import")
    return Client(headers={"Authorization": f"Bearer {token}"}, raise_request_exception=False)


def read(client: Client, page: Page) -> dict[str, Any]:
    response = client.get(f"{PAGES}{page.pk}/?version=draft")
    assert response.status_code == 200, response.content
    found: dict[str, Any] = json.loads(response.content)
    return found


def send(client: Client, page: Page, *, publish: bool = True, **fields: Any) -> HttpResponse:
    data = {"meta": {"action": "publish"} if publish else {}, **fields}
    response = client.patch(f"{PAGES}{page.pk}/", data, content_type="application/json")
    return cast("HttpResponse", response)


def errors(response: HttpResponse) -> list[dict[str, Any]]:
    """The errors of a refusal."""
    assert response.status_code == 422, response.content
    assert response["Content-Type"] == "application/problem+json"
    found: list[dict[str, Any]] = json.loads(response.content)["errors"]
    return found

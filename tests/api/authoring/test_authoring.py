"""Wagtail's own API v3 at /api/authoring/: tokens only, whole changes, the rules of publication."""

import json
import logging
from typing import Any, cast

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings
from wagtail.models import APIToken, GroupPagePermission, Page, Revision

from pages.models import Article, SectionIndex
from pages.publishing.models import OutboxEntry, PublishedDocument
from tests.api.authoring.scripts import PAGES, with_token
from tests.content import content, make_article, make_condition, make_section, make_site, prose

LOST = "<p>You have:</p>"
"""What the rules refuse: it ends in a colon, and nothing follows."""


@pytest.fixture
def section(db: None) -> SectionIndex:
    return make_section(make_site())


def article(
    parent: Page, *, text: str = "<p>It eases.</p>", publish: bool = False, **fields: Any
) -> dict[str, Any]:
    meta = {"type": "pages.Article", "parent_id": parent.pk, **({"action": "publish"} if publish else {})}
    value = {"heading": "", "health_aspect": "", "safe_alone": False, "text": text}
    return {"meta": meta, "title": "Pain", "body": [{"type": "prose", "value": value}], **fields}


def create(client: Client, data: dict[str, Any]) -> HttpResponse:
    return cast("HttpResponse", client.post(PAGES, data, content_type="application/json"))


def rows() -> tuple[int, ...]:
    """Everything that a write could leave behind."""
    return tuple(model.objects.count() for model in (Page, Revision, PublishedDocument, OutboxEntry))


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer wagtail_nonsense", "Basic YTpi", "Token x"])
@pytest.mark.parametrize(
    "path",
    ["", "pages/", "pages/find/?html_path=/", "whoami/", "schema/", "openapi.json", "docs/", "nonsense/"],
)
def test_nobody_comes_in_without_a_token(
    client: Client, section: SectionIndex, header: str, path: str
) -> None:
    headers = {} if header is None else {"Authorization": header}
    response = client.get(f"/api/authoring/{path}", headers=headers)
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("header", ["Basic cGF0OnNlY3JldA==", "bearer-ish SECRET", "SECRET"])
def test_credentials_of_another_scheme_are_not_logged(
    client: Client, db: None, settings: Settings, caplog: pytest.LogCaptureFixture, header: str
) -> None:
    settings.DEBUG = True
    caplog.set_level(logging.DEBUG)
    assert client.get(PAGES, headers={"Authorization": header}).status_code == 401
    assert caplog.records
    assert not [record for record in caplog.records if header.rpartition(" ")[2] in record.getMessage()]


def test_a_session_is_no_token(admin_client: Client, section: SectionIndex) -> None:
    before = rows()
    assert admin_client.get(PAGES).status_code == 401
    assert create(admin_client, article(section)).status_code == 401
    assert rows() == before


@pytest.mark.parametrize("reason", ["revoked", "inactive", "no admin"])
def test_a_token_that_is_good_no_more(user: User, section: SectionIndex, reason: str) -> None:
    client = with_token(user)
    assert client.get(PAGES).status_code == 200
    if reason == "revoked":
        APIToken.objects.get().revoke()
    elif reason == "inactive":
        User.objects.update(is_active=False)
    else:
        user.groups.clear()
    assert client.get(PAGES).status_code == (403 if reason == "no admin" else 401)


def test_tokens_are_kept_as_hashes(user: User) -> None:
    _, token = APIToken.create_token(user=user, name="Import")
    stored = str(APIToken.objects.values().get())
    assert token not in stored
    assert token[len("wagtail_") + 8 :] not in stored


def test_a_draft_is_nobody_elses(script: Client, client: Client, section: SectionIndex) -> None:
    published = PublishedDocument.objects.count()
    response = create(script, article(section, title="SECRET"))
    assert response.status_code == 201, response.content
    identifier = json.loads(response.content)["id"]
    assert script.get(f"{PAGES}{identifier}/?version=draft").json()["title"] == "SECRET"
    assert PublishedDocument.objects.count() == published
    assert "SECRET" not in client.get("/api/v1/content/").content.decode()
    assert client.get(f"{PAGES}{identifier}/").status_code == 401


def test_what_a_script_publishes_is_compiled(script: Client, section: SectionIndex) -> None:
    condition = make_condition()
    data = article(section, publish=True, summary="Short.", conditions=[{"condition_id": condition.pk}])
    response = create(script, data)
    assert response.status_code == 201, response.content
    found = content(Article.objects.get(pk=json.loads(response.content)["id"]))
    assert (found["path"], found["summary"]) == ("/backs/pain/", "Short.")
    assert found["body"][0]["text"]["text"] == "It eases."
    assert [condition["slug"] for condition in found["conditions"]] == ["lower-back-pain"]


def test_a_change_by_a_script_is_published(script: Client, section: SectionIndex) -> None:
    page = make_article(section)
    data = {"meta": {"type": "pages.Article", "action": "publish"}, "summary": "New."}
    response = script.patch(f"{PAGES}{page.pk}/", data, content_type="application/json")
    assert response.status_code == 200, response.content
    assert content(page)["summary"] == "New."


@pytest.mark.parametrize("action", ["create", "publish"])
def test_a_refused_publication_says_why_and_leaves_nothing(
    script: Client, section: SectionIndex, action: str
) -> None:
    draft = make_article(section, slug="draft", body=[prose(LOST)], publish=False)
    before = rows()
    response = (
        create(script, article(section, text=LOST, publish=True))
        if action == "create"
        else script.post(f"{PAGES}{draft.pk}/actions/publish/")
    )
    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"
    body = json.loads(response.content)
    assert "ends in a colon" in body["errors"][0]["msg"]
    assert rows() == before


def test_a_refusal_names_the_block(script: Client, section: SectionIndex) -> None:
    draft = make_article(section, slug="draft", body=[prose(LOST)], publish=False)
    (error,) = script.post(f"{PAGES}{draft.pk}/actions/publish/").json()["errors"]
    block_id = Article.objects.get(pk=draft.pk).body[0].id
    assert error["loc"][:3] == ["body", "body", block_id]


def test_a_request_that_fails_half_way_is_undone(user: User, section: SectionIndex) -> None:
    """Wagtail saves the page, then finds that this user may not publish it."""
    writers = Group.objects.create(name="Writers")
    writers.permissions.set([Permission.objects.get(codename="access_admin")])
    adding = Permission.objects.get(content_type__app_label="wagtailcore", codename="add_page")
    GroupPagePermission.objects.create(group=writers, page=section, permission=adding)
    user.groups.set([writers])
    before = rows()
    response = create(with_token(user), article(section, publish=True))
    assert response.status_code in {403, 422}, response.content
    assert rows() == before


def test_pages_are_moved_unpublished_and_deleted(script: Client, section: SectionIndex) -> None:
    page, hips = make_article(section), make_section(section.get_parent(), title="Hips", slug="hips")
    act = f"{PAGES}{page.pk}/actions/"
    script.post(
        f"{act}move/", {"destination_id": hips.pk, "position": "last-child"}, content_type="application/json"
    )
    assert content(page)["path"] == "/hips/lower-back-pain/"
    assert script.post(f"{act}unpublish/", {}, content_type="application/json").status_code == 200
    assert not PublishedDocument.objects.filter(type="Article").exists()
    assert script.delete(f"{PAGES}{page.pk}/").status_code == 204
    assert not Article.objects.exists()


def test_it_is_no_part_of_the_public_description(client: Client, db: None) -> None:
    assert "authoring" not in client.get("/api/v1/schema/").content.decode()


def test_browsers_of_other_origins_get_no_leave(
    script: Client, section: SectionIndex, settings: Settings
) -> None:
    settings.CORS_ALLOW_ALL_ORIGINS, settings.CORS_URLS_REGEX = True, settings.CROSS_ORIGIN_PATHS
    origin = {"Origin": "https://elsewhere.example"}
    assert "Access-Control-Allow-Origin" in script.get("/api/v1/", headers=origin)
    assert "Access-Control-Allow-Origin" not in script.get(PAGES, headers=origin)
    assert script.options(PAGES, headers=origin).status_code != 200


def test_one_token_may_not_ask_without_end(script: Client, section: SectionIndex, settings: Settings) -> None:
    settings.AUTHORING_REQUESTS_PER_MINUTE = 2
    cache.clear()
    answers = [script.get(PAGES).status_code for _ in range(7)]
    assert answers.count(429) >= 3
    settings.AUTHORING_REQUESTS_PER_MINUTE = 300
    assert script.get(PAGES).status_code == 200


def test_a_request_that_is_too_large_is_refused(
    script: Client, section: SectionIndex, settings: Settings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    before = rows()
    assert create(script, article(section, summary="x" * 1000)).status_code == 413
    assert rows() == before


def test_tokens_are_managed_in_the_admin(admin_client: Client, user: User) -> None:
    response = admin_client.post("/admin/api-tokens/new/", {"name": "Import", "user": user.pk}, follow=True)
    assert response.status_code == 200
    token = APIToken.objects.get()
    assert (token.user, token.name) == (user, "Import")

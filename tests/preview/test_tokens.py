"""Preview tokens: for one person, in one session, for an hour; and nothing of them in any cache."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from pages.models import Article
from pages.publishing.models import PreviewToken
from pages.publishing.preview.tokens import KEPT_EACH_SESSION, digest, forget_expired_tokens
from pages.publishing.worker import JOBS
from tests.preview.conftest import PASSWORD, QUERY, Editor, draft_address, signed_in


def refused(editor: Editor, token: str) -> None:
    """Both transports refuse the token, in the same words, and show nothing."""
    answer = editor.graphql(token)
    assert answer["data"] == {"preview": None}
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["preview_refused"]
    response = editor.rest(token)
    assert (response.status_code, response["Cache-Control"]) == (403, "no-store")
    assert response.json()["code"] == "preview_refused"
    assert response.json()["detail"] == answer["errors"][0]["message"]


def test_a_token_shows_the_draft_by_both_transports(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    preview = editor.graphql(token)["data"]["preview"]
    assert preview["document"]["title"] == "Lower back pain"
    assert preview["editUrl"] == f"/admin/pages/{article.pk}/edit/"
    assert (preview["mode"], preview["subjectId"]) == ("web", None)
    assert editor.rest(token).json()["document"]["title"] == "Lower back pain"


def test_nothing_of_it_may_be_kept(editor: Editor, article: Article) -> None:
    frame = editor.client.get(draft_address(article))
    token = frame["Location"].partition("#token=")[2]
    body = {"query": QUERY, "variables": {"token": token}}
    graphql = editor.client.post("/graphql/", body, content_type="application/json")
    shell = editor.client.get("/preview/")
    for response in (frame, graphql, editor.rest(token), shell):
        assert "no-store" in response["Cache-Control"]
        assert "ETag" not in response
        assert "Surrogate-Key" not in response
    assert (frame["Referrer-Policy"], shell["Referrer-Policy"]) == ("no-referrer", "no-referrer")


def test_a_token_is_not_taken_by_get(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    response = editor.client.get("/graphql/", {"query": QUERY, "variables": f'{{"token": "{token}"}}'})
    assert response.json()["data"] == {"preview": None}
    assert response.json()["errors"][0]["extensions"]["code"] == "method_not_allowed"
    assert response["Cache-Control"] == "no-store"
    assert editor.client.get("/api/v1/preview/", {"token": token}).status_code == 405


def test_only_hashes_are_stored(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    row = PreviewToken.objects.get()
    assert row.nonce_hash == digest(token)
    assert row.session_hash == digest(editor.client.session.session_key or "")
    assert token not in row.content


@pytest.mark.parametrize("forged", ["nothing", "x" * 43, "\x00", "a" * 5000])
def test_a_forged_token_is_refused(editor: Editor, article: Article, forged: str) -> None:
    editor.token(article)
    response = editor.rest(forged)
    assert (response.status_code, response.json()["code"]) == (403, "preview_refused")


def test_an_expired_token_is_refused_and_cleaned_up(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    PreviewToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    refused(editor, token)
    fresh = editor.token(article)
    assert forget_expired_tokens in JOBS
    forget_expired_tokens()
    assert [row.nonce_hash for row in PreviewToken.objects.all()] == [digest(fresh)]


def test_a_token_ends_with_its_session(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    stolen = Client()
    stolen.cookies["sessionid"] = editor.client.cookies["sessionid"].value
    editor.client.logout()
    refused(editor, token)
    refused(Editor(stolen, editor.user), token)
    assert editor.client.login(username="rosa", password=PASSWORD)
    refused(editor, token)


def test_a_token_is_its_owners(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    refused(signed_in("leo"), token)
    refused(Editor(Client(), editor.user), token)
    other_session = Client()
    assert other_session.login(username="rosa", password=PASSWORD)
    refused(Editor(other_session, editor.user), token)


def test_a_right_that_was_taken_away_is_gone_at_once(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    User.objects.update(is_superuser=False)
    refused(editor, token)
    editor.user.groups.add(Group.objects.get(name="Editors"))
    assert editor.graphql(token)["data"]["preview"]["document"]["title"] == "Lower back pain"
    User.objects.update(is_active=False)
    refused(editor, token)


def test_a_deleted_page_is_no_longer_previewed(editor: Editor, article: Article) -> None:
    token = editor.token(article)
    article.delete()
    refused(editor, token)


def test_only_the_newest_tokens_of_a_session_stay(editor: Editor, article: Article) -> None:
    first = editor.token(article)
    for _ in range(KEPT_EACH_SESSION):
        last = editor.token(article)
    assert PreviewToken.objects.count() == KEPT_EACH_SESSION
    refused(editor, first)
    assert editor.rest(last).status_code == 200


@pytest.mark.parametrize("body", [b"{}", b"[]", b'"x"', b"{", b'{"token": 1}', b'{"token": ""}', b""])
def test_a_body_without_a_token_is_a_400(client: Client, body: bytes) -> None:
    response = client.post("/api/v1/preview/", body, content_type="application/json")
    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")


def test_the_public_api_reads_no_session(client: Client, article: Article) -> None:
    response = client.post("/graphql/", {"query": "{ site { name } }"}, content_type="application/json")
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies

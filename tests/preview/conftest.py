"""An editor who is signed in, and the preview of what they edit."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from pages.models import Article
from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from tests.content import make_article, make_section, make_site

PASSWORD = "a long enough password"
QUERY = """
query ($token: String!) {
  preview(token: $token) {
    mode editUrl subjectId missing { code message field blockId path }
    document { type title path publishedAt hash ... on Article { body { __typename ... on Prose { id } } } }
  }
}
"""


@dataclass(frozen=True)
class Editor:
    """A browser in which somebody is signed in."""

    client: Client
    user: User

    def token(self, instance: ContentPage | PublicSnippet, mode: str = "web") -> str:
        """The token that Wagtail's view of the latest draft leads to."""
        return self.token_at(f"{draft_address(instance)}?mode={mode}")

    def token_at(self, address: str) -> str:
        """The token that a preview of Wagtail's leads to."""
        response = self.client.get(address)
        assert response.status_code == 302
        client, _, token = response["Location"].partition("#token=")
        assert client == "/preview/"
        return token

    def graphql(self, token: str) -> dict[str, Any]:
        body = {"query": QUERY, "variables": {"token": token}}
        answer: dict[str, Any] = self.client.post("/graphql/", body, content_type="application/json").json()
        return answer

    def rest(self, token: str) -> Any:  # noqa: ANN401 - a response of the test client
        return self.client.post("/api/v1/preview/", {"token": token}, content_type="application/json")


def draft_address(instance: ContentPage | PublicSnippet) -> str:
    """Where Wagtail shows the latest draft."""
    if isinstance(instance, ContentPage):
        return reverse("wagtailadmin_pages:view_draft", args=[instance.pk])
    name = instance.snippet_viewset.get_url_name("revisions_view")
    return reverse(name, args=[instance.pk, instance.latest_revision_id])


def signed_in(name: str) -> Editor:
    user = User.objects.create_superuser(name, password=PASSWORD)
    client = Client(raise_request_exception=False)
    assert client.login(username=name, password=PASSWORD)
    return Editor(client, user)


@pytest.fixture
def editor(db: None) -> Editor:
    return signed_in("rosa")


@pytest.fixture
def article(db: None) -> Article:
    return make_article(make_section(make_site()))

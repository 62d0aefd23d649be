"""Ways of publishing that pass by the editor's form: a refusal says why, and nothing has changed."""

from collections.abc import Callable

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from pages.models import Article
from pages.publishing.models import PublishedDocument
from tests.content import make_article, make_section, make_site, prose

pytestmark = pytest.mark.django_db

REASON = (
    "“Lost” was not published. “You have:” ends in a colon, but no list follows. "
    "Restore the list below it, or end the sentence."
)
BACK = "http://testserver/admin/pages/"


@pytest.fixture
def lost() -> Article:
    section = make_section(make_site())
    return make_article(section, title="Lost", body=[prose("<p>You have:</p>")], publish=False)


@pytest.fixture
def told(admin_client: Client) -> Callable[[], list[str]]:
    """The messages the editor sees next."""

    def read() -> list[str]:
        response = admin_client.get(reverse("wagtailadmin_home"))
        return [message.message for message in response.context["messages"]]

    return read


def in_workflow(article: Article) -> str:
    """Send the article to moderation; the address at which it is approved."""
    article.save_revision()
    state = article.get_workflow().start(article, None)
    return reverse(
        "wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.current_task_state.pk]
    )


def assert_refused(response: HttpResponseBase, article: Article) -> None:
    assert (response.status_code, response["Location"]) == (302, BACK)
    assert not Article.objects.get(pk=article.pk).live
    assert not PublishedDocument.objects.filter(type="Article").exists()


def test_publishing_several_pages_at_once(
    admin_client: Client, lost: Article, told: Callable[[], list[str]]
) -> None:
    good = make_article(lost.get_parent(), title="Good", slug="good", publish=False)
    for page in (good, lost):
        page.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(
        f"{url}?id={good.pk}&id={lost.pk}", {"include_descendants": ""}, headers={"referer": BACK}
    )
    assert_refused(response, lost)
    assert not Article.objects.get(pk=good.pk).live
    assert told() == [REASON]


def test_approving_in_a_workflow(admin_client: Client, lost: Article, told: Callable[[], list[str]]) -> None:
    response = admin_client.post(in_workflow(lost), headers={"referer": BACK})
    assert_refused(response, lost)
    assert Article.objects.get(pk=lost.pk).workflow_in_progress
    assert told() == [REASON]


def test_approving_in_the_dialog_of_a_workflow(
    admin_client: Client, lost: Article, told: Callable[[], list[str]]
) -> None:
    headers = {"referer": BACK, "x-requested-with": "XMLHttpRequest"}
    response = admin_client.post(in_workflow(lost), {"comment": ""}, headers=headers)
    assert response.json() == {"step": "success", "redirect": BACK}
    assert not Article.objects.get(pk=lost.pk).live
    assert told() == [REASON]


def test_copying_a_page_that_has_become_wrong(
    admin_client: Client, lost: Article, told: Callable[[], list[str]]
) -> None:
    Article.objects.filter(pk=lost.pk).update(live=True)
    data = {
        "new_title": "Lost",
        "new_slug": "copy",
        "new_parent_page": lost.get_parent().pk,
        "publish_copies": "on",
    }
    url = reverse("wagtailadmin_pages:copy", args=[lost.pk])
    response = admin_client.post(url, data, headers={"referer": BACK})
    assert (response.status_code, response["Location"]) == (302, BACK)
    assert Article.objects.count() == 1
    assert told() == [REASON]


def test_nobody_is_sent_to_another_site(admin_client: Client, lost: Article) -> None:
    response = admin_client.post(in_workflow(lost), headers={"referer": "https://example.org/admin/"})
    assert response["Location"] == "/admin/"

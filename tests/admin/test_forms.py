"""Publishing in the editor: rules speak at the field or block; drafts are saved whatever they lack."""

import json
from html import unescape

import pytest
from django.forms import BaseForm
from django.test import Client
from django.urls import reverse
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.models import Page

from pages.models import Article, SectionIndex
from pages.publishing.models import PublishedDocument
from tests.admin.article_form import Data, article_data, care, items, prose, sent, sign, text
from tests.content import make_article, make_section, make_site, uid

pytestmark = pytest.mark.django_db

LOST = "“You have:” ends in a colon, but no list follows. Restore the list below it, or end the sentence."


@pytest.fixture
def section() -> SectionIndex:
    return make_section(make_site())


@pytest.fixture
def article(section: SectionIndex) -> Article:
    return make_article(section, title="Back pain", slug="back-pain", publish=False)


def edit_url(article: Article) -> str:
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def stream_errors(form: BaseForm) -> Data:
    """The errors of the body as the editor's script gets them."""
    (error,) = form.errors["body"].as_data()
    assert isinstance(error, StreamBlockValidationError)
    errors: Data = error.as_json_data()
    return errors


def test_an_article_that_keeps_the_rules_is_published(admin_client: Client, article: Article) -> None:
    response = admin_client.post(
        edit_url(article), {**article_data(prose("<p>It eases.</p>")), "action-publish": "1"}
    )
    assert response.status_code == 302
    assert PublishedDocument.objects.filter(type="Article").count() == 1


def test_a_finding_stands_at_the_field_of_its_block(admin_client: Client, article: Article) -> None:
    response = admin_client.post(
        edit_url(article), {**article_data(prose("<p>You have:</p>")), "action-publish": "1"}
    )
    assert response.status_code == 200
    assert stream_errors(response.context["form"]) == {
        "blockErrors": {0: {"blockErrors": {"text": {"messages": [LOST]}}}}
    }
    assert not Article.objects.get(pk=article.pk).live
    assert not PublishedDocument.objects.filter(type="Article").exists()


def test_findings_stand_at_nested_items(admin_client: Client, article: Article) -> None:
    body = [prose("<p>It eases.</p>"), care(sign(), sign("<p>You have:</p>"))]
    response = admin_client.post(edit_url(article), {**article_data(*body), "action-publish": "1"})
    lost = LOST.replace("no list follows", "warning signs may be lost")
    at_text = {"blockErrors": {"text": {"messages": [lost]}}}
    in_list = {"blockErrors": {"warning_signs": {"blockErrors": {1: at_text}}}}
    assert stream_errors(response.context["form"]) == {"blockErrors": {1: in_list}}


def test_what_the_article_misses_stands_above_its_body(admin_client: Client, article: Article) -> None:
    treatment = {"name": "Walking", "suggested_name": "", "text": text("<p>Walk.</p>"), "kind": ""}
    tier = {"level": "basic", "heading": "First", "lead": text(""), "treatments": items(treatment)}
    body = sent("treatments", heading="Treatment", lead=text(""), tiers=items(tier))
    response = admin_client.post(edit_url(article), {**article_data(body), "action-publish": "1"})
    message = "Say when to see a doctor: an article with treatments needs that block and its signs."
    assert stream_errors(response.context["form"]) == {"messages": [message]}


def test_a_citation_of_nothing_is_found_before_publishing(admin_client: Client, article: Article) -> None:
    html = f'<p>It eases.<a linktype="citation" id="{uid("gone")}">[ref]</a></p>'
    response = admin_client.post(edit_url(article), {**article_data(prose(html)), "action-publish": "1"})
    messages = stream_errors(response.context["form"])["blockErrors"][0]["blockErrors"]["text"]["messages"]
    assert messages[0].startswith("“It eases.[?]” cites a reference that is not in the list.")


def test_a_draft_is_saved_whatever_it_lacks(admin_client: Client, article: Article) -> None:
    response = admin_client.post(
        edit_url(article), {**article_data(prose("<p>You have:</p>"), sent("figure")), "save": "1"}
    )
    assert response.status_code == 302
    latest = Article.objects.get(pk=article.pk).get_latest_revision_as_object()
    assert [child.block_type for child in latest.body] == ["prose", "figure"]


def test_a_draft_is_handed_to_a_workflow_by_the_same_rules(admin_client: Client, article: Article) -> None:
    broken = article_data(prose("<p>You have:</p>"))
    assert admin_client.post(edit_url(article), {**broken, "action-submit": "1"}).status_code == 200
    assert Article.objects.get(pk=article.pk).current_workflow_state is None
    whole = article_data(prose("<p>It eases.</p>"))
    assert admin_client.post(edit_url(article), {**whole, "action-submit": "1"}).status_code == 302
    assert Article.objects.get(pk=article.pk).current_workflow_state is not None


def test_a_new_article_is_published_by_the_same_rules(admin_client: Client, section: SectionIndex) -> None:
    url = reverse("wagtailadmin_pages:add", args=["pages", "article", section.pk])
    response = admin_client.post(url, {**article_data(prose("<p>You have:</p>")), "action-publish": "1"})
    assert stream_errors(response.context["form"])["blockErrors"][0]["blockErrors"]["text"]["messages"] == [
        LOST
    ]
    assert not Article.objects.exists()
    response = admin_client.post(url, {**article_data(prose("<p>It eases.</p>")), "action-publish": "1"})
    assert response.status_code == 302
    assert Article.objects.get().live


def test_the_errors_reach_the_page_as_json(admin_client: Client, article: Article) -> None:
    response = admin_client.post(
        edit_url(article), {**article_data(prose("<p>You have:</p>")), "action-publish": "1"}
    )
    assert json.dumps({"messages": [LOST]}) in unescape(response.content.decode())


def test_other_pages_have_the_form_too(admin_client: Client, section: SectionIndex) -> None:
    home = Page.objects.get(pk=section.get_parent().pk)
    url = reverse("wagtailadmin_pages:edit", args=[home.pk])
    data = article_data(prose("<p>You have:</p>"), title="Home", slug=home.slug)
    response = admin_client.post(url, {**data, "action-publish": "1"})
    assert stream_errors(response.context["form"])["blockErrors"][0]["blockErrors"]["text"]["messages"] == [
        LOST
    ]

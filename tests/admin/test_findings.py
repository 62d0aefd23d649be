"""The list above the form: what it says, where its links lead, and when it is sent."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings
from wagtail.models import Collection, CollectionViewRestriction

from pages.admin.findings import Findings, Message, Place, findings_of
from pages.admin.hidden_pictures import HIDDEN
from pages.models import Article, SectionIndex, TrialLandingPage
from pages.models.snippet import PublicSnippet
from tests.admin.article_form import article_data
from tests.admin.article_form import prose as sent_prose
from tests.content import (
    block,
    items,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_section,
    make_site,
    prose,
    uid,
)

pytestmark = pytest.mark.django_db

READY = "Nothing in the saved draft stands in the way of publication."
REFUSED = "The form was not saved."
LOST = "“You have:” ends in a colon, but no list follows. Restore the list below it, or end the sentence."


@pytest.fixture
def section() -> SectionIndex:
    return make_section(make_site())


@pytest.fixture
def complete(section: SectionIndex) -> Article:
    """An article the rules have nothing to say about."""
    return make_article(
        section,
        summary="It eases.",
        conditions=[make_condition()],
        reviewer=make_person(),
        last_reviewed=date(2020, 1, 1),
        review_due=date(2999, 1, 1),
        publish=False,
    )


def test_an_article_without_findings(complete: Article) -> None:
    assert findings_of(complete) == Findings((), ())


def test_findings_are_listed_by_field_and_block_in_the_order_of_the_page(complete: Article) -> None:
    complete.title = complete.summary = ""
    complete.body = [prose(), prose("<p>You have:</p>", label="signs", heading="Signs")]
    target = f"block-{uid('signs')}-section"
    assert findings_of(complete) == Findings(
        blocking=(
            Place("Title", (Message("Give the page a title.", "id_title-label"),)),
            Place("Text “Signs”", (Message(LOST, target),)),
        ),
        advice=(
            Place("Summary", (Message("Write a summary: lists and searches show it.", "id_summary-label"),)),
        ),
    )


def test_a_message_leads_to_the_item_it_speaks_of(complete: Article) -> None:
    sign = {"text": "<p>a fever</p>", "urgency": "ungraded"}
    complete.body = [block("when_to_see_a_doctor", heading="Help", warning_signs=items(sign, label="sign"))]
    (place,) = findings_of(complete).advice
    assert place.messages == (
        Message(
            "“a fever” is not graded. Ask a clinician how urgent it is.", f"block-{uid('sign-1')}-section"
        ),
    )


def test_related_objects_have_their_own_element(complete: Article) -> None:
    complete.conditions = []
    (place,) = findings_of(complete).advice
    assert (place.label, place.messages[0].target) == ("Conditions", "id_conditions-FORMS")


def test_an_overdue_review_is_listed(complete: Article) -> None:
    complete.review_due = date(2020, 6, 1)
    (place,) = findings_of(complete).advice
    assert place.messages[0].text.startswith("The review was due on 2020-06-01.")


def test_the_form_of_a_saved_draft_shows_the_list(admin_client: Client, complete: Article) -> None:
    complete.body = [prose("<p>You have:</p>")]
    complete.save_revision()
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[complete.pk])).content.decode()
    assert "1 thing in the saved draft must be put right before it can be published." in page
    assert f'<a href="#block-{uid("prose")}-section">{LOST}</a>' in page
    assert READY not in page


def test_the_form_of_a_complete_draft_says_so(admin_client: Client, complete: Article) -> None:
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[complete.pk])).content.decode()
    assert READY in page
    assert REFUSED not in page
    assert "suggestion" not in page


@pytest.mark.parametrize("action", ["action-publish", "action-save"])
def test_a_form_that_is_refused_is_not_called_ready(
    admin_client: Client, complete: Article, action: str
) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[complete.pk])
    data = {**article_data(sent_prose("<p>It eases.</p>"), slug=complete.slug, title=""), action: "1"}
    answer = admin_client.post(url, data)
    assert answer.context["form"].errors["title"] == ["This field is required."]
    page = answer.content.decode()
    assert REFUSED in page
    assert READY not in page
    complete.refresh_from_db()
    assert (complete.title, complete.live) == ("Lower back pain", False)


def test_so_it_is_with_shared_content(admin_client: Client) -> None:
    call = make_call_to_action()
    address = reverse(call.snippet_viewset.get_url_name("edit"), args=[call.pk])
    page = admin_client.post(address, {"name": "", "action-publish": "1"}).content.decode()
    assert REFUSED in page
    assert READY not in page


def test_the_form_of_a_new_page_says_when_the_list_will_come(
    admin_client: Client, section: SectionIndex
) -> None:
    page = admin_client.get(
        reverse("wagtailadmin_pages:add", args=["pages", "article", section.pk])
    ).content.decode()
    assert "Save a draft, and this lists what is still to do." in page


def test_the_list_comes_back_when_a_draft_saves_itself(admin_client: Client, complete: Article) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[complete.pk])
    data = article_data(sent_prose("<p>You have:</p>"), slug=complete.slug)
    answer = admin_client.post(url, data, headers={"accept": "application/json"}).json()
    assert answer["success"]
    assert LOST in answer["html"]
    assert 'data-w-teleport-target-value="#before-you-publish"' in answer["html"]


def test_an_editor_is_told_that_readers_do_not_get_a_picture(
    complete: Article, tmp_path: Path, settings: Settings
) -> None:
    settings.MEDIA_ROOT = tmp_path
    clinic = Collection.get_first_root_node().add_child(name="Clinic")
    complete.hero_image = make_image(collection=clinic)
    complete.hero_alt_text = "A walk"
    assert findings_of(complete) == Findings((), ())
    CollectionViewRestriction.objects.create(collection=clinic, restriction_type="login")
    told = Place("Hero image", (Message(HIDDEN, "id_hero_image-label"),))
    assert findings_of(complete) == Findings((), (told,))


def test_so_is_the_editor_of_a_landing_page(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    clinic = Collection.get_first_root_node().add_child(name="Clinic")
    CollectionViewRestriction.objects.create(collection=clinic, restriction_type="login")
    picture = {"image": make_image(collection=clinic).pk, "alt_text": "A walk", "decorative": False}
    hero = block("hero", heading="A study", lead="", image=picture, button_label="Look")
    page = TrialLandingPage(title="Study", slug="study", body=[hero])
    found = [place for place in findings_of(page).advice if HIDDEN in {each.text for each in place.messages}]
    assert [place.label for place in found] == ["Hero “A study”"]


@pytest.mark.parametrize(("make", "listed"), [(make_call_to_action, True), (make_person, False)])
def test_only_forms_with_the_list_get_it_back(
    admin_client: Client, make: Callable[..., PublicSnippet], listed: bool
) -> None:
    """Elsewhere it would have no place to go, and the browser would complain."""
    snippet = make()
    address = reverse(snippet.snippet_viewset.get_url_name("edit"), args=[snippet.pk])
    data = {"name": "New", "heading": "New", "slug": "new"}
    answer = admin_client.post(address, data, headers={"accept": "application/json"}).json()
    assert answer["success"]
    assert ("#before-you-publish" in answer["html"]) is listed

"""Stories are off by default: the menu does not offer them, and a page that has some opens and is told."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.telepath import JSContext

from pages.blocks.streams import ArticleBody, LandingBody
from pages.models import TrialLandingPage
from tests.admin.article_form import Data, items, sent
from tests.admin.landing_form import landing_data
from tests.admin.test_forms import stream_errors
from tests.content import make_site
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft() -> TrialLandingPage:
    return make_landing_page(make_trial_index(make_site()), trial=make_trial(), publish=False)


def stories() -> Data:
    told = {"quote": "The visits were short.", "name": "Sam", "dated": "", "consented": "on"}
    return sent("stories", heading="What people say", stories=items(told))


def edit_url(page: TrialLandingPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def packed(block: object) -> dict[str, Any]:
    """What the form's script gets."""
    definition: dict[str, Any] = JSContext().pack(block)
    return definition


def test_the_menu_does_not_offer_them_but_can_show_them() -> None:
    definition = packed(LandingBody())
    assert definition["_type"] == "pages.blocks.MenuStreamBlock"
    *_, groups, _initial, meta = definition["_args"]
    assert meta["notOffered"] == ["stories"]
    assert "stories" in str(groups)
    assert packed(ArticleBody())["_type"] == "wagtail.blocks.StreamBlock"


def test_a_draft_that_has_them_is_saved_opened_and_told(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    response = admin_client.post(edit_url(draft), landing_data(draft, stories()))
    assert response.status_code == 302, response.context["form"].errors
    page = admin_client.get(edit_url(draft)).content.decode()
    assert "Remove this block: stories are switched off here" in page
    assert "pages/blocks/menu" in page


def test_it_is_not_published_until_they_are_removed(admin_client: Client, draft: TrialLandingPage) -> None:
    publish = {"action-publish": "1"}
    response = admin_client.post(edit_url(draft), {**landing_data(draft, stories()), **publish})
    assert "stories are switched off here" in str(stream_errors(response.context["form"]))
    assert admin_client.post(edit_url(draft), {**landing_data(draft), **publish}).status_code == 302
    draft.refresh_from_db()
    assert draft.live

"""No board approves a call to action by itself: where approvals are needed, it keeps all rules of wording."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.models import CallToAction, Trial, TrialLandingPage
from pages.publishing.refusal import PublicationRefused
from tests.content import content, make_call_to_action, make_section

pytestmark = pytest.mark.django_db
WRONG = "You are eligible! Get the latest treatment and $500"
BROKEN = {"recruitment.eligible", "recruitment.new_treatment", "recruitment.payment"}


@pytest.fixture
def call(page: TrialLandingPage) -> CallToAction:
    return make_call_to_action(heading="Would you think about a study?", link_page=page)


def refused(call: CallToAction, **words: Any) -> set[str]:
    for name, value in words.items():
        setattr(call, name, value)
    with pytest.raises(PublicationRefused) as refusal:
        call.save_revision().publish()
    call.refresh_from_db()
    return {finding.code for finding in refusal.value.findings}


def test_words_that_break_a_rule_are_not_published(call: CallToAction) -> None:
    assert refused(call, heading=WRONG) == BROKEN
    assert refused(call, text="The wrap cures pain.") == {"recruitment.cure"}
    assert refused(call, button_label="Join now") == {"recruitment.urgency"}
    assert content(call)["heading"] == "Would you think about a study?"


def test_words_that_wait_for_the_trial_are_examined_too(call: CallToAction, trial: Trial) -> None:
    """What stands there while the trial takes nobody, and what will when it does."""
    trial.recruitment_status = "suspended"
    trial.save_revision().publish()
    assert refused(call, heading=WRONG) == BROKEN
    assert refused(call, closed_heading=WRONG) == BROKEN
    trial.recruitment_status = "recruiting"
    trial.save_revision().publish()
    assert content(call)["heading"] == "Would you think about a study?"


def test_a_new_call_and_one_that_only_names_the_trial(page: TrialLandingPage, trial: Trial) -> None:
    for leading in ({"link_page": page}, {"link_url": "https://example.org/", "trial": trial}):
        draft = make_call_to_action(name=str(leading), heading=WRONG, publish=False, **leading)
        assert refused(draft) == BROKEN


def test_calls_that_lead_elsewhere_are_advised_only(page: TrialLandingPage) -> None:
    section = make_section(page.get_site().root_page)
    assert content(make_call_to_action(heading=WRONG, link_page=section))["heading"] == WRONG


def test_where_approvals_are_advised_so_are_words(page: TrialLandingPage, settings: SettingsWrapper) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    assert content(make_call_to_action(heading=WRONG, link_page=page))["heading"] == WRONG


def test_the_form_says_it_at_the_field_and_keeps_the_draft(
    call: CallToAction, client: Client, admin_user: User
) -> None:
    client.force_login(admin_user)
    url = reverse(CallToAction.snippet_viewset.get_url_name("edit"), args=[call.pk])
    sent = {"name": call.name, "heading": WRONG, "link_page": call.link_page_id, "closed_text": ""}
    answer = client.post(url, {**sent, "action-publish": "1"})
    form = answer.context["form"]
    assert len(form.errors["heading"]) == len(BROKEN)
    assert "promises what only the study team can decide." in str(form.errors["heading"])
    assert client.post(url, sent).status_code == 302
    call.refresh_from_db()
    assert (call.live, call.heading, call.get_latest_revision_as_object().heading) == (
        True,
        "Would you think about a study?",
        WRONG,
    )
    told = client.get(url).content.decode()
    assert "3 things must be put right before this can be published." in told

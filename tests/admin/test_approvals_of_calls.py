"""Approvals of calls to action: the text, the form, the panel, and who may do what."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.admin.ending_approvals import ending_approvals
from pages.models import Approval, CallToAction, TrialLandingPage
from pages.publishing.approvals import text_of
from pages.rules.recruitment.text import recruitment_hash
from tests.admin.members import member
from tests.approving import SENT, approve
from tests.content import content, make_call_to_action, make_site, publish_page
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db
VIEW = CallToAction.snippet_viewset


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def landing() -> TrialLandingPage:
    page = make_landing_page(make_trial_index(make_site()), trial=make_trial(), publish=False)
    approve(page)
    return publish_page(page)


@pytest.fixture
def call(landing: TrialLandingPage) -> CallToAction:
    """A draft."""
    return make_call_to_action("Heat study", heading="A study?", link_page=landing, publish=False)


def url(name: str, call: CallToAction) -> str:
    return reverse(name, args=["call-to-action", call.pk])


def draft_hash(call: CallToAction) -> str:
    return recruitment_hash(text_of(call.get_latest_revision_as_object()))


def edited(client: Client, call: CallToAction) -> str:
    return client.get(reverse(VIEW.get_url_name("edit"), args=[call.pk])).content.decode()


def publish(client: Client, call: CallToAction, heading: str) -> str:
    sent = {"name": call.name, "heading": heading, "link_page": call.link_page_id, "closed_text": ""}
    address = reverse(VIEW.get_url_name("edit"), args=[call.pk])
    return client.post(address, {**sent, "action-publish": "1"}, follow=True).content.decode()


def test_marketing_publishes_a_call_when_a_reviewer_has_recorded_its_approval(
    client: Client, call: CallToAction
) -> None:
    member(client, "Marketing")
    assert "No valid ethics approval covers exactly this text." in publish(client, call, "A study?")
    assert (
        "No approval is recorded for this call to action, and it cannot be published without one."
        in edited(client, call)
    )
    assert client.get(url("recruitment_text", call)).status_code == 200
    assert client.post(url("record_approval", call), SENT).status_code == 302
    assert not Approval.objects.filter(call_to_action=call.pk).exists()

    member(client, "Medical reviewers")
    inspect = reverse(VIEW.get_url_name("inspect"), args=[call.pk])
    assert url("record_approval", call) in client.get(inspect).content.decode()
    assert "heading: A study?" in client.get(url("record_approval", call)).content.decode()
    answer = client.post(url("record_approval", call), {**SENT, "shown_hash": draft_hash(call)})
    assert (answer.status_code, answer["Location"]) == (302, inspect)

    member(client, "Marketing")
    assert "This text is approved: EB-1, version 1.0" in edited(client, call)
    assert "published" in publish(client, call, "A study?")
    assert content(call)["heading"] == "A study?"


def test_a_draft_of_other_words_can_be_saved_and_is_told(admin_client: Client, call: CallToAction) -> None:
    approve(call)
    publish(admin_client, call, "A study?")
    assert "No valid ethics approval" in publish(admin_client, call, "Another study?")
    sent = {"name": call.name, "heading": "Another study?", "link_page": call.link_page_id, "closed_text": ""}
    address = reverse(VIEW.get_url_name("edit"), args=[call.pk])
    assert admin_client.post(address, sent).status_code == 302
    told = edited(admin_client, call)
    assert "<li>-heading: A study?</li><li>+heading: Another study?</li>" in told
    assert content(call)["heading"] == "A study?"


def test_the_board_gets_the_draft_or_what_is_live(admin_client: Client, call: CallToAction) -> None:
    approve(call)
    call.save_revision().publish()
    call.heading = "Another study?"
    call.save_revision()
    page = admin_client.get(url("recruitment_text", call)).content.decode()
    assert draft_hash(call) in page
    assert f"draft {call.latest_revision_id}" in page
    file = url("recruitment_text_file", call)
    assert b"heading: Another study?" in admin_client.get(file).content
    live = admin_client.get(f"{file}?text=live")
    assert b"heading: A study?" in live.content
    assert f"call-to-action-{call.pk}-" in live["Content-Disposition"]


def test_one_that_leads_to_no_trial_has_nothing_to_approve(admin_client: Client) -> None:
    call = make_call_to_action()
    assert "Ethics approval" not in edited(admin_client, call)
    inspected = admin_client.get(reverse(VIEW.get_url_name("inspect"), args=[call.pk])).content.decode()
    assert "Not needed: it leads to no trial" in inspected


def test_the_first_page_warns_before_an_approval_ends(client: Client, call: CallToAction) -> None:
    approval = approve(call, expires_on=timezone.localdate() + timedelta(days=7))
    call.save_revision().publish()
    (ending,) = ending_approvals(timezone.localdate())
    assert (ending.title, ending.days, ending.level) == ("Heat study", 7, 7)
    for name, shown in {"Marketing": True, "Medical reviewers": True, "Editors": True}.items():
        member(client, name)
        home = client.get(reverse("wagtailadmin_home")).content.decode()
        assert ("It ends within 7 days" in home) is shown, name
    approval.delete()
    assert "It invites nobody" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_nobody_else_sees_its_text(client: Client, call: CallToAction) -> None:
    user = User.objects.create_user("visitor", password="x")
    client.force_login(user)
    assert client.get(url("recruitment_text", call)).status_code == 302
    assert client.get(reverse("recruitment_text", args=["person", call.pk])).status_code == 302


def test_another_kind_or_number_is_not_found(admin_client: Client, call: CallToAction) -> None:
    assert admin_client.get(reverse("recruitment_text", args=["person", call.pk])).status_code == 404
    assert admin_client.get(reverse("recruitment_text", args=["call-to-action", 0])).status_code == 404
    assert admin_client.get(reverse("recruitment_text", args=["page", call.pk])).status_code == 404


def test_it_is_listed_with_the_others(admin_client: Client, call: CallToAction) -> None:
    approve(call)
    listed = admin_client.get(reverse("approvals:index")).content.decode()
    assert "Heat study" in listed
    assert {str(each.title) for each in Approval.objects.all()} == {"Heat study", "Study heat-wrap"}
    found = admin_client.get(reverse("approvals:index"), {"call_to_action": call.pk}).context["object_list"]
    assert [each.subject_name for each in found] == ["Heat study"]

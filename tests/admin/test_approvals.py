"""Recording an approval, what the board is sent, and what editors are told."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.admin.ending_approvals import ending_approvals
from pages.models import Approval, Trial, TrialLandingPage
from pages.publishing.approvals import text_of
from pages.rules.recruitment.text import recruitment_hash
from pages.rules.recruitment.withholding import NO_LONGER
from tests.approving import SENT, approve
from tests.content import content, make_call_to_action, make_site, publish_page
from tests.landing import make_landing_page, make_trial, make_trial_index
from tests.trials import site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def draft() -> TrialLandingPage:
    return make_landing_page(make_trial_index(make_site()), trial=make_trial(), publish=False)


def record_url(page: TrialLandingPage) -> str:
    return reverse("record_approval", args=["page", page.pk])


def editor(client: Client, page: TrialLandingPage) -> str:
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def draft_hash(page: TrialLandingPage) -> str:
    return recruitment_hash(text_of(page.get_latest_revision_as_object()))


def test_the_form_shows_the_text_and_never_asks_for_a_hash(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    page = admin_client.get(record_url(draft)).content.decode()
    assert "title: Study heat-wrap" in page
    assert 'type="hidden" name="shown_hash"' in page


def test_an_approval_is_recorded_for_the_latest_draft(admin_client: Client, draft: TrialLandingPage) -> None:
    answer = admin_client.post(record_url(draft), {**SENT, "shown_hash": draft_hash(draft)})
    assert answer.status_code == 302
    approval = Approval.objects.get()
    assert (approval.content_hash, approval.trial) == (draft_hash(draft), draft.trial)
    assert str(approval.recorded_by) == "admin"
    publish_page(draft)
    assert content(draft)["approval"]["item_number"] == "7"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-1, "It changes nothing, for it ended on "),
        (0, "The approval of “Study heat-wrap” is recorded."),
    ],
)
def test_an_approval_that_has_ended_is_recorded_with_a_warning(
    admin_client: Client, draft: TrialLandingPage, days: int, told: str
) -> None:
    ends = timezone.localdate() + timedelta(days=days)
    sent = {**SENT, "expires_on": ends.isoformat(), "shown_hash": draft_hash(draft)}
    answer = admin_client.post(record_url(draft), sent, follow=True)
    (message,) = answer.context["messages"]
    assert told in str(message)
    assert message.level_tag == ("warning" if days < 0 else "success")
    assert Approval.objects.count() == 1


def test_a_text_that_changed_meanwhile_is_not_approved_unseen(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    seen = draft_hash(draft)
    draft.title = "Another"
    draft.save_revision()
    answer = admin_client.post(record_url(draft), {**SENT, "shown_hash": seen})
    assert "The text has changed since you opened this page." in answer.content.decode()
    assert f'value="{draft_hash(draft)}"' in answer.content.decode()
    assert not Approval.objects.exists()


def test_dates_in_the_wrong_order_are_refused(admin_client: Client, draft: TrialLandingPage) -> None:
    sent = {**SENT, "expires_on": "2019-01-01", "shown_hash": draft_hash(draft)}
    assert (
        "It cannot expire before it was given." in admin_client.post(record_url(draft), sent).content.decode()
    )
    assert not Approval.objects.exists()


def test_the_board_gets_the_text_with_its_version_and_hash(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    page = admin_client.get(reverse("recruitment_text", args=["page", draft.pk])).content.decode()
    assert draft_hash(draft) in page
    assert f"draft {draft.latest_revision_id}" in page
    sent = admin_client.get(reverse("recruitment_text_file", args=["page", draft.pk]))
    assert recruitment_hash(sent.content.decode()) == draft_hash(draft)


def test_the_live_text_can_be_chosen(admin_client: Client, draft: TrialLandingPage) -> None:
    approve(draft)
    page = publish_page(draft)
    page.title = "Another"
    page.save_revision()
    url = reverse("recruitment_text_file", args=["page", page.pk])
    assert b"title: Another" in admin_client.get(url).content
    assert b"title: Study heat-wrap" in admin_client.get(f"{url}?text=live").content


def test_the_editor_is_told_how_the_text_stands(admin_client: Client, draft: TrialLandingPage) -> None:
    assert "No approval is recorded for this page, and it cannot be published without one." in editor(
        admin_client, draft
    )
    approve(draft)
    assert "This text is approved: EB-1, version 1.0" in editor(admin_client, draft)
    draft.title = "Another"
    draft.save_revision()
    page = editor(admin_client, draft)
    assert "<strong>The text has changed since it was approved</strong> (EB-1, version 1.0)" in page
    assert "<li>-title: Study heat-wrap</li><li>+title: Another</li>" in page


def test_an_approval_of_another_time_is_told(admin_client: Client, draft: TrialLandingPage) -> None:
    approve(draft, expires_on=date(2020, 12, 31))
    page = editor(admin_client, draft)
    assert "covers this text, but only from 1 January 2020 until 31 December 2020." in page


@pytest.mark.parametrize(
    ("days", "words"),
    [(7, "It ends within 7 days"), (30, "within 30 days (30 left)"), (60, "within 60 days")],
)
def test_the_first_page_warns_before_an_approval_ends(
    admin_client: Client, draft: TrialLandingPage, days: int, words: str
) -> None:
    approve(draft, expires_on=timezone.localdate() + timedelta(days=days))
    publish_page(draft)
    assert words in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert f"It ends in {days} days." in editor(admin_client, draft)


@pytest.mark.parametrize(("days", "told"), [(6, "6"), (0, "0"), (-1, "ended"), (-9, "ended")])
def test_the_list_counts_days_as_the_panel_does(
    admin_client: Client, draft: TrialLandingPage, days: int, told: str
) -> None:
    approve(draft, expires_on=timezone.localdate() + timedelta(days=days))
    listed = admin_client.get(reverse("approvals:index"))
    (column,) = (each for each in listed.context["table"].columns.values() if each.name == "days")
    assert str(column.get_value(Approval.objects.get())) == told


def test_the_first_page_says_when_one_is_gone(admin_client: Client, draft: TrialLandingPage) -> None:
    approval = approve(draft)
    publish_page(draft)
    approval.delete()
    page = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "none that covers the text" in page
    assert "It invites nobody" in page


def test_an_approval_of_an_older_text_hides_no_warning(draft: TrialLandingPage) -> None:
    approve(draft)
    draft.title = "Another"
    approve(draft, expires_on=date(2090, 12, 31))
    publish_page(draft)
    (ending,) = ending_approvals(date(2090, 12, 30))
    assert (ending.title, ending.days, ending.level) == ("Another", 1, 7)
    assert ending_approvals(date(2090, 10, 31)) == []


def test_the_first_page_is_silent_while_there_is_time(admin_client: Client, draft: TrialLandingPage) -> None:
    approve(draft, expires_on=timezone.localdate() + timedelta(days=5))
    approve(draft, expires_on=timezone.localdate() + timedelta(days=61))
    publish_page(draft)
    assert (
        "Approvals that end soon or have ended"
        not in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    )


def test_approvals_are_listed_and_inspected_but_never_changed(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    approval = approve(draft)
    listed = admin_client.get(reverse("approvals:index")).content.decode()
    assert "EB-1, version 1.0" in listed
    inspected = admin_client.get(reverse("approvals:inspect", args=[approval.pk]))
    assert approval.content_hash in inspected.content.decode()
    assert admin_client.get(reverse("approvals:edit", args=[approval.pk])).status_code == 302
    assert admin_client.get(reverse("approvals:add")).status_code == 302


def test_who_may_not_record_gets_nothing(client: Client, draft: TrialLandingPage) -> None:
    user = User.objects.create_user("writer", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.post(record_url(draft), {**SENT, "shown_hash": draft_hash(draft)}).status_code == 302
    assert client.get(reverse("recruitment_text", args=["page", draft.pk])).status_code == 302
    assert not Approval.objects.exists()


def test_wording_is_advised_where_calls_to_action_are_edited(admin_client: Client) -> None:
    call = make_call_to_action(heading="You are eligible", text="Act now!")
    view = call.snippet_viewset.get_url_name("edit")
    page = admin_client.get(reverse(view, args=[call.pk])).content.decode()
    assert "Try: “You may be eligible”" in page
    assert "“Act now” presses people to decide. Leave it out, or say “You can decide" in page


def test_the_editor_is_told_of_places_that_no_approval_is_for(
    admin_client: Client, draft: TrialLandingPage
) -> None:
    trial = draft.trial
    assert trial is not None
    trial.sites = [site("Harbour Clinic"), site("Hill Hospital", city="Lyon", country="France")]
    trial.save_revision().publish()
    approve(draft, countries="Ireland")
    told = "No approval of this text is for Hill Hospital, Lyon, France. Have this place approved"
    assert told in editor(admin_client, draft)
    approve(draft, countries="France", expires_on=date(2020, 12, 31))
    assert told in editor(admin_client, draft)
    approve(draft, countries="France")
    assert "No approval of this text is for" not in editor(admin_client, draft)


def test_editors_see_why_a_page_invites_nobody(admin_client: Client, draft: TrialLandingPage) -> None:
    assert "This page invites nobody" not in editor(admin_client, draft)
    trial = Trial.objects.get()
    trial.recruitment_status = "active_not_recruiting"
    trial.save_revision().publish()
    told = editor(admin_client, draft)
    assert "because the status of its trial is “Active, not recruiting”" in told
    assert f"readers are told: “{NO_LONGER['en']}”" in told
    trial.unpublish()
    assert "This page invites nobody" not in editor(admin_client, draft)

"""Who publishes new words of a trial is told which pages invite nobody then, and can have them approved."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.models import Approval, Trial, TrialIndex, TrialLandingPage
from pages.publishing.approvals import text_with_draft_of_trial
from pages.rules.recruitment.text import recruitment_hash
from pages.rules.recruitment.withholding import NOT_APPROVED
from tests.admin.members import member
from tests.admin.test_trial_form import ADULT, criterion, trial_data
from tests.approving import SENT, approve
from tests.content import content, make_site, publish_page
from tests.landing import make_landing_page, make_trial_index
from tests.trials import make_adult_trial

pytestmark = pytest.mark.django_db
EDIT = "wagtailsnippets_pages_trial:edit"


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def trial() -> Trial:
    return make_adult_trial()


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def page(index: TrialIndex, trial: Trial) -> TrialLandingPage:
    return approved(index, trial, "backs")


def approved(index: TrialIndex, trial: Trial, slug: str) -> TrialLandingPage:
    draft = make_landing_page(index, trial=trial, slug=slug, publish=False)
    approve(draft)
    return publish_page(draft)


def send(client: Client, trial: Trial, **action: str) -> str:
    """The trial with other words in its criterion; what the browser shows next."""
    data = trial_data(criterion("adult", ADULT, plain_text="You are grown up."), **action)
    return client.post(reverse(EDIT, args=[trial.pk]), data, follow=True).content.decode()


def form(client: Client, trial: Trial) -> str:
    """Its text, without the addresses of links."""
    answer = client.get(reverse(EDIT, args=[trial.pk])).content.decode()
    return " ".join(strip_tags(answer[answer.index('id="before-you-publish"') :]).split())


def url(name: str, page: TrialLandingPage) -> str:
    return f"{reverse(name, args=['page', page.pk])}?text=with-trial"


def test_the_form_names_the_pages_before_the_words_are_published(
    client: Client, trial: Trial, page: TrialLandingPage, index: TrialIndex
) -> None:
    approved(index, trial, "also")
    editor = member(client, "Editors")
    assert "takes recruitment off" not in form(editor, trial)
    send(editor, trial)
    told = form(editor, trial)
    assert "Nothing in the saved draft stands in the way of publication." in told
    assert "Publishing these words takes recruitment off 2 pages until their new text is approved:" in told
    assert "Study also Study backs An approval of the new text can be recorded before" in told
    assert content(page)["withheld"] is None


def test_after_publishing_they_are_named_again(client: Client, trial: Trial, page: TrialLandingPage) -> None:
    told = send(member(client, "Editors"), trial, **{"action-publish": "1"})
    assert "Nobody is invited on 1 live page of this trial, because no approval covers its text" in told
    assert "“Study backs”." in told
    assert content(page)["withheld_reason"] == "no_approval"


def test_a_draft_that_is_saved_takes_nothing_down_and_says_nothing(
    client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    assert "Nobody is invited" not in send(member(client, "Editors"), trial)


def test_reviewers_record_the_approval_of_the_new_text_ahead(
    client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    send(member(client, "Editors"), trial)
    reviewer = member(client, "Medical reviewers")
    text = text_with_draft_of_trial(page)
    assert (
        "Approve the live text with the draft of its trial instead"
        in reviewer.get(reverse("record_approval", args=["page", page.pk])).content.decode()
    )
    assert reviewer.get(url("recruitment_text_file", page)).content.decode() == text
    sent = {**SENT, "reference": "EB-2", "shown_hash": recruitment_hash(text)}
    reviewer.post(url("record_approval", page), sent)
    editor = member(client, "Editors")
    assert "takes recruitment off" not in form(editor, trial)
    assert "Nobody is invited" not in send(editor, trial, **{"action-publish": "1"})
    assert content(page)["approval"]["reference"] == "EB-2"


def test_a_draft_that_changed_meanwhile_is_not_approved_unseen(
    admin_client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    seen = recruitment_hash(text_with_draft_of_trial(page))
    send(admin_client, trial)
    answer = admin_client.post(url("record_approval", page), {**SENT, "shown_hash": seen})
    assert "The text has changed since you opened this page." in answer.content.decode()
    assert Approval.objects.count() == 1


def test_the_board_reads_of_which_draft_the_text_is(
    client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    send(member(client, "Editors"), trial)
    trial.refresh_from_db()
    told = member(client, "Marketing").get(url("recruitment_text", page)).content.decode()
    assert f"with draft {trial.latest_revision_id} of the study" in told
    assert "You are grown up." in told


def test_who_sees_no_trials_does_not_read_their_drafts(
    client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    marketing = member(client, "Marketing")
    rights = Group.objects.get(name="Marketing").permissions
    rights.remove(rights.get(codename="view_trial"))
    assert marketing.get(url("recruitment_text", page)).status_code == 302


def test_the_page_says_that_it_is_withheld_now(
    admin_client: Client, trial: Trial, page: TrialLandingPage
) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "invites nobody" not in admin_client.get(address).content.decode()
    send(admin_client, trial, **{"action-publish": "1"})
    told = strip_tags(admin_client.get(address).content.decode())
    assert "This page invites nobody, because no approval covers its live text." in told
    assert f"readers are told: “{NOT_APPROVED['en']}”" in told


def test_a_draft_of_a_page_that_is_live_and_approved_withholds_nothing(
    admin_client: Client, page: TrialLandingPage
) -> None:
    page.title = "Another"
    page.save_revision()
    told = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "The text has changed since it was approved" in told
    assert "invites nobody" not in told

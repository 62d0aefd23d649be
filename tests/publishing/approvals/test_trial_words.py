"""New words of a trial change the approved text of its pages: which they are is known before and after."""

import pytest
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper
from wagtail.models import PageViewRestriction

from pages.models import Approval, Trial, TrialIndex, TrialLandingPage
from pages.publishing.approvals import record_approval, text_of, text_with_draft_of_trial
from pages.publishing.trial_words import pages_losing_approval, pages_without_approval
from tests.approving import FROM, UNTIL, approve
from tests.content import content, publish_page
from tests.landing import criterion, make_landing_page

pytestmark = pytest.mark.django_db
REWORDED = criterion("adult", {"between": ["age-years", 18, 64]}, plain_text="You are an adult.")


def reworded(trial: Trial) -> Trial:
    """The trial with a draft in which a criterion has other words."""
    trial.criteria = [REWORDED]
    trial.save_revision()
    latest: Trial = Trial.objects.get(pk=trial.pk).get_latest_revision_as_object()
    return latest


def approved_ahead(page: TrialLandingPage) -> None:
    page = TrialLandingPage.objects.get(pk=page.pk)
    words = {"ethics_body": "Example Ethics Board", "reference": "EB-2", "version": "2.0"}
    approval = Approval(**words, approved_on=FROM, expires_on=UNTIL)
    record_approval(approval, page, text=text_with_draft_of_trial(page))


def test_the_live_pages_whose_approved_text_will_change_are_known(
    trial: Trial, page: TrialLandingPage, index: TrialIndex
) -> None:
    make_landing_page(index, trial=trial, slug="unfinished", publish=False)
    assert pages_losing_approval(trial) == []
    assert pages_losing_approval(reworded(trial)) == [page]
    assert content(page)["withheld"] is None


def test_other_facts_of_the_trial_cost_no_page_its_approval(trial: Trial, page: TrialLandingPage) -> None:
    trial.visits = 12
    trial.save_revision()
    assert pages_losing_approval(trial) == []


def test_pages_without_approval_lose_none(trial: Trial, page: TrialLandingPage) -> None:
    Approval.objects.all().delete()
    assert pages_losing_approval(reworded(trial)) == []
    assert pages_without_approval(trial) == [page]


def test_private_pages_have_no_readers_to_lose(trial: Trial, page: TrialLandingPage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert pages_losing_approval(reworded(trial)) == []


def test_who_needs_no_approval_loses_none(
    trial: Trial, page: TrialLandingPage, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    assert pages_losing_approval(reworded(trial)) == []
    assert pages_without_approval(trial) == []


def test_once_published_the_pages_are_withheld(trial: Trial, page: TrialLandingPage) -> None:
    reworded(trial).save_revision().publish()
    assert content(page)["withheld_reason"] == "no_approval"
    assert pages_without_approval(trial) == [page]


def test_the_new_text_can_be_approved_before_it_is_live(trial: Trial, page: TrialLandingPage) -> None:
    latest = reworded(trial)
    approved_ahead(page)
    assert pages_losing_approval(latest) == []
    assert content(page)["approval"]["reference"] == "EB-1"
    latest.save_revision().publish()
    assert (content(page)["withheld"], content(page)["approval"]["reference"]) == (None, "EB-2")


def test_the_text_ahead_is_the_one_the_page_will_have(trial: Trial, page: TrialLandingPage) -> None:
    latest = reworded(trial)
    ahead = text_with_draft_of_trial(page)
    assert "plain text: You are an adult." in ahead
    latest.save_revision().publish()
    assert text_of(TrialLandingPage.objects.get(pk=page.pk)) == ahead


def test_a_trial_without_a_draft_asks_the_database_nothing(
    trial: Trial, page: TrialLandingPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        pages_losing_approval(trial)


def test_an_approval_of_other_words_covers_nothing_ahead(
    trial: Trial, page: TrialLandingPage, index: TrialIndex
) -> None:
    other = make_landing_page(index, trial=trial, slug="another", publish=False)
    approve(other)
    publish_page(other)
    latest = reworded(trial)
    approved_ahead(page)
    assert [each.slug for each in pages_losing_approval(latest)] == ["another"]

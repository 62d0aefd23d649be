"""The landing page of a trial that stops recruiting stops inviting people, and opens again with it."""

from datetime import date

import pytest
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from api import documents
from pages.models import Approval, Trial, TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.examination import examine
from pages.publishing.models import PublishedDocument
from pages.publishing.scheduling import recompile_due
from pages.rules.recruitment.withholding import NO_LONGER, NOT_APPROVED, NOT_NOW, NOT_YET
from tests.content import content, publish_page, stored
from tests.publishing.approvals.looking import KEPT, Clock, check_of, drift, refused, types
from tests.trials import site

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 1)
TOLD = ["StudyPurpose", *KEPT]
"""What is left of a page of these tests while its trial takes nobody."""


def become(trial: Trial, status: str) -> None:
    trial.recruitment_status = status
    trial.save_revision().publish()


def found_in(page: TrialLandingPage) -> list[str]:
    (examined,) = [each for each in examine(TODAY) if each.name.endswith(content(page)["path"])]
    return [finding.code for finding in examined.findings]


@pytest.mark.parametrize(
    ("status", "note"),
    [("active_not_recruiting", NO_LONGER), ("suspended", NOT_NOW), ("not_yet_recruiting", NOT_YET)],
)
def test_a_status_closes_the_page_and_opens_it_again(
    page: TrialLandingPage, trial: Trial, status: str, note: dict[str, str]
) -> None:
    before = content(page)
    become(trial, status)
    closed = content(page)
    assert (closed["withheld"], closed["withheld_reason"]) == (note["en"], "not_recruiting")
    assert (closed["summary"], closed["seo"]["description"]) == (note["en"], note["en"])
    assert (types(page), closed["trial"]["criteria"]) == (TOLD, [])
    assert (closed["trial"]["recruitment_status"], closed["approval"]) == (status, before["approval"])
    assert drift() == []
    become(trial, "recruiting")
    changing = ("changed_at", "sequence")
    assert {**content(page), **{name: before[name] for name in changing}} == before
    assert drift() == []


def test_no_site_takes_people_while_the_trial_does_not(page: TrialLandingPage, trial: Trial) -> None:
    trial.sites = [site()]
    become(trial, "recruiting")
    assert [each["recruiting"] for each in content(page)["trial"]["sites"]] == [True]
    become(trial, "suspended")
    assert [each["recruiting"] for each in content(page)["trial"]["sites"]] == [False]
    assert [each["recruiting"] for each in content(trial)["sites"]] == [False]


def test_json_ld_tells_the_status_and_looks_for_nobody(page: TrialLandingPage, trial: Trial) -> None:
    web_page, *_ = content(page)["json_ld"]["@graph"]
    assert web_page["description"] == "Does warmth help?"
    become(trial, "completed")
    web_page, told, *_ = content(page)["json_ld"]["@graph"]
    assert told["status"] == "https://schema.org/Completed"
    assert (web_page["description"], "audience" in web_page) == (NO_LONGER["en"], False)


def test_there_is_no_check_to_evaluate(page: TrialLandingPage, trial: Trial, client: Client) -> None:
    asked = check_of(page, client)
    assert asked() == (200, 200)
    become(trial, "active_not_recruiting")
    assert asked() == (404, 404)
    become(trial, "recruiting")
    assert asked() == (200, 200)


def test_the_approval_that_ends_takes_the_rest(page: TrialLandingPage, trial: Trial, clock: Clock) -> None:
    become(trial, "completed")
    clock.set(2091, 1, 1)
    early = documents.by_id(id=stored(page).id)
    recompile_due()
    assert early is not None
    assert early.hash == stored(page).hash
    assert (types(page), content(page)["withheld"]) == (KEPT, NOT_APPROVED["en"])


def test_a_deleted_approval_of_a_closed_page_is_told_as_such(page: TrialLandingPage, trial: Trial) -> None:
    become(trial, "completed")
    assert found_in(page) == []
    Approval.objects.get().delete()
    assert (found_in(page), content(page)["withheld_reason"]) == (["approval.required"], "no_approval")


def test_a_closed_page_is_published_by_the_same_rules(page: TrialLandingPage, trial: Trial) -> None:
    become(trial, "not_yet_recruiting")
    page.refresh_from_db()
    page.body = [block for block in page.body.raw_data if block["type"] != "risks_and_benefits"]
    assert set(refused(page)) == {"approval.required", "block.missing"}
    page.refresh_from_db()
    publish_page(TrialLandingPage.objects.get(pk=page.pk))


def test_where_approvals_are_advised_the_status_closes_all_the_same(
    draft: TrialLandingPage, trial: Trial, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    become(trial, "completed")
    publish_page(draft)
    assert (types(draft), content(draft)["withheld"]) == (TOLD, NO_LONGER["en"])


def test_a_trial_that_is_withdrawn_from_the_public_closes_its_page(
    draft: TrialLandingPage, trial: Trial, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    publish_page(draft)
    trial.unpublish()
    assert (content(draft)["withheld"], "EligibilityCheck" in types(draft)) == (NOT_NOW["en"], False)


def test_a_draft_stays_whole(page: TrialLandingPage, trial: Trial) -> None:
    """The board approves all of the page, whatever the status is meanwhile."""
    become(trial, "suspended")
    body = compile_draft(TrialLandingPage.objects.get(pk=page.pk))["body"]
    assert "EligibilityCheck" in [block["type"] for block in body]
    assert PublishedDocument.objects.get(type="TrialLandingPage").recruitment_status == "suspended"

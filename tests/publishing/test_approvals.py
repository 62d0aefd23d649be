"""The gate: what is published needs an approval of exactly its text, and keeps it or loses what recruits."""

from datetime import UTC, date, datetime
from functools import partial
from io import StringIO
from uuid import UUID

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper

from api import documents
from api.changes import changes
from pages.models import Approval, EligibilityQuestion, Trial, TrialIndex, TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.examination import examine
from pages.publishing.identity import document_id
from pages.publishing.models import PublishedDocument
from pages.publishing.pins import move_pins
from pages.publishing.refusal import PublicationRefused
from pages.publishing.scheduling import recompile_due
from pages.rules.recruitment.withholding import NOTES
from pages.rules.table import blocking
from tests.approving import approve
from tests.content import content, make_question, make_site, publish_page, stored, uid
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db
NOTE = NOTES["en"]
KEPT = ["WhoRunsIt", "StudyContact", "LegalFooter"]


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def trial() -> Trial:
    return make_trial(summary="Does warmth help?")


@pytest.fixture
def draft(index: TrialIndex, trial: Trial) -> TrialLandingPage:
    body = [check(asks(make_question()))]
    return make_landing_page(index, trial=trial, body=body, publish=False)


@pytest.fixture
def page(draft: TrialLandingPage) -> TrialLandingPage:
    approve(draft, expires_on=date(2090, 12, 31))
    return publish_page(draft)


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def set(self, *moment: int) -> None:
        self.now = datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type,misc]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time stands still, before the approvals here end."""
    clock = Clock(monkeypatch)
    clock.set(2090, 6, 1)
    return clock


def types(page: TrialLandingPage) -> list[str]:
    return [block["type"] for block in content(page)["body"]]


def refused(page: TrialLandingPage) -> list[str]:
    with pytest.raises(PublicationRefused) as refusal:
        publish_page(page)
    return [finding.code for finding in refusal.value.findings]


def drift() -> list[str]:
    return [drift.reason for drift in find_drift(keys_to_check()) if drift]


def test_without_an_approval_nothing_is_published(draft: TrialLandingPage) -> None:
    assert refused(draft) == ["approval.required"]
    assert not PublishedDocument.objects.filter(type="TrialLandingPage").exists()
    draft.refresh_from_db()
    assert not draft.live


def test_an_approval_of_the_text_lets_it_be_published_and_is_told(page: TrialLandingPage) -> None:
    document = content(page)
    assert document["approval"] == {
        "ethics_body": "Example Ethics Board",
        "reference": "EB-1",
        "item_number": "",
        "version": "1.0",
        "countries": "",
        "approved_on": "2020-01-01",
        "expires_on": "2090-12-31",
    }
    assert (document["withheld"], "EligibilityCheck" in types(page)) == (None, True)
    assert PublishedDocument.objects.get(type="TrialLandingPage").valid_until == datetime(
        2091, 1, 1, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "change", [{"title": "Another"}, {"summary": "Another"}, {"search_description": "Another"}]
)
def test_changed_words_need_another_approval(page: TrialLandingPage, change: dict[str, str]) -> None:
    before = stored(page).body
    for name, value in change.items():
        setattr(page, name, value)
    assert refused(page) == ["approval.required"]
    assert stored(page).body == before
    approve(page)
    publish_page(page)
    assert content(page)["withheld"] is None


def test_saving_a_draft_of_an_approved_page_changes_nothing_public(page: TrialLandingPage) -> None:
    before = stored(page).body
    page.title = "Another"
    page.save_revision()
    assert stored(page).body == before


@pytest.mark.parametrize(
    ("approved_on", "expires_on"),
    [(date(2020, 1, 1), date(2020, 12, 31)), (date(2998, 1, 1), date(2999, 1, 1))],
)
def test_an_approval_of_another_time_does_not_count(
    draft: TrialLandingPage, approved_on: date, expires_on: date
) -> None:
    approve(draft, approved_on=approved_on, expires_on=expires_on)
    assert refused(draft) == ["approval.required"]


def test_a_draft_that_goes_live_later_is_judged_by_that_day(draft: TrialLandingPage) -> None:
    approve(draft, approved_on=date(2998, 1, 1))
    assert [finding.code for finding in blocking(compile_draft(draft))] == ["approval.required"]
    draft.go_live_at = datetime(2998, 6, 1, tzinfo=UTC)
    assert blocking(compile_draft(draft)) == []


def test_what_is_withheld_is_examined_for_that_alone(page: TrialLandingPage) -> None:
    Approval.objects.get().delete()
    codes = [finding.code for examined in examine(date(2026, 1, 1)) for finding in examined.findings]
    assert codes.count("approval.required") == 1
    assert "block.missing" not in codes


def test_an_approval_of_another_page_does_not_count(draft: TrialLandingPage, index: TrialIndex) -> None:
    approve(draft)
    other = draft.copy(
        to=index, update_attrs={"slug": "other", "translation_key": UUID(uid("other"))}, keep_live=False
    )
    assert refused(other) == ["approval.required"]


def test_words_of_the_trial_that_change_take_what_recruits_away_and_back(
    page: TrialLandingPage, trial: Trial
) -> None:
    trial.summary = "It cures."
    trial.save_revision().publish()
    document = content(page)
    assert (document["withheld"], document["summary"], document["approval"]) == (NOTE, NOTE, None)
    assert types(page) == KEPT
    assert "It cures." not in stored(page).body
    assert document["trial"]["criteria"] == []
    trial.summary = "Does warmth help?"
    trial.save_revision().publish()
    assert "EligibilityCheck" in types(page)
    assert drift() == []


def test_an_updated_question_is_withheld_until_its_words_are_approved(page: TrialLandingPage) -> None:
    question = EligibilityQuestion.objects.get()
    question.text = "What is your age?"
    question.save_revision().publish()
    question.refresh_from_db()
    assert "EligibilityCheck" in types(page)
    assert move_pins(question, [page.pk]) == 1
    assert types(page) == KEPT
    approve(TrialLandingPage.objects.get(pk=page.pk))
    assert "What is your age?" in stored(page).body
    assert drift() == []


def test_facts_of_the_trial_may_change(page: TrialLandingPage, trial: Trial) -> None:
    trial.recruitment_status, trial.visits = "suspended", 3
    trial.save_revision().publish()
    document = content(page)
    assert (document["trial"]["recruitment_status"], document["withheld"]) == ("suspended", None)


def test_an_approval_of_the_new_text_brings_it_back(page: TrialLandingPage, trial: Trial) -> None:
    trial.summary = "Does cold help?"
    trial.save_revision().publish()
    assert types(page) == KEPT
    page.refresh_from_db()
    approve(TrialLandingPage.objects.get(pk=page.pk))
    assert content(page)["trial"]["summary"] == "Does cold help?"


def test_a_deleted_approval_takes_what_recruits_away(page: TrialLandingPage) -> None:
    Approval.objects.get().delete()
    assert types(page) == KEPT


def test_what_was_withheld_may_be_touched_but_not_published_anew(page: TrialLandingPage) -> None:
    Approval.objects.get().delete()
    page.refresh_from_db()
    page.save()
    assert refused(page) == ["approval.required"]
    page.unpublish()
    assert not PublishedDocument.objects.filter(type="TrialLandingPage").exists()


def test_expiry_comes_by_the_clock_alone(page: TrialLandingPage, clock: Clock) -> None:
    clock.set(2090, 12, 31, 23, 59, 59)
    call_command("publish_scheduled", stdout=StringIO())
    assert "EligibilityCheck" in types(page)
    assert drift() == []
    sequence = PublishedDocument.objects.get(type="TrialLandingPage").sequence
    clock.set(2091, 1, 1)
    said = StringIO()
    call_command("publish_scheduled", stdout=said)
    assert said.getvalue().splitlines()[-1] == "Compiled anew 1."
    row = PublishedDocument.objects.get(type="TrialLandingPage")
    assert (types(page), row.valid_until, row.sequence) == (KEPT, None, sequence + 1)
    assert content(page)["withheld"] == NOTE
    assert drift() == []
    assert recompile_due() == 0


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_worker_takes_care_of_it(page: TrialLandingPage, clock: Clock) -> None:
    clock.set(2091, 1, 1)
    call_command("work", once=True)
    assert PublishedDocument.objects.get(type="TrialLandingPage").valid_until is None
    assert types(page) == KEPT


def test_an_approval_that_starts_later_brings_it_back_by_itself(page: TrialLandingPage, clock: Clock) -> None:
    approve(page, approved_on=date(2091, 2, 1))
    clock.set(2091, 1, 1)
    recompile_due()
    assert types(page) == KEPT
    assert PublishedDocument.objects.get(type="TrialLandingPage").valid_until == datetime(
        2091, 2, 1, tzinfo=UTC
    )
    clock.set(2091, 2, 1)
    recompile_due()
    assert "EligibilityCheck" in types(page)


def test_an_ended_approval_ends_the_check(page: TrialLandingPage, clock: Clock, client: Client) -> None:
    check = next(block for block in content(page)["body"] if block["type"] == "EligibilityCheck")
    url = f"/api/v1/content/{content(page)['id']}"
    sent = {"ruleset_hash": check["ruleset_hash"], "answers": {}}
    asked = partial(client.post, f"{url}/evaluate/", sent, content_type="application/json")
    assert (asked().status_code, client.get(f"{url}/questionnaire/").status_code) == (200, 200)
    clock.set(2091, 1, 1)
    assert (asked().status_code, client.get(f"{url}/questionnaire/").status_code) == (404, 404)


def test_a_renewal_keeps_it_without_a_gap(page: TrialLandingPage, clock: Clock) -> None:
    approve(page, expires_on=date(2091, 12, 31))
    clock.set(2091, 1, 1)
    assert recompile_due() == 0
    assert "EligibilityCheck" in types(page)


def test_before_the_worker_has_come_readers_get_what_it_will_write(
    page: TrialLandingPage, clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    clock.set(2091, 1, 1)
    identifier = document_id(UUID(str(page.translation_key)), "en")
    with django_assert_num_queries(1):
        early = documents.by_id(id=identifier)
    (listed,) = documents.pages(filters=documents.Filters("localhost", types=("TrialLandingPage",))).items
    (synced,) = [change for change in changes(whole=True).items if change.type == "TrialLandingPage"]
    recompile_due()
    late = stored(page)
    assert early is not None
    assert early.hash == listed.hash == synced.hash == late.hash
    assert [block["type"] for block in early.content["body"]] == KEPT
    assert synced.body == early.body
    stamps = ("sequence", "changed_at")
    assert {**early.content, **{name: late.content[name] for name in stamps}} == late.content


def test_where_it_is_advised_pages_are_published_without(
    draft: TrialLandingPage, settings: SettingsWrapper, clock: Clock
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    page = publish_page(draft)
    assert (content(page)["approval"], content(page)["withheld"]) == (None, None)
    approve(page, expires_on=date(2090, 12, 31))
    assert content(page)["approval"]["reference"] == "EB-1"
    clock.set(2091, 1, 1)
    assert (content(page)["approval"], "EligibilityCheck" in types(page)) == (None, True)
    recompile_due()
    assert (content(page)["approval"], "EligibilityCheck" in types(page)) == (None, True)
    assert drift() == []

"""What is published needs an approval of exactly its text, and keeps it or loses what recruits."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.test import override_settings

from pages.models import Approval, EligibilityQuestion, Trial, TrialIndex, TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.examination import examine
from pages.publishing.models import PublishedDocument
from pages.publishing.moving_pins import move_pins
from pages.publishing.renditions import finish_renditions
from pages.rules.recruitment.text import covering_hashes
from pages.rules.table import blocking
from tests.approving import approve
from tests.content import Raw, content, make_image, make_question, publish_page, stored, uid
from tests.landing import criterion
from tests.publishing.approvals.looking import KEPT, NOTE, drift, refused, types

pytestmark = pytest.mark.django_db


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
    assert (document["trial"]["visits"], document["approval"]["reference"]) == (3, "EB-1")


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
    page.title = "Another"
    assert refused(page) == ["approval.required"]
    page.refresh_from_db()
    page.unpublish()
    assert not PublishedDocument.objects.filter(type="TrialLandingPage").exists()


def test_a_picture_in_more_formats_is_the_same_picture(draft: TrialLandingPage, tmp_path: Path) -> None:
    """The worker makes them after publishing: only what a picture shows is in the approved text."""
    with override_settings(MEDIA_ROOT=tmp_path):
        picture = make_image("A wrap", size=(1000, 600))
        hero, *others = draft.body.raw_data
        image = {"image": picture.pk, "alt_text": "A heat wrap", "decorative": False}
        draft.body = [{**hero, "value": {**hero["value"], "image": image}}, *others]
        approve(draft)
        publish_page(draft)
        before = content(draft)["body"][0]["image"]["sources"]
        finish_renditions()
        assert len(content(draft)["body"][0]["image"]["sources"]) > len(before)
        assert content(draft)["withheld"] is None


def rules(trial: Trial, rule: Raw) -> None:
    """Publish the trial with another rule behind the same words."""
    first, *others = trial.criteria.raw_data
    trial.criteria = [{**first, "value": {**first["value"], "rule": rule}}, *others]
    trial.save_revision().publish()


def test_a_changed_rule_needs_another_approval_though_no_word_changed(
    page: TrialLandingPage, trial: Trial
) -> None:
    rules(trial, {"between": ["age-years", 21, 64]})
    assert (content(page)["withheld"], types(page)) == (NOTE, KEPT)
    page.title = "Study heat-wrap"
    assert refused(page) == ["approval.required"]
    page = TrialLandingPage.objects.get(pk=page.pk)
    approval = approve(page)
    assert content(page)["withheld"] is None
    assert "inclusion adult (hard): “How old are you?” is from 21 to 64" in approval.text.splitlines()
    rules(trial, {"between": ["age-years", 21.0, 64]})
    assert content(page)["withheld"] is None
    assert drift() == []


def test_a_rule_that_the_pages_questions_do_not_decide_is_not_part_of_it(
    page: TrialLandingPage, trial: Trial
) -> None:
    weight = make_question("weight")
    (adult,) = trial.criteria.raw_data
    trial.criteria = [adult, criterion("heavy", {"gte": [weight.key, 60]})]
    trial.save_revision().publish()
    approve(TrialLandingPage.objects.get(pk=page.pk))
    trial.criteria = [adult, criterion("heavy", {"gte": [weight.key, 70]})]
    trial.save_revision().publish()
    assert content(page)["withheld"] is None


def test_an_approval_from_before_rules_counted_covers_its_words(
    draft: TrialLandingPage, trial: Trial
) -> None:
    _, of_words = covering_hashes(compile_draft(draft))
    approval = approve(draft)
    Approval.objects.filter(pk=approval.pk).update(content_hash=of_words)
    page = publish_page(draft)
    assert content(page)["withheld"] is None
    rules(trial, {"between": ["age-years", 21, 64]})
    assert content(page)["withheld"] is None
    trial.summary = "It cures."
    trial.save_revision().publish()
    assert content(page)["withheld"] == NOTE

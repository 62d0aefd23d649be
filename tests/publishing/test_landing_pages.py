"""What the compiler puts together on a landing page from its trial and its questions."""

import json
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from pages.models import Trial, TrialIndex
from pages.publishing.refusal import PublicationRefused
from tests.content import block, content, items, make_condition, make_question, make_site, publish_page, uid
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db

STORY: dict[str, object] = {"quote": "It was short.", "name": "Sam", "dated": None, "consented": True}


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def trial() -> Trial:
    make_question(text="Have you had {condition} since you were young? How old are you?")
    yes_or_no = block("yes_no_unsure", label="answer smokes", yes_label="Yes", no_label="No")
    make_question("smokes", text="Do you smoke?", answer=yes_or_no)
    smoker = criterion("smoker", {"eq": ["smokes", "yes"]}, kind="exclusion")
    adult = criterion("adult", {"between": ["age-years", 18, 64]})
    return make_trial(criteria=[adult, smoker, criterion("scan", None)], conditions=[make_condition()])


def found(page: Any, kind: str) -> dict[str, Any]:  # noqa: ANN401 - any page
    return next(each for each in content(page)["body"] if each["type"] == kind)


def test_words_and_rules_come_from_the_same_criteria(index: TrialIndex, trial: Trial) -> None:
    page = make_landing_page(index, trial=trial, body=[check(asks(make_question()))])
    joining, asked = found(page, "WhoCanJoin"), found(page, "EligibilityCheck")
    assert [(each["text"], each["checked_by_team"]) for each in joining["inclusion"]] == [
        ("About adult", False),
        ("About scan", True),
    ]
    assert [(each["text"], each["checked_by_team"]) for each in joining["exclusion"]] == [
        ("About smoker", True)
    ]
    assert [each["key"] for each in asked["criteria"]] == ["adult"]
    assert [each["outcome"] for each in asked["outcomes"]] == ["may_be_eligible", "unsure", "not_a_match"]
    assert (len(asked["ruleset_hash"]), asked["trials"]) == (64, [])


def test_a_change_of_the_trial_changes_words_and_rules_together(index: TrialIndex, trial: Trial) -> None:
    page = make_landing_page(index, trial=trial, body=[check(asks(make_question()))])
    before = found(page, "EligibilityCheck")["ruleset_hash"]
    adult = criterion("adult", {"gte": ["age-years", 21]}, plain_text="You are 21 or older")
    trial.criteria = json.dumps([adult])
    trial.save_revision().publish()
    assert found(page, "EligibilityCheck")["ruleset_hash"] != before
    assert [each["text"] for each in found(page, "WhoCanJoin")["inclusion"]] == ["You are 21 or older"]


def test_questions_that_decide_nothing_are_refused(index: TrialIndex, trial: Trial) -> None:
    other = make_question("height", text="How tall are you?")
    with pytest.raises(PublicationRefused, match="decide no criterion"):
        make_landing_page(index, trial=trial, body=[check(asks(other))])


def test_slots_come_from_the_trial_s_condition(index: TrialIndex, trial: Trial) -> None:
    page = make_landing_page(index, trial=trial, body=[check(asks(make_question()))])
    asked = found(page, "EligibilityCheck")["placements"][0]["question"]
    assert (asked["text"][:25], asked["slots"]) == ("Have you had Lower back p", [])


def test_a_page_needs_a_trial_and_its_blocks(index: TrialIndex, trial: Trial) -> None:
    page = make_landing_page(index, trial=None, publish=False)
    with pytest.raises(PublicationRefused, match="Choose the trial"):
        publish_page(page)
    page.trial = trial
    page.body = page.body.raw_data[:-1]
    with pytest.raises(PublicationRefused, match="Legal footer"):
        publish_page(page)


def stories(*told: dict[str, object]) -> dict[str, Any]:
    return block("stories", heading="What people say", stories=items(*told, label="story"))


def test_stories_are_off_unless_a_setting_allows_them(
    index: TrialIndex, trial: Trial, settings: Settings
) -> None:
    with pytest.raises(PublicationRefused, match="switched off"):
        make_landing_page(index, trial=trial, body=[stories(STORY)])
    settings.TRIAL_STORIES = True
    page = make_landing_page(
        index,
        trial=trial,
        slug="told",
        body=[stories(STORY, {**STORY, "consented": False, "quote": "SECRET"})],
    )
    assert found(page, "Stories")["stories"] == [
        {"id": uid("story-1"), "quote": "It was short.", "name": "Sam", "dated": None}
    ]

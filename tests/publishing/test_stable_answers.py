"""What a published question can be answered by stays: another version takes no criterion out of a check."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.models import EligibilityQuestion, EligibilityQuestionVersion, Trial, TrialLandingPage
from pages.models.base import ContentPage
from pages.models.unit_of_work import key_of, touch, unit_of_work
from pages.publishing.answers_in_use import AnswersInUse
from pages.publishing.moving_pins import move_pins
from pages.publishing.refusal import PublicationRefused
from pages.rules.table import advice
from tests.content import Raw, block, content, items, locale, make_question, make_site, uid
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db

INJECTED: dict[str, object] = {"overlaps": ["tried", ["injections"]]}


def offering(*values: str) -> Raw:
    options = [{"value": value, "label": value.title(), "exclusive": False} for value in values]
    return block("multiple_choice", label="answer tried", options=items(*options, label="option"))


def in_bands(*ages: tuple[str, int, int | None]) -> Raw:
    bands = [
        {"value": value, "label": value, "from_age": first, "to_age": last} for value, first, last in ages
    ]
    return block("age_band", label="answer band", bands=items(*bands, label="band"))


def number(minimum: float | None, maximum: float | None) -> Raw:
    return block("integer", label="answer age-years", minimum=minimum, maximum=maximum)


def answered(question: EligibilityQuestion, answer: Raw) -> None:
    """Publish the question with another answer."""
    question.answer = [answer]
    question.save_revision().publish()
    question.refresh_from_db()


def renamed_before(question: EligibilityQuestion, answer: Raw) -> None:
    """What was published while values could still be changed."""
    raw = json.dumps([answer])
    content = {**question.versions.get().content, "answer": raw}
    second = EligibilityQuestionVersion(question=question, number=2, content=content)
    with unit_of_work():
        EligibilityQuestion.objects.filter(pk=question.pk).update(answer=raw, version=2)
        EligibilityQuestionVersion.objects.bulk_create([second])
        for version in question.versions.all():
            touch(key_of(version))
    question.refresh_from_db()


@pytest.fixture
def tried() -> EligibilityQuestion:
    return make_question("tried", text="What have you tried?", answer=offering("exercise", "injections"))


@pytest.fixture
def trial(tried: EligibilityQuestion) -> Trial:
    make_question()
    return make_trial(
        public_title="Knees",
        criteria=[
            criterion("no-injection", INJECTED, kind="exclusion"),
            criterion("adult", {"gte": ["age-years", 18]}),
        ],
    )


@pytest.fixture
def page(trial: Trial, tried: EligibilityQuestion) -> TrialLandingPage:
    index = make_trial_index(make_site())
    return make_landing_page(index, trial=trial, body=[check(asks(tried), asks(make_question()))])


def decided(page: ContentPage) -> list[str]:
    (asked,) = [each for each in content(page)["body"] if each["type"] == "EligibilityCheck"]
    return [each["key"] for each in asked["criteria"]]


@pytest.mark.parametrize("values", [("exercise", "knee_injection"), ("exercise", "rest")])
def test_a_published_option_keeps_its_value(tried: EligibilityQuestion, values: tuple[str, ...]) -> None:
    tried.answer = [offering(*values)]
    with pytest.raises(ValidationError, match="Not there any more: injections") as refused:
        tried.save_revision()
    assert "retire this question, make a new one" in str(refused.value)
    with pytest.raises(ValidationError, match="Not there any more: injections"):
        tried.save()
    assert EligibilityQuestion.objects.get().version == 1
    assert [each["value"] for each in content(tried)["answer"]["options"]] == ["exercise", "injections"]


def test_labels_change_and_options_are_added_in_any_order(tried: EligibilityQuestion) -> None:
    answer = offering("rest", "injections", "exercise")
    answer["value"]["options"][1]["value"]["label"] = "Injections into the knee"
    answered(tried, answer)
    assert [each["value"] for each in content(tried)["answer"]["options"]] == [
        *("rest", "injections", "exercise")
    ]
    assert tried.version == 2


def test_an_older_revision_does_not_take_an_option_away(tried: EligibilityQuestion) -> None:
    old = tried.get_latest_revision()
    answered(tried, offering("exercise", "injections", "rest"))
    with pytest.raises(ValidationError, match="Not there any more: rest"):
        old.publish()
    assert EligibilityQuestion.objects.get().version == 2


def test_options_of_a_draft_are_free() -> None:
    draft = make_question("tried", answer=offering("exercise", "injections"), publish=False)
    answered(draft, offering("rest", "walks"))
    assert draft.version == 1


def test_a_published_band_keeps_its_value_and_its_ages() -> None:
    question = make_question("band", answer=in_bands(("under_65", 18, 64), ("65_or_over", 65, None)))
    answered(question, in_bands(("child", 0, 17), ("under_65", 18, 64), ("65_or_over", 65, None)))
    assert question.version == 2
    question.answer = [in_bands(("child", 0, 17), ("under_65", 18, 69), ("65_or_over", 70, None))]
    with pytest.raises(ValidationError, match="Not there any more: under_65, 65_or_over"):
        question.save_revision()


def test_limits_are_not_narrowed_past_what_a_live_rule_names(trial: Trial) -> None:
    age = make_question()
    answered(age, number(16, 120))
    with pytest.raises(AnswersInUse) as refused:
        answered(age, number(20, 120))
    assert refused.value.message == (
        "“How old are you?”: 18 is below the smallest answer, 20. “About adult” of “Knees” names it. "
        "Change these rules first, or keep the answers that they name."
    )
    assert EligibilityQuestion.objects.get(key="age-years").version == 2
    assert content(make_question())["answer"]["minimum"] == 16


def test_what_only_a_draft_names_is_told_when_the_trial_is_published() -> None:
    age = make_question()
    trial = make_trial(criteria=[criterion("adult", {"gte": ["age-years", 18]})], publish=False)
    trial.save_revision()
    answered(age, number(20, 120))
    with pytest.raises(PublicationRefused, match="18 is below the smallest answer, 20"):
        trial.save_revision().publish()


def test_a_translation_offers_what_the_live_trial_of_its_language_names(tried: EligibilityQuestion) -> None:
    make_trial(locale=locale("es"), public_title="Rodillas", criteria=[criterion("sin", INJECTED)])
    spanish = tried.copy_for_translation(locale("es"))
    spanish.answer, spanish.live = [offering("ejercicio", "inyecciones")], False
    spanish.save()
    with pytest.raises(AnswersInUse, match="injections is no longer one of its options"):
        spanish.save_revision().publish()
    assert not EligibilityQuestion.objects.get(pk=spanish.pk).live


def test_no_page_is_moved_to_a_version_that_lacks_what_its_trial_names(
    page: TrialLandingPage, tried: EligibilityQuestion
) -> None:
    renamed_before(tried, offering("exercise", "knee_injection"))
    before = content(page)
    with pytest.raises(AnswersInUse, match="injections is no longer one of its options"):
        move_pins(tried, [page.pk])
    assert (content(page), decided(page)) == (before, ["no-injection", "adult"])
    answered(tried, offering("exercise", "knee_injection", "injections"))
    assert move_pins(tried, [page.pk]) == 1
    assert decided(page) == ["no-injection", "adult"]


def test_who_updates_such_a_page_in_the_admin_is_told(
    admin_client: Client, page: TrialLandingPage, tried: EligibilityQuestion
) -> None:
    renamed_before(tried, offering("exercise", "knee_injection"))
    address = reverse("wagtailsnippets_pages_eligibilityquestion:usage", args=[tried.pk])
    chosen = {"choice": "update", "page": page.pk}
    answer = admin_client.post(
        address, chosen, follow=True, headers={"referer": f"http://testserver{address}"}
    )
    assert (
        "injections is no longer one of its options. “About no-injection” of “Knees”"
        in answer.content.decode()
    )
    assert decided(page) == ["no-injection", "adult"]


def test_what_was_wrong_before_keeps_no_page_from_other_words(
    page: TrialLandingPage, trial: Trial, tried: EligibilityQuestion
) -> None:
    renamed_before(tried, offering("exercise", "knee_injection"))
    trial.criteria = json.dumps([criterion("adult", {"gte": ["age-years", 18]})])
    trial.save_revision().publish()
    assert move_pins(tried, [page.pk]) == 1
    tried.text = "What have you tried so far?"
    answered(tried, offering("exercise", "knee_injection"))
    assert (tried.version, move_pins(tried, [page.pk])) == (3, 1)


def test_a_rule_about_a_new_option_is_for_the_study_team_until_the_page_asks_it(
    page: TrialLandingPage, trial: Trial, tried: EligibilityQuestion
) -> None:
    """The pinned version does not offer it, so the rule would be false for everybody."""
    answered(tried, offering("exercise", "injections", "rest"))
    rested = criterion("rested", {"overlaps": ["tried", ["rest"]]})
    trial.criteria = json.dumps([rested, criterion("adult", {"gte": ["age-years", 18]})])
    trial.save_revision().publish()
    assert decided(page) == ["adult"]
    (joining,) = [each for each in content(page)["body"] if each["type"] == "WhoCanJoin"]
    assert [each["checked_by_team"] for each in joining["inclusion"]] == [True, False]
    ((message, place),) = told(content(page))
    assert place == uid("eligibility_check")
    assert message == (
        "“About rested” is left to the study team: its rule names an answer that a question does not have "
        "on this page. Update the page to the current version of its questions, or change the rule."
    )
    move_pins(tried, [page.pk])
    assert (decided(page), told(content(page))) == (["rested", "adult"], [])


def told(document: Any) -> list[tuple[str, str | None]]:  # noqa: ANN401 - a document
    found = advice(dict(document))
    return [(each.message, each.block_id) for each in found if each.code == "check.criterion"]

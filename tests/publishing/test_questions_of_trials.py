"""A question that a trial's rules ask stays, also where no page places it."""

import pytest
from django.db import transaction

from pages.models import EligibilityQuestion, Trial
from pages.models.question_in_use import QuestionInUse
from pages.publishing.trials_asking import trials_asking
from tests.content import Raw, locale, make_question, uid
from tests.landing import criterion, make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> EligibilityQuestion:
    return make_question()


@pytest.fixture
def trial(question: EligibilityQuestion) -> Trial:
    return make_trial(public_title="Heat for backs")


def spanish(question: EligibilityQuestion) -> EligibilityQuestion:
    return make_question(question.key, text="¿Cuántos años tiene?", locale=locale("es"))


def drafted(trial: Trial, *criteria: object) -> None:
    trial.criteria = list(criteria)
    trial.save_revision()


def test_a_question_of_a_trial_is_neither_deleted_nor_unpublished(
    question: EligibilityQuestion, trial: Trial
) -> None:
    with pytest.raises(QuestionInUse, match="asked by the rules of “Heat for backs”"):
        question.delete()
    with pytest.raises(QuestionInUse, match="asked by the rules of “Heat for backs”"):
        question.unpublish()
    question.refresh_from_db()
    assert question.live


def test_nor_is_it_deleted_among_others(question: EligibilityQuestion, trial: Trial) -> None:
    with pytest.raises(QuestionInUse), transaction.atomic():
        EligibilityQuestion.objects.all().delete()
    assert EligibilityQuestion.objects.exists()


def test_a_draft_of_a_trial_keeps_it_from_being_deleted_not_from_being_unpublished(
    question: EligibilityQuestion,
) -> None:
    draft = make_trial(publish=False)
    draft.save_revision()
    with pytest.raises(QuestionInUse):
        question.delete()
    question.unpublish()
    drafted(draft, criterion("adult", None))
    draft.criteria = []
    draft.save()
    question.delete()
    assert not EligibilityQuestion.objects.exists()


def test_for_whom_a_criterion_is_counts_too(question: EligibilityQuestion) -> None:
    smoking = make_question("smokes")
    rule: Raw = {"gte": ["age-years", 18]}
    make_trial(criteria=[criterion("adult", rule, when={"gte": ["smokes", 1]})])
    assert [use.trial.slug for use in trials_asking(smoking)] == ["heat-wrap"]


def test_what_a_draft_does_not_ask_any_more_stays_while_the_trial_is_live(
    question: EligibilityQuestion, trial: Trial
) -> None:
    drafted(trial, criterion("adult", None))
    (use,) = trials_asking(question)
    assert use.state == "live, not in its draft"
    trial.save_revision().publish()
    assert trials_asking(question) == []
    question.delete()


def test_a_trial_asks_the_question_in_its_own_language(question: EligibilityQuestion, trial: Trial) -> None:
    translation = spanish(question)
    assert (trials_asking(translation), len(trials_asking(question))) == ([], 1)
    translation.unpublish()
    translation.delete()


def test_a_translated_trial_falls_back_to_the_question_that_stands_for_it(
    question: EligibilityQuestion, trial: Trial
) -> None:
    make_trial("calor", locale=locale("es"), translation_key=uid("trial heat-wrap"))
    assert {use.trial.slug for use in trials_asking(question)} == {"heat-wrap", "calor"}
    spanish(question)
    assert {use.trial.slug for use in trials_asking(question)} == {"heat-wrap"}


def test_a_new_question_of_a_key_that_trials_name_may_be_drafted() -> None:
    make_trial(criteria=[criterion("adult", {"gte": ["age-years", 18]})], publish=False)
    draft = make_question(publish=False)
    assert not draft.live


def test_words_may_change_and_it_may_be_retired(question: EligibilityQuestion, trial: Trial) -> None:
    question.text, question.retired = "What is your age?", True
    question.save_revision().publish()
    question.refresh_from_db()
    assert (question.version, question.retired) == (2, True)

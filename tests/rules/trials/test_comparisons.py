import pytest

from pages.rules.trials.comparisons import mixed_kinds, unknown_questions, wrong_values
from tests.rules.trials.questions import QUESTIONS
from tests.rules.wire import Wire, criterion, trial

RIGHT: list[Wire] = [
    {"eq": ["smokes", "yes"]},
    {"in": ["sex", ["female", "male"]]},
    {"eq": ["age-band", "65_or_over"]},
    {"overlaps": ["medicines", ["heat", "none"]]},
    {"between": ["age-years", 0, 120]},
    {"gte": ["weight", 30.5]},
    {"in": ["age-years", [18, 20]]},
    {"lte": ["last-visit", "2000-01"]},
    {"eq": ["last-visit", "2026-01"]},
]
WRONG: dict[str, Wire] = {
    "“Do you smoke?”: maybe is neither yes nor no.": {"eq": ["smokes", "maybe"]},
    "“Your sex?”: other is no longer one of its options.": {"in": ["sex", ["male", "other"]]},
    "“How old?”: young is no longer one of its options.": {"eq": ["age-band", "young"]},
    "An answer to “What do you take?” cannot be compared so. Choose how it is compared again.": {
        "eq": ["medicines", "heat"]
    },
    "“How old are you?”: 121 is above the largest answer, 120.": {"lte": ["age-years", 121]},
    "“How old are you?”: The answer is a whole number; 17.5 is none.": {"gte": ["age-years", 17.5]},
    "“How old are you?”: 2026-01 is no number.": {"gte": ["age-years", "2026-01"]},
    "“Your weight?”: 20 is below the smallest answer, 30.5.": {"between": ["weight", 20, 90]},
    "“Your last visit?”: 1999-12 is before the first answer, 2000-01.": {"gte": ["last-visit", "1999-12"]},
    "“Your last visit?”: 5 is no month.": {"gte": ["last-visit", 5]},
}


@pytest.mark.parametrize("rule", RIGHT, ids=str)
def test_comparisons_that_answers_allow(rule: Wire) -> None:
    assert list(wrong_values(trial(criterion("one", rule)), QUESTIONS)) == []


@pytest.mark.parametrize(("message", "rule"), WRONG.items())
def test_comparisons_that_no_answer_allows(message: str, rule: Wire) -> None:
    (problem,) = wrong_values(trial(criterion("one", when={"not": rule})), QUESTIONS)
    assert (problem.message, problem.block_id, problem.path) == (message, "one", ("when",))


def test_questions_that_are_not_published() -> None:
    rule = {"all": [{"eq": ["gone", "yes"]}, {"eq": ["gone", "no"]}, {"eq": ["smokes", "no"]}]}
    (problem,) = unknown_questions(trial(criterion("one", rule)), QUESTIONS)
    assert problem.message == "There is no published question “gone”. Publish it, or choose another."


def test_criteria_that_disagree_about_an_answer() -> None:
    document = trial(criterion("one", {"eq": ["gone", "yes"]}), criterion("two", {"gte": ["gone", 5]}))
    (problem,) = mixed_kinds(document)
    assert problem.block_id == "two"
    assert problem.message.startswith("The criteria disagree about question gone. Rules take its answer as")

from pages.rules.finding import Problem
from pages.rules.trials.criteria import (
    asked_keys,
    missing_words,
    unchecked,
    unreadable_rules,
    wrong_keys,
)
from tests.rules.wire import criterion, trial

AGE = {"gte": ["age-years", 18]}


def test_keys_are_there_and_unlike() -> None:
    document = trial(criterion("one"), criterion("one", id="other"), criterion("Two"), criterion(""))
    assert [(problem.block_id, problem.path, problem.message[:7]) for problem in wrong_keys(document)] == [
        ("one", ("key",), "Another"),
        ("other", ("key",), "Another"),
        ("Two", ("key",), "Give th"),
        ("", ("key",), "Give th"),
    ]


def test_words_and_choices_are_there() -> None:
    document = trial(criterion("one", plain_text=" ", kind=None, strength=None))
    assert [problem.path for problem in missing_words(document)] == [
        ("plain_text",),
        ("kind",),
        ("strength",),
    ]


def test_a_rule_that_cannot_be_read_is_told_with_its_reason() -> None:
    document = trial(
        criterion("one", {"between": ["age-years", 64, 18]}), criterion("two", AGE, when={"a": 1})
    )
    assert list(unreadable_rules(document)) == [
        Problem(
            "The rule cannot be used. The first limit is above the second.", "one", ("rule",), "criteria"
        ),
        Problem("The rule cannot be used. There is no such operator.", "two", ("when",), "criteria"),
    ]


def test_a_condition_that_is_not_finished_is_told_with_its_criterion() -> None:
    unfinished = {"unfinished": {"question": "age-years", "comparator": "between", "values": [1, ""]}}
    document = trial(
        criterion("one", {"all": [AGE, unfinished]}), criterion("two", AGE, when={"not": unfinished})
    )
    told = "is not finished. Finish it, or remove it."
    assert list(unreadable_rules(document)) == [
        Problem(f"A condition of “You are one.” {told}", "one", ("rule",), "criteria"),
        Problem(f"A condition of “You are two.” {told}", "two", ("when",), "criteria"),
    ]


def test_for_whom_without_what() -> None:
    (problem,) = unreadable_rules(trial(criterion("one", when=AGE)))
    assert problem.message == "It says for whom, but not what must hold. Build the rule as well."


def test_without_a_rule_the_study_team_checks() -> None:
    (problem,) = unchecked(trial(criterion("one"), criterion("two", AGE)))
    assert (problem.block_id, problem.path) == ("one", ("rule",))


def test_the_keys_that_rules_ask_for() -> None:
    when = {"not": {"any": [{"eq": ["sex", "male"]}, AGE]}}
    assert asked_keys(trial(criterion("one", {"eq": ["smokes", "no"]}, when=when))) == {
        "smokes",
        "sex",
        "age-years",
    }

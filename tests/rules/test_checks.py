"""Placed questions: each can be asked, once, for something, and only conditions on what stands above."""

import pytest

from pages.rules.checks import (
    foreign_questions,
    needless_questions,
    repeated_checks,
    repeated_questions,
    unavailable_questions,
    undecided_checks,
    wrong_conditions,
)
from tests.rules.wire import Wire, article, check, landing, placed

OPTIONS = [{"id": "o", "value": "heat", "label": "Heat"}, {"id": "p", "value": "cold", "label": "Cold"}]


def test_a_check_without_faults() -> None:
    page = landing(
        check(
            placed(),
            placed("smokes", "YesNoUnsureAnswer", show_when={"gte": ["age", 18]}),
            placed(
                "since", "MonthAnswer", show_when={"all": [{"eq": ["smokes", "yes"]}, {"lte": ["age", 64]}]}
            ),
        )
    )
    rules = (repeated_checks, unavailable_questions, repeated_questions, wrong_conditions, undecided_checks)
    assert [problem for rule in rules for problem in rule(page)] == []


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ({"eq": ["later", "yes"]}, "It depends on “Later?”, which is not asked above it. Move it down."),
        ({"eq": ["gone", "yes"]}, "It depends on “gone”, which this check does not ask. Place it above."),
        (
            {"eq": ["smokes", "yes"]},
            "It depends on its own answer. Choose a question that is asked above it.",
        ),
        (
            {"all": [{"eq": ["since", "2026-01"]}, {"unfinished": {"question": "age"}}]},
            "When it is asked is not finished. Finish each condition, or remove it.",
        ),
        ({"eq": ["use", "ice"]}, "Nobody can answer “Use?” like this. Choose from its options and limits."),
        ({"gte": ["use", 1]}, "An answer to “Use?” cannot be compared like this."),
        ({"overlaps": ["use", ["heat"]]}, "An answer to “Use?” cannot be compared like this."),
        ({"in": ["all", ["heat"]]}, "An answer to “All?” cannot be compared like this."),
        (
            {"gte": ["age", 200]},
            "Nobody can answer “How old?” like this. Choose from its options and limits.",
        ),
        (
            {"not": {"gte": ["age", 2.5]}},
            "Nobody can answer “How old?” like this. Choose from its options and limits.",
        ),
        ({"unless": []}, "When it is asked cannot be read. Remove that and build it again."),
        ({"eq": ["since", "2026-01"]}, None),
        ({"overlaps": ["all", ["cold"]]}, None),
        ({"in": ["use", ["heat", "cold"]]}, None),
    ],
)
def test_conditions_look_at_possible_answers_above(condition: Wire, message: str | None) -> None:
    page = article(
        check(
            placed("age", minimum=0, maximum=120),
            placed("use", "SingleChoiceAnswer", text="Use?", options=OPTIONS),
            placed("all", "MultipleChoiceAnswer", text="All?", options=OPTIONS),
            placed("since", "MonthAnswer"),
            placed("smokes", "YesNoUnsureAnswer", show_when=condition),
            placed("later", "YesNoUnsureAnswer", text="Later?"),
        )
    )
    found = list(wrong_conditions(page))
    assert [problem.message for problem in found] == ([message] if message else [])
    assert all(problem.path == ("placements", "smokes", "show_when") for problem in found)


def test_a_question_is_needed_by_a_rule_a_condition_or_for_safety() -> None:
    warned = placed("numb", "YesNoUnsureAnswer")
    warned["question"]["safety_responses"] = [{"id": "r"}]
    shown = placed("since", "MonthAnswer", show_when={"eq": ["smokes", "yes"]})
    block = check(placed(), placed("smokes", "YesNoUnsureAnswer"), warned, shown)
    assert [problem.path[1] for problem in needless_questions(landing(block))] == ["since"]
    assert list(needless_questions(article(block))) == []


def test_a_check_of_a_trial_decides_something() -> None:
    block = check(placed(), ruleset_hash=None)
    assert len(list(undecided_checks(landing(block)))) == 1
    assert list(undecided_checks(article(block))) == []
    assert list(undecided_checks(landing(block, trial=None))) == []


def test_what_cannot_be_asked_is_told_at_its_placement() -> None:
    (problem,) = unavailable_questions(article(check({"id": "gone", "question": None})))
    assert (problem.block_id, problem.path) == ("eligibilitycheck", ("placements", "gone", "question"))


def test_questions_speak_the_language_of_the_page() -> None:
    assert len(list(foreign_questions(article(check(placed()), locale="es")))) == 1
    assert list(foreign_questions(article(check(placed())))) == []

"""Placed questions: each can be asked, once, for something, and only conditions on what stands above."""

import pytest

from pages.rules.checks import (
    foreign_questions,
    needless_conditions,
    needless_questions,
    repeated_checks,
    repeated_questions,
    unavailable_questions,
    undecided_checks,
    wrong_conditions,
)
from tests.rules.wire import Wire, article, check, landing, option, placed

OPTIONS = [option("heat"), option("cold"), option("none", exclusive=True)]
NEVER = "No answers can make this true, so the question is never asked. Build it again, or remove it."


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
        ({"all": [{"gte": ["age", 119]}, {"lte": ["age", 3]}]}, NEVER),
        ({"all": [{"eq": ["use", "heat"]}, {"eq": ["use", "cold"]}]}, NEVER),
        ({"all": [{"overlaps": ["all", ["none"]]}, {"overlaps": ["all", ["heat"]]}]}, NEVER),
        ({"not": {"between": ["age", 0, 120]}}, NEVER),
        ({"all": [{"gte": ["since", "2026-02"]}, {"lte": ["since", "2026-01"]}]}, NEVER),
        ({"all": [{"overlaps": ["all", ["cold"]]}, {"overlaps": ["all", ["heat"]]}]}, None),
        ({"any": [{"gte": ["age", 119]}, {"lte": ["age", 3]}]}, None),
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


@pytest.mark.parametrize(
    ("condition", "needless"),
    [
        ({"gte": ["age", 0]}, True),
        ({"any": [{"gte": ["age", 18]}, {"lte": ["age", 40]}]}, True),
        ({"gte": ["age", 1]}, False),
        ({"all": [{"gte": ["age", 119]}, {"lte": ["age", 3]}]}, False),
        ({"gte": ["age", 500]}, False),
        (None, False),
    ],
)
def test_a_condition_keeps_a_question_from_somebody(condition: Wire | None, needless: bool) -> None:
    age = placed("age", minimum=0, maximum=120)
    page = landing(check(age, placed("smokes", "YesNoUnsureAnswer", show_when=condition)))
    found = [problem.path for problem in needless_conditions(page)]
    assert found == ([("placements", "smokes", "show_when")] if needless else [])


def test_too_many_answers_are_not_doubted() -> None:
    options = [option(f"part-{number}") for number in range(11)]
    parts = [{"overlaps": ["all", [each["value"]]]} for each in options]
    often = placed("all", "MultipleChoiceAnswer", options=options)
    shown = placed("smokes", "YesNoUnsureAnswer", show_when={"all": [*parts, {"not": parts[0]}]})
    page = landing(check(often, shown))
    assert [*wrong_conditions(page), *needless_conditions(page)] == []


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

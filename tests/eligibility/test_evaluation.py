"""Answers one by one; the shared vectors hold the whole."""

import pytest

from pages.eligibility.errors import AnswerError
from pages.eligibility.evaluation import State, evaluate
from pages.eligibility.ruleset_reading import read_ruleset
from tests.eligibility.results import result_of

SENTINEL = "zebra-sentinel-7391"


def state(rule: object, answer: object) -> State:
    """Where a person stands with one rule about the question "asked"."""
    ruleset = read_ruleset([{"key": "one", "kind": "inclusion", "rule": rule}])
    return evaluate(ruleset, {"asked": answer}).criteria["one"]


@pytest.mark.parametrize(
    ("rule", "answer", "expected"),
    [
        ({"eq": ["asked", "yes"]}, "yes", State.MET),
        ({"eq": ["asked", "yes"]}, "Yes", State.NOT_MET),
        ({"eq": ["asked", "é"]}, "e\u0301", State.NOT_MET),
        ({"eq": ["asked", 1]}, 1.0, State.MET),
        ({"eq": ["asked", 0]}, -0.0, State.MET),
        ({"in": ["asked", [1, 2]]}, 2, State.MET),
        ({"in": ["asked", ["a", "b"]]}, "c", State.NOT_MET),
        ({"gte": ["asked", 3]}, 3, State.MET),
        ({"gte": ["asked", 0.3]}, 0.1 + 0.2, State.MET),
        ({"lte": ["asked", 0.3]}, 0.1 + 0.2, State.NOT_MET),
        ({"lte": ["asked", 2**53 - 1]}, 2**53 - 1, State.MET),
        ({"gte": ["asked", "2024-02"]}, "2024-01", State.NOT_MET),
        ({"between": ["asked", "2024-02", "2025-01"]}, "2024-12", State.MET),
        ({"overlaps": ["asked", ["heat", "rest"]]}, ["rest", "walk"], State.MET),
        ({"overlaps": ["asked", ["heat", "rest"]]}, ["walk"], State.NOT_MET),
        ({"overlaps": ["asked", ["heat"]]}, ["walk", "unsure"], State.UNKNOWN),
        ({"overlaps": ["asked", ["heat"]]}, ["heat", "unsure"], State.MET),
        ({"overlaps": ["asked", ["heat"]]}, [], State.UNKNOWN),
        ({"eq": ["asked", "yes"]}, None, State.UNKNOWN),
        ({"gte": ["asked", 1]}, "unsure", State.UNKNOWN),
        ({"gte": ["asked", 1]}, 0, State.NOT_MET),
    ],
)
def test_an_answer_decides(rule: object, answer: object, expected: State) -> None:
    assert state(rule, answer) is expected


@pytest.mark.parametrize(
    ("rule", "answers", "expected"),
    [
        ({"gte": ["asked", 1]}, ["1", True, [1], {}, 2**53, float("nan")], "A number is expected."),
        ({"eq": ["asked", "yes"]}, [1, True, ["yes"], {}, ""], "One option is expected, as text."),
        ({"lte": ["asked", "2024-01"]}, [202401, "2024-1", "2024-01-01"], "A month is expected, as YYYY-MM."),
        ({"overlaps": ["asked", ["a"]]}, ["a", [1], [["a"]], ["a", ""]], "A list of options is expected."),
    ],
)
def test_a_wrong_type_is_an_error(rule: object, answers: list[object], expected: str) -> None:
    criteria = [{"key": "one", "kind": "exclusion", "rule": rule, "strength": "confirm"}]
    results = [result_of(criteria, {"asked": answer}) for answer in answers]
    assert results == [{"answer_error": {"asked": expected}}] * len(answers)


def test_an_error_names_every_question_and_no_answer() -> None:
    rule = {"all": [{"gte": ["age", 18]}, {"gte": ["since", "2024-01"]}]}
    ruleset = read_ruleset([{"key": "one", "kind": "inclusion", "rule": rule}])
    with pytest.raises(AnswerError) as error:
        evaluate(ruleset, {"age": SENTINEL, "since": SENTINEL, SENTINEL: SENTINEL})
    assert list(error.value.reasons) == ["age", "since"]
    assert SENTINEL not in repr(error.value) + str(error.value)


def test_answers_nobody_asked_for_are_not_looked_at() -> None:
    criteria = [{"key": "one", "kind": "inclusion", "rule": {"gte": ["age", 18]}}]
    assert result_of(criteria, {"other": True}) == {"outcome": "unsure", "criteria": {"one": "unknown"}}

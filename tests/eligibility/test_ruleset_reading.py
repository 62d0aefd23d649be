from typing import Any

import pytest

from pages.eligibility.criteria import CriterionKind, Strength
from pages.eligibility.errors import RuleError
from pages.eligibility.ruleset_reading import read_ruleset
from pages.eligibility.values import Kind


def criterion(rule: object, **changes: object) -> dict[str, Any]:
    return {"key": "one", "kind": "inclusion", "rule": rule, **changes}


def test_a_criterion_is_hard_and_for_everybody_unless_it_says_otherwise() -> None:
    (read,) = read_ruleset([criterion({"eq": ["diagnosed", "yes"]})]).criteria
    assert (read.key, read.kind, read.when, read.strength) == (
        "one",
        CriterionKind.INCLUSION,
        None,
        Strength.HARD,
    )


def test_the_kinds_of_answers_follow_from_all_rules() -> None:
    written = [
        criterion(
            {"all": [{"gte": ["age", 18]}, {"overlaps": ["therapies", ["heat"]]}]},
            when={"in": ["sex", ["female"]]},
        ),
        criterion({"not": {"any": [{"lte": ["since", "2024-01"]}, {"eq": ["since", "2024-05"]}]}}, key="two"),
    ]
    assert read_ruleset(written).kinds == {
        "age": Kind.NUMBER,
        "therapies": Kind.OPTIONS,
        "sex": Kind.TEXT,
        "since": Kind.MONTH,
    }


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ([], "criteria: A ruleset is a list of at least one criterion."),
        ({}, "criteria: A ruleset is a list of at least one criterion."),
        (
            [{"key": "one", "kind": "inclusion"}],
            "criteria[0]: A criterion has key, kind and rule, and may have when and strength.",
        ),
        (
            [criterion({"eq": ["a", 1]}, strenght="hard")],
            "criteria[0]: A criterion has key, kind and rule, and may have when and strength.",
        ),
        (
            [criterion({"eq": ["a", 1]}, key="One")],
            "criteria[0].key: A criterion's key is lower-case words joined by hyphens.",
        ),
        (
            [criterion({"eq": ["a", 1]}, kind="other")],
            "criteria[0].kind: This is one of: inclusion, exclusion.",
        ),
        (
            [criterion({"eq": ["a", 1]}, strength=None)],
            "criteria[0].strength: This is one of: hard, confirm.",
        ),
        (
            [criterion({"eq": ["a", 1]}, when={})],
            "criteria[0].when: A rule is an object with one operator.",
        ),
        ([criterion({"eq": ["a", 1]})] * 2, "criteria: Two criteria have the same key."),
        (
            [criterion({"eq": ["a", 1]}, when={"eq": ["a", "yes"]})],
            "question a: Rules take its answer as number and as text.",
        ),
        (
            [criterion({"any": [{"gte": ["a", "2024-01"]}, {"eq": ["a", "yes"]}]})],
            "question a: Rules take its answer as month and as text.",
        ),
    ],
)
def test_what_cannot_decide_is_refused(written: object, problem: str) -> None:
    with pytest.raises(RuleError) as error:
        read_ruleset(written)
    assert str(error.value) == problem

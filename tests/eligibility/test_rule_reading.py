import pytest

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Comparator, Comparison, Join, Joined, Negated

YES = {"eq": ["diagnosed", "yes"]}


def test_a_rule_is_read() -> None:
    written = {"all": [{"not": YES}, {"between": ["age-years", 18, 64.5]}]}
    assert read_rule(written) == Joined(
        Join.ALL,
        (
            Negated(Comparison(Comparator.EQ, "diagnosed", ("yes",))),
            Comparison(Comparator.BETWEEN, "age-years", (18, 64.5)),
        ),
    )


@pytest.mark.parametrize(
    ("written", "place", "reason"),
    [
        (None, "rule", "A rule is an object with one operator."),
        ({**YES, "not": YES}, "rule", "A rule is an object with one operator."),
        ({"unless": YES}, "rule", "There is no such operator."),
        ({"all": []}, "rule.all", "This joins a list of at least one rule."),
        ({"any": [YES, {"not": {}}]}, "rule.any[1].not", "A rule is an object with one operator."),
        (
            {"eq": ["age"]},
            "rule.eq",
            "This takes a list of 2: a question's key and what to compare with.",
        ),
        ({"eq": ["Age", 1]}, "rule.eq", "A question's key is lower-case words joined by hyphens."),
        ({"eq": ["age\n", 1]}, "rule.eq", "A question's key is lower-case words joined by hyphens."),
        ({"in": ["age", []]}, "rule.in", "This compares with a list of at least one value."),
        ({"in": ["age", [1, 1.0]]}, "rule.in", "A value stands twice."),
        (
            {"in": ["age", [1, "a"]]},
            "rule.in",
            "All values are options, or (but for overlaps) all are numbers.",
        ),
        (
            {"overlaps": ["age", [1]]},
            "rule.overlaps",
            "All values are options, or (but for overlaps) all are numbers.",
        ),
        ({"gte": ["age", "18"]}, "rule.gte", "A limit is a number, or a month as YYYY-MM."),
        ({"gte": ["age", True]}, "rule.gte", "A limit is a number, or a month as YYYY-MM."),
        ({"lte": ["since", "2024-13"]}, "rule.lte", "A limit is a number, or a month as YYYY-MM."),
        ({"between": ["age", 1, "2024-01"]}, "rule.between", "A limit is a number, or a month as YYYY-MM."),
        ({"between": ["age", 64, 18]}, "rule.between", "The first limit is above the second."),
        ({"lte": ["age", 2**53]}, "rule.lte", "A limit is a number, or a month as YYYY-MM."),
        ({"lte": ["age", float("inf")]}, "rule.lte", "A limit is a number, or a month as YYYY-MM."),
    ],
)
def test_what_has_no_one_meaning_is_refused(written: object, place: str, reason: str) -> None:
    with pytest.raises(RuleError) as error:
        read_rule(written)
    assert (error.value.place, error.value.reason) == (place, reason)
    assert str(error.value) == f"{place}: {reason}"


@pytest.mark.parametrize("value", ["unsure", "prefer_not_to_say", "", None, True, ["a"]])
def test_no_rule_asks_for_what_says_nothing(value: object) -> None:
    with pytest.raises(RuleError, match="no rule asks for unsure"):
        read_rule({"eq": ["diagnosed", value]})


def test_rules_nest_ten_deep_and_no_deeper() -> None:
    rule: object = YES
    for _ in range(9):
        rule = {"not": rule}
    assert isinstance(read_rule(rule), Negated)
    with pytest.raises(RuleError, match="nest at most 10 deep"):
        read_rule({"not": rule})

"""The stand-ins tell apart what rules tell apart; what they say of a rule is what all answers say."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.eligibility.evaluation import truth_of
from pages.eligibility.possibility import Search, TooLargeError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import comparisons
from pages.rules.trials.domains import domain_of
from tests.rules.trials.questions import QUESTIONS
from tests.rules.wire import option, question


def domain(key: str, *rules: dict[str, Any]) -> list[object]:
    used = [comparison for rule in rules for comparison in comparisons(read_rule(rule))]
    return list(domain_of(QUESTIONS[key], used))


def test_words_stand_for_themselves() -> None:
    assert domain("smokes") == ["yes", "no"]
    assert domain("sex") == ["female", "male"]
    assert domain("age-band") == ["under_65", "65_or_over"]


def test_whole_numbers_split_at_the_limits_used() -> None:
    assert domain("age-years", {"between": ["age-years", 18, 65]}) == [0, 1, 18, 19, 65, 66, 120]
    assert domain("age-years", {"gte": ["age-years", 120]}) == [0, 1, 120]


def test_numbers_split_between_the_limits_too() -> None:
    assert domain("weight", {"gte": ["weight", 50]}) == [30.5, 40.25, 50, 51]


def test_months_split_as_whole_numbers_do() -> None:
    assert domain("last-visit", {"gte": ["last-visit", "2000-03"]}) == [
        *("2000-01", "2000-02", "2000-03", "2000-04", "9999-12")
    ]


def test_options_are_ticked_together_but_for_exclusive_ones() -> None:
    assert domain("medicines", {"overlaps": ["medicines", ["heat", "aspirin", "none"]]}) == [
        *(("heat",), ("aspirin",), ("heat", "aspirin"), ("none",), ("herbs",))
    ]


def test_too_many_options() -> None:
    names = [f"m{n}" for n in range(12)]
    asked = question("MultipleChoiceAnswer", options=[option(name) for name in names])
    with pytest.raises(TooLargeError):
        domain_of(asked, comparisons(read_rule({"overlaps": ["medicines", names]})))


AGES = st.integers(0, 120)
LIMITS = st.one_of(
    st.tuples(st.sampled_from(["gte", "lte", "eq"]), AGES).map(lambda it: {it[0]: ["age-years", it[1]]}),
    st.tuples(AGES, AGES).map(lambda it: {"between": ["age-years", *sorted(it)]}),
)
TICKS = st.sets(st.sampled_from(["heat", "aspirin", "herbs", "none"]), min_size=1).map(
    lambda names: {"overlaps": ["medicines", sorted(names)]}
)


def joined(rules: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(rules, min_size=1, max_size=3)
    return st.one_of(
        several.map(lambda them: {"all": them}),
        several.map(lambda them: {"any": them}),
        rules.map(lambda it: {"not": it}),
    )


@given(st.recursive(LIMITS, joined, max_leaves=6))
def test_a_number_can_make_a_rule_true_exactly_where_the_search_says_so(written: dict[str, Any]) -> None:
    rule = read_rule(written)
    domains = {"age-years": domain_of(QUESTIONS["age-years"], comparisons(rule))}
    ages = any(truth_of(rule, {"age-years": age}) for age in range(121))
    assert Search(domains).possible(rule) is ages


@given(st.recursive(TICKS, joined, max_leaves=6))
def test_ticks_can_make_a_rule_true_exactly_where_the_search_says_so(written: dict[str, Any]) -> None:
    rule = read_rule(written)
    domains = {"medicines": domain_of(QUESTIONS["medicines"], comparisons(rule))}
    free = ["heat", "aspirin", "herbs"]
    answers = [ticked for size in (1, 2, 3) for ticked in combinations(free, size)]
    ticks = any(truth_of(rule, {"medicines": ticked}) for ticked in [*answers, ("none",)])
    assert Search(domains).possible(rule) is ticks

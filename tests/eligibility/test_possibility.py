"""The search for answers that make a rule true: exact, bounded, and apart for criteria that share nothing."""

import pytest

from pages.eligibility.criteria import Criterion, CriterionKind
from pages.eligibility.possibility import (
    Search,
    TooLargeError,
    components,
    everything,
    fulfilled,
    questions_of,
)
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Negated

DOMAINS = {"a": ("yes", "no"), "b": ("yes", "no"), "c": (1, 2, 3)}
A, B, C = read_rule({"eq": ["a", "yes"]}), read_rule({"eq": ["b", "yes"]}), read_rule({"gte": ["c", 2]})


def criterion(key: str, rule: object, when: object = None, kind: str = "inclusion") -> Criterion:
    read = None if when is None else read_rule(when)
    return Criterion(key, CriterionKind(kind), read_rule(rule), read)


def test_what_some_answers_make_true() -> None:
    assert Search(DOMAINS).possible(everything([A, B, C]))
    assert not Search(DOMAINS).possible(everything([A, Negated(A)]))
    assert not Search(DOMAINS).possible(read_rule({"gte": ["c", 4]}))


def test_a_branch_is_left_as_soon_as_it_is_decided() -> None:
    search = Search({**DOMAINS, "c": tuple(range(1000))}, steps=10)
    never = everything([A, Negated(A), C])
    assert not search.possible(never)


def test_a_search_that_needs_more_steps_than_it_has_says_so() -> None:
    with pytest.raises(TooLargeError):
        Search({"c": tuple(range(1000))}, steps=10).possible(read_rule({"eq": ["c", 999]}))


def test_steps_are_one_allowance_for_all_questions_to_a_search() -> None:
    search = Search(DOMAINS, steps=3)
    assert search.possible(A)
    with pytest.raises(TooLargeError):
        search.possible(C)


def test_a_criterion_is_fulfilled_where_it_is_met_or_does_not_apply() -> None:
    rule = fulfilled(criterion("one", {"eq": ["a", "yes"]}, when={"eq": ["b", "yes"]}, kind="exclusion"))
    assert questions_of(rule) == ["b", "a"]
    assert Search({"a": ("yes",), "b": ("no",)}).possible(rule)
    assert not Search({"a": ("yes",), "b": ("yes",)}).possible(rule)


def test_criteria_are_searched_apart_where_they_share_no_question() -> None:
    one, two = criterion("one", {"eq": ["a", "yes"]}), criterion("two", {"eq": ["b", "yes"]})
    both = criterion("both", {"eq": ["c", 1]}, when={"eq": ["a", "no"]})
    groups = [[each.key for each in group] for group in components([one, two, both])]
    assert groups == [["two"], ["one", "both"]]

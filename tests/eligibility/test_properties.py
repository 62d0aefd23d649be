"""What holds for every ruleset and all answers."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pages.eligibility.answers import tells
from pages.eligibility.evaluation import Outcome, State, evaluate
from pages.eligibility.ruleset_reading import read_ruleset
from pages.eligibility.ruleset_writing import ruleset_hash, written_ruleset
from tests.eligibility.strategies import CRITERIA, answers

Json = dict[str, Any]


def shuffled(items: list[Any], random: Random) -> list[Any]:
    return random.sample(items, len(items))


@given(CRITERIA, answers(), st.randoms(use_true_random=False))
def test_order_does_not_matter(criteria: list[Json], given: Json, random: Random) -> None:
    ruleset = read_ruleset(criteria)
    other = read_ruleset(shuffled(criteria, random))
    assert evaluate(other, dict(shuffled(list(given.items()), random))) == evaluate(ruleset, given)
    assert ruleset_hash(other) == ruleset_hash(ruleset)


@given(CRITERIA, answers(), answers(including_nothing=False))
def test_once_definite_no_further_answer_changes_it(criteria: list[Json], given: Json, more: Json) -> None:
    ruleset = read_ruleset(criteria)
    before = evaluate(ruleset, given).outcome
    said = {key: answer for key, answer in given.items() if tells(answer)}
    after = evaluate(ruleset, {**given, **more, **said}).outcome
    assert before in (Outcome.UNSURE, after)


@given(CRITERIA)
def test_no_answers_tell_nothing(criteria: list[Json]) -> None:
    found = evaluate(read_ruleset(criteria), {})
    assert found.outcome is Outcome.UNSURE
    assert set(found.criteria.values()) == {State.UNKNOWN}


@given(CRITERIA)
def test_what_is_written_reads_the_same(criteria: list[Json]) -> None:
    ruleset = read_ruleset(criteria)
    assert read_ruleset(written_ruleset(ruleset)) == ruleset

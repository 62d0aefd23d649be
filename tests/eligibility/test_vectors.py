"""The shared vectors, and every state of their criteria."""

from itertools import product
from pathlib import Path

import pytest

from pages.eligibility.evaluation import Outcome, evaluate
from pages.eligibility.ruleset_reading import read_ruleset
from tests.eligibility.results import result_of
from tests.eligibility.vectors import read_vectors

pytestmark = pytest.mark.shared
ANSWERS: dict[str, tuple[object, ...]] = {
    "age-years": (40, 70),
    "condition-diagnosed": ("yes", "no"),
    "symptom-months": (12, 1),
    "back-surgery-6-months": ("yes", "no"),
    "could-become-pregnant": ("yes", "no"),
    "pregnant-or-planning": ("yes", "no"),
    "condition-medication-taken": ("yes", "no"),
    "medication-unchanged-4-weeks": ("yes", "no"),
}


def test_every_vector_passes(shared: Path) -> None:
    vectors = read_vectors(shared)
    found = {v["name"]: result_of(vectors["criteria"], v["answers"]) for v in vectors["vectors"]}
    assert found == {v["name"]: v["expect"] for v in vectors["vectors"]}


def test_every_wrong_type_is_an_error(shared: Path) -> None:
    vectors = read_vectors(shared)
    for wrong in vectors["errors"]:
        expected = {"age-years": "A number is expected."}
        assert result_of(vectors["criteria"], wrong["answers"]) == {"answer_error": expected}


def test_no_further_answer_changes_a_definite_outcome_in_any_state(shared: Path) -> None:
    ruleset = read_ruleset(read_vectors(shared)["criteria"])
    assert ruleset.kinds.keys() == ANSWERS.keys()
    states = list(product(*((None, *answers) for answers in ANSWERS.values())))
    outcomes = {s: evaluate(ruleset, dict(zip(ANSWERS, s, strict=True))).outcome for s in states}
    assert len(outcomes) == 6561
    assert set(outcomes.values()) == set(Outcome)
    for state, outcome in outcomes.items():
        if outcome is not Outcome.UNSURE:
            later = {
                outcomes[(*state[:place], answer, *state[place + 1 :])]
                for place, answers in enumerate(ANSWERS.values())
                for answer in answers
                if state[place] is None
            }
            assert later <= {outcome}

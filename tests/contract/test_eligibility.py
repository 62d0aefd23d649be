"""The browser's rules are the server's: on the shared vectors and on thousands of random cases."""

import json
import subprocess
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import which
from typing import Any

import pytest

from pages.rules.possible_answers import wrong_answer
from tests.contract.random_eligibility import Case, random_case
from tests.eligibility.results import Result, result_of
from tests.eligibility.vectors import read_vectors

SCRIPT = Path(__file__).parent / "eligibility" / "evaluate.mjs"
SESSION = SCRIPT.with_name("session.test.mjs")
CASES = 8000
needs_node = pytest.mark.skipif(which("node") is None, reason="needs Node")


def results_in_javascript(cases: list[Case]) -> list[Result]:
    """What all the cases come to in one Node process."""
    results: list[Result] = answers_of(SCRIPT, cases)
    return results


def answers_of(script: Path, cases: Sequence[object]) -> Any:  # noqa: ANN401 - whatever the script writes
    run = subprocess.run(
        ["node", script], input=json.dumps(cases), capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    results = json.loads(run.stdout)
    assert len(results) == len(cases)
    return results


def kind_of(result: Result) -> Any:  # noqa: ANN401 - a word
    return result.get("outcome") or next(iter(result))


@needs_node
@pytest.mark.shared
def test_the_shared_vectors_pass_in_javascript(shared: Path) -> None:
    vectors = read_vectors(shared)
    cases = [(vectors["criteria"], vector["answers"]) for vector in vectors["vectors"]]
    assert results_in_javascript(cases) == [vector["expect"] for vector in vectors["vectors"]]
    wrong = [(vectors["criteria"], vector["answers"]) for vector in vectors["errors"]]
    expected = {"answer_error": {"age-years": "A number is expected."}}
    assert results_in_javascript(wrong) == [expected] * len(wrong)


@needs_node
def test_random_rules_and_answers_come_to_the_same() -> None:
    random = Random(20)  # noqa: S311 - a repeatable choice of cases, no secret
    cases = [random_case(random) for _ in range(CASES)]
    here, there = [result_of(*case) for case in cases], results_in_javascript(cases)
    assert [(case, a, b) for case, a, b in zip(cases, here, there, strict=True) if a != b] == []
    kinds = Counter(kind_of(result) for result in here)
    assert set(kinds) == {"may_be_eligible", "unsure", "not_a_match", "rule_error", "answer_error"}
    assert min(kinds.values()) > 300


@needs_node
def test_random_months_are_possible_here_and_there_alike() -> None:
    random = Random(21)  # noqa: S311 - a repeatable choice of cases, no secret
    cases = [random_month(random) for _ in range(CASES)]
    here = [
        wrong_answer({"type": "MonthAnswer", **limits}, month, at=datetime.fromisoformat(moment)) is None
        for month, limits, moment in cases
    ]
    named = [
        (month, {**limits, "mayBeFuture": limits["may_be_future"]}, moment) for month, limits, moment in cases
    ]
    assert here == answers_of(SCRIPT.with_name("months.mjs"), named)
    assert min(Counter(here).values()) > 1000


def random_month(random: Random) -> tuple[str, dict[str, object], str]:
    """A month, the limits of its question, and a moment near the turn of a month."""
    turn = datetime(2026, random.randint(1, 12), 1, tzinfo=UTC)
    moment = turn + timedelta(minutes=random.randint(-20 * 60, 60))
    ahead = random.randint(-2, 3)
    month = f"{2026 + (turn.month - 1 + ahead) // 12}-{(turn.month - 1 + ahead) % 12 + 1:02}"
    limits = {
        "earliest": random.choice(["", "", "2026-03"]),
        "latest": random.choice(["", "", "2026-09"]),
        "may_be_future": random.random() < 0.2,
    }
    return (
        random.choice([month, month, month, f"{month}-01", month.replace("-", "")]),
        limits,
        moment.isoformat(),
    )


@needs_node
def test_a_session_of_the_reference_client() -> None:
    """Written for Node's own test runner, which says how many passed."""
    run = subprocess.run(["node", "--test", SESSION], capture_output=True, text=True, check=False)
    assert (run.returncode, "# pass 9" in run.stdout) == (0, True), run.stdout

import re

import pytest

from api.graphql.outcomes import PERIOD, Fallback, Outcome, Outcomes
from tests.architecture.repository import ROOT


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    found = [vars(record)["fields"] for record in caplog.records]
    caplog.clear()
    return found


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="api.graphql.outcomes")


def test_a_reason_is_told_at_once_and_then_once_a_period(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    outcomes = Outcomes(now=lambda: now[0])
    for _ in range(1_000):
        outcomes.add(Outcome.NOT_COMPILED, Fallback.INTROSPECTION)
    assert lines(caplog) == [{"reason": "introspection", "count": 1, "total": 1}]
    now[0] = PERIOD
    outcomes.add(Outcome.NOT_COMPILED, Fallback.INTROSPECTION)
    assert lines(caplog) == [{"reason": "introspection", "count": 1_000, "total": 1_001}]


def test_reasons_do_not_wait_for_one_another(caplog: pytest.LogCaptureFixture) -> None:
    outcomes = Outcomes(now=lambda: 0.0)
    for reason in Fallback:
        outcomes.add(Outcome.COMPLETED, reason)
        outcomes.add(Outcome.COMPLETED, reason)
    assert [line["reason"] for line in lines(caplog)] == list(Fallback)


def test_what_waits_is_told_with_whatever_comes_next(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    outcomes = Outcomes(now=lambda: now[0])
    for _ in range(3):
        outcomes.add(Outcome.COMPLETED, Fallback.ERROR)
    lines(caplog)
    now[0] = PERIOD
    outcomes.add(Outcome.COMPILED)
    outcomes.add(Outcome.COMPILED)
    assert lines(caplog) == [{"reason": "error", "count": 2, "total": 3}]


def test_operations_that_were_compiled_are_not_told(caplog: pytest.LogCaptureFixture) -> None:
    outcomes = Outcomes()
    outcomes.add(Outcome.COMPILED)
    assert lines(caplog) == []
    assert outcomes.counts == {Outcome.COMPILED: 1}


def test_every_reason_is_documented() -> None:
    text = (ROOT / "docs/operations.md").read_text().partition("## Who runs an operation")[2]
    assert re.findall(r"(?m)^\| `(\w+)` \|", text) == ["reason", *Fallback]

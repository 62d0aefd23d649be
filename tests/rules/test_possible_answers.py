"""Whether somebody can give an answer; no reason ever holds it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pages.rules.possible_answers import wrong_answer

OPTIONS = [{"value": "heat"}, {"value": "cold"}, {"value": "none", "exclusive": True}]
SINGLE = {"type": "SingleChoiceAnswer", "options": OPTIONS}
SEVERAL = {"type": "MultipleChoiceAnswer", "options": OPTIONS}
WHOLE = {"type": "IntegerAnswer", "minimum": 0, "maximum": 120}
DECIMAL = {"type": "DecimalAnswer", "minimum": 1.5, "maximum": None}
MONTH = {"type": "MonthAnswer", "earliest": "2020-01", "latest": "", "may_be_future": False}
NOW = datetime(2026, 6, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answer", "given"),
    [
        ({"type": "YesNoUnsureAnswer"}, "no"),
        (SINGLE, "heat"),
        (SEVERAL, ["heat", "cold"]),
        (SEVERAL, ["none"]),
        (SEVERAL, ["heat", "unsure"]),
        (WHOLE, 0),
        (WHOLE, 120.0),
        (DECIMAL, 1.5),
        (MONTH, "2020-01"),
        (MONTH, "2026-06"),
        ({**MONTH, "may_be_future": True}, "2030-01"),
    ],
)
def test_somebody_can_answer_so(answer: dict[str, object], given: object) -> None:
    assert wrong_answer(answer, given, at=NOW) is None


@pytest.mark.parametrize(
    ("answer", "given", "reason"),
    [
        ({"type": "YesNoUnsureAnswer"}, "maybe", "This is none of the options."),
        (SINGLE, ["heat"], "One option is expected, as text."),
        (SINGLE, "ice", "This is none of the options."),
        (SEVERAL, "heat", "A list of options is expected."),
        (SEVERAL, ["heat", 1], "A list of options is expected."),
        (SEVERAL, ["none", "heat"], "One of these options stands alone."),
        (SEVERAL, ["ice"], "This is none of the options."),
        (WHOLE, True, "A number is expected."),
        (WHOLE, "1", "A number is expected."),
        (WHOLE, 1.5, "A whole number is expected."),
        (WHOLE, 121, "It lies outside what can be right."),
        (DECIMAL, 1.4, "It lies outside what can be right."),
        (DECIMAL, float("inf"), "A number is expected."),
        (MONTH, "2026-07", "It lies outside what can be right."),
        (
            {**MONTH, "may_be_future": True, "latest": "2026-06"},
            "2026-07",
            "It lies outside what can be right.",
        ),
        (MONTH, "2019-12", "It lies outside what can be right."),
        (MONTH, "2020-1", "A month is expected, as YYYY-MM."),
    ],
)
def test_nobody_can_answer_so(answer: dict[str, object], given: object, reason: str) -> None:
    assert wrong_answer(answer, given, at=NOW) == reason


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        (datetime(2026, 6, 30, 9, 59, 59, tzinfo=UTC), "It lies outside what can be right."),
        (datetime(2026, 6, 30, 10, tzinfo=UTC), None),
        (datetime(2026, 6, 30, 19, tzinfo=timezone(timedelta(hours=9))), None),
    ],
)
def test_a_month_may_be_answered_once_it_has_begun_somewhere(moment: datetime, reason: str | None) -> None:
    assert wrong_answer(MONTH, "2026-07", at=moment) == reason

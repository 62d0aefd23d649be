"""Whether somebody can give an answer to a question. No reason ever holds the answer."""

from datetime import UTC, datetime, timedelta
from typing import Any

from pages.eligibility.values import NOT_SAID, is_month, is_number
from pages.rules.answers import NUMBERS, choices_of, possible_answers

Answer = dict[str, Any]

OPTIONS, MONTH = "MultipleChoiceAnswer", "MonthAnswer"
OUTSIDE = "It lies outside what can be right."
EARLIEST_ZONE = timedelta(hours=14)
"""How far the clocks are ahead where a month begins first, on Kiritimati."""


def wrong_answer(answer: Answer, given: object, *, at: datetime) -> str | None:
    """Why nobody can give this answer at a moment; None when somebody can. `given` says something."""
    if answer.get("type") == MONTH:
        return wrong_value(answer, given) or _future_month(answer, given, at)
    if answer.get("type") != OPTIONS:
        return wrong_value(answer, given)
    if not isinstance(given, list) or not all(isinstance(option, str) for option in given):
        return "A list of options is expected."
    said = [option for option in given if option not in NOT_SAID]
    alone = {choice.get("value") for choice in choices_of(answer) if choice.get("exclusive")}
    if len(given) > 1 and not alone.isdisjoint(given):
        return "One of these options stands alone."
    return next(filter(None, (wrong_value(answer, option) for option in said)), None)


def wrong_value(answer: Answer, value: object) -> str | None:
    """Why the answer cannot be this value, or for several options have it among them."""
    kind = answer.get("type")
    if kind in NUMBERS:
        return _wrong_number(answer, value)
    if kind == MONTH:
        return _wrong_month(answer, value)
    if not isinstance(value, str):
        return "One option is expected, as text."
    return None if value in possible_answers(answer) else "This is none of the options."


def _wrong_number(answer: Answer, value: object) -> str | None:
    if not is_number(value):
        return "A number is expected."
    if answer.get("type") == "IntegerAnswer" and value != int(value):
        return "A whole number is expected."
    least, most = answer.get("minimum"), answer.get("maximum")
    inside = (least is None or value >= least) and (most is None or value <= most)
    return None if inside else OUTSIDE


def _wrong_month(answer: Answer, value: object) -> str | None:
    if not is_month(value):
        return "A month is expected, as YYYY-MM."
    earliest, latest = answer.get("earliest"), answer.get("latest")
    inside = (not earliest or value >= earliest) and (not latest or value <= latest)
    return None if inside else OUTSIDE


def _future_month(answer: Answer, given: object, at: datetime) -> str | None:
    """A month is past or present once it has begun anywhere: nobody is asked where they are."""
    begun = (at.astimezone(UTC) + EARLIEST_ZONE).strftime("%Y-%m")
    return None if answer.get("may_be_future") or str(given) <= begun else OUTSIDE

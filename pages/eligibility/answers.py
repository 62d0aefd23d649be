"""Answers: what a person said, by question key."""

from collections.abc import Mapping
from typing import TypeAlias

from pages.eligibility.errors import AnswerError
from pages.eligibility.values import NOT_SAID, Kind, Value, is_month, is_number

Said: TypeAlias = Value | tuple[str, ...]
"""An answer that says something: a tuple when several options could be ticked."""

EXPECTED = {
    Kind.NUMBER: "A number is expected.",
    Kind.TEXT: "One option is expected, as text.",
    Kind.MONTH: "A month is expected, as YYYY-MM.",
    Kind.OPTIONS: "A list of options is expected.",
}


def read_answers(given: Mapping[str, object], kinds: Mapping[str, Kind]) -> dict[str, Said]:
    """What was said about the questions in `kinds`; answers to others are not looked at.

    Raises:
        AnswerError: an answer is of another kind. It names every such question, and no answer.
    """
    telling = {key: given[key] for key in kinds if key in given and tells(given[key])}
    read = {key: read_answer(answer, kinds[key]) for key, answer in telling.items()}
    if wrong := [key for key, said in read.items() if said is None]:
        raise AnswerError({key: EXPECTED[kinds[key]] for key in wrong})
    return {key: said for key, said in read.items() if said is not None}


def tells(answer: object) -> bool:
    """Zero does; null, an empty list, "unsure" and "prefer_not_to_say" do not."""
    return answer is not None and answer != [] and answer not in NOT_SAID


def read_answer(answer: object, kind: Kind) -> Said | None:
    """The answer, or None when it is of another kind."""
    match kind, answer:
        case Kind.NUMBER, int() | float() if is_number(answer):
            return answer
        case Kind.MONTH, str() if is_month(answer):
            return answer
        case Kind.TEXT, str() if answer:
            return answer
        case Kind.OPTIONS, list():
            options = tuple(option for option in answer if isinstance(option, str) and option)
            return options if len(options) == len(answer) else None
        case _:
            return None

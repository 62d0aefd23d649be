"""What rules and answers are made of."""

import re
from enum import StrEnum
from typing import TypeGuard

Number = int | float
Value = str | Number

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that Python and JavaScript read alike."""

NOT_SAID = ("unsure", "prefer_not_to_say")
"""Answers that say nothing: no rule may ask for one."""

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")


class Kind(StrEnum):
    """What an answer to a question is, as the rules about it tell."""

    NUMBER = "number"
    TEXT = "text"
    MONTH = "month"
    OPTIONS = "options"


def is_key(value: object) -> TypeGuard[str]:
    """Whether this names a question or a criterion: lower-case words joined by hyphens."""
    return isinstance(value, str) and KEY.fullmatch(value) is not None


def is_number(value: object) -> TypeGuard[Number]:
    """True is not 1; neither infinity nor a number that JavaScript would round is a number here."""
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and -LARGEST_NUMBER <= value <= LARGEST_NUMBER
    )


def is_month(value: object) -> TypeGuard[str]:
    """Whether this is a month as YYYY-MM; such texts sort by time."""
    return isinstance(value, str) and MONTH.fullmatch(value) is not None


def is_option(value: object) -> TypeGuard[str]:
    """Whether a rule may ask for this text."""
    return isinstance(value, str) and value != "" and value not in NOT_SAID

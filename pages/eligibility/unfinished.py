"""Conditions that somebody is still writing: a draft's rule keeps them as {"unfinished": ANYTHING}."""

from typing import Any

from pages.eligibility.rule_reading import DEEPEST
from pages.eligibility.rules import Join

UNFINISHED = "unfinished"


def has_unfinished(written: object) -> bool:
    """Whether a rule as JSON holds a condition that is not finished."""
    return bool(finished_part(written) != written)


def finished_part(written: object, depth: int = 1) -> Any:  # noqa: ANN401 - any JSON value
    """The rule without them; None when nothing is left. What is no rule stays as it is."""
    if not isinstance(written, dict) or len(written) != 1 or depth > DEEPEST:
        return written
    ((operator, operands),) = written.items()
    if operator == UNFINISHED:
        return None
    if operator == "not":
        inner = finished_part(operands, depth + 1)
        return None if inner is None else {operator: inner}
    if operator in list(Join) and isinstance(operands, list):
        return _joined(operator, operands, depth)
    return written


def _joined(operator: str, operands: list[object], depth: int) -> Any:  # noqa: ANN401 - any JSON value
    """What is left of a group is the group; alone, it stands for itself."""
    parts = [finished_part(inner, depth + 1) for inner in operands]
    left = [part for part in parts if part is not None]
    if len(left) == len(operands):
        return {operator: parts}
    return {operator: left} if len(left) > 1 else next(iter(left), None)

"""Rules: comparisons of one answer each, joined by all, any and not."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pages.eligibility.values import Value


class Join(StrEnum):
    ALL = "all"
    ANY = "any"


class Comparator(StrEnum):
    """How an answer is compared; `overlaps`: whether any of the ticked options is one of the values."""

    EQ = "eq"
    IN = "in"
    OVERLAPS = "overlaps"
    GTE = "gte"
    LTE = "lte"
    BETWEEN = "between"


@dataclass(frozen=True)
class Joined:
    join: Join
    rules: tuple["Rule", ...]


@dataclass(frozen=True)
class Negated:
    rule: "Rule"


@dataclass(frozen=True)
class Comparison:
    """`values`: one for eq, gte and lte; both limits, inclusive, for between; several for in and overlaps."""

    comparator: Comparator
    question: str
    values: tuple[Value, ...]


Rule: TypeAlias = Joined | Negated | Comparison


def comparisons(rule: Rule) -> Iterator[Comparison]:
    """Every comparison in a rule, in the order written."""
    match rule:
        case Joined(_, rules):
            for inner in rules:
                yield from comparisons(inner)
        case Negated(inner):
            yield from comparisons(inner)
        case Comparison():
            yield rule

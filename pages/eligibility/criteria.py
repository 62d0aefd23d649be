"""Criteria and the set of them that decides together."""

from dataclasses import dataclass, field
from enum import StrEnum

from pages.eligibility.rules import Rule
from pages.eligibility.values import Kind


class CriterionKind(StrEnum):
    INCLUSION = "inclusion"
    EXCLUSION = "exclusion"


class Strength(StrEnum):
    """Whether an unmet criterion rules a person out, or is for a person of the study team to decide."""

    HARD = "hard"
    CONFIRM = "confirm"


@dataclass(frozen=True)
class Criterion:
    """`when` says whom it applies to: where that is false, it is left out."""

    key: str
    kind: CriterionKind
    rule: Rule
    when: Rule | None = None
    strength: Strength = Strength.HARD


@dataclass(frozen=True)
class Ruleset:
    """`kinds` holds, for each question the rules ask for, what its answer is."""

    criteria: tuple[Criterion, ...]
    kinds: dict[str, Kind] = field(compare=False)

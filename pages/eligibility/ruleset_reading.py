"""From JSON to criteria, and what they must hold together."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from pages.eligibility.criteria import Criterion, CriterionKind, Ruleset, Strength
from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import ORDERED, read_rule
from pages.eligibility.rules import Comparator, Comparison, comparisons
from pages.eligibility.values import Kind, is_key, is_month

FIELDS = {"key", "kind", "rule", "when", "strength"}
Word = TypeVar("Word", bound=StrEnum)


def read_ruleset(written: object) -> Ruleset:
    """A list of criteria as JSON: {"key", "kind", "rule", "when" (or null), "strength" (else "hard")}.

    Raises:
        RuleError: a criterion is none, two have the same key, or rules disagree about what an answer is.
    """
    if not isinstance(written, list) or not written:
        raise RuleError("criteria", "A ruleset is a list of at least one criterion.")
    criteria = tuple(_criterion(item, f"criteria[{n}]") for n, item in enumerate(written))
    counted = Counter(criterion.key for criterion in criteria)
    if max(counted.values()) > 1:
        raise RuleError("criteria", "Two criteria have the same key.")
    return Ruleset(criteria, kinds_of(criteria))


def kinds_of(criteria: Sequence[Criterion]) -> dict[str, Kind]:
    """What the answer to each question is, by what the rules do with it.

    Raises:
        RuleError: they do not agree.
    """
    used: dict[str, list[Comparison]] = defaultdict(list)
    for criterion in criteria:
        for rule in (criterion.rule, criterion.when):
            for comparison in comparisons(rule) if rule else ():
                used[comparison.question].append(comparison)
    return {question: _kind(question, found) for question, found in used.items()}


def _criterion(written: object, place: str) -> Criterion:
    if not isinstance(written, dict) or not {"key", "kind", "rule"} <= written.keys() <= FIELDS:
        raise RuleError(place, "A criterion has key, kind and rule, and may have when and strength.")
    if not is_key(written["key"]):
        raise RuleError(f"{place}.key", "A criterion's key is lower-case words joined by hyphens.")
    when = written.get("when")
    return Criterion(
        key=written["key"],
        kind=_word(CriterionKind, written["kind"], f"{place}.kind"),
        rule=read_rule(written["rule"], f"{place}.rule"),
        when=None if when is None else read_rule(when, f"{place}.when"),
        strength=_word(Strength, written.get("strength", Strength.HARD), f"{place}.strength"),
    )


def _word(words: type[Word], written: object, place: str) -> Word:
    for word in words:
        if word == written:
            return word
    raise RuleError(place, f"This is one of: {', '.join(words)}.")


def _kind(question: str, used: Sequence[Comparison]) -> Kind:
    kinds = {_kind_asked(comparison) for comparison in used}
    if kinds == {Kind.TEXT, Kind.MONTH} and all(is_month(value) for c in used for value in c.values):
        return Kind.MONTH
    if len(kinds) > 1:
        raise RuleError(f"question {question}", f"Rules take its answer as {' and as '.join(sorted(kinds))}.")
    return kinds.pop()


def _kind_asked(comparison: Comparison) -> Kind:
    if comparison.comparator is Comparator.OVERLAPS:
        return Kind.OPTIONS
    if not isinstance(comparison.values[0], str):
        return Kind.NUMBER
    return Kind.MONTH if comparison.comparator in ORDERED else Kind.TEXT

"""Which criteria of a trial a set of questions can decide, and the rules they make together."""

from collections.abc import Collection, Iterable
from typing import Any

from pages.eligibility.criteria import Ruleset
from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import comparisons
from pages.eligibility.ruleset_reading import FIELDS, read_ruleset

Written = dict[str, Any]
"""A criterion as a document has it: the fields of its rule, and its words."""


def decided_by(questions: Collection[str], criteria: Iterable[Written]) -> list[Written]:
    """The criteria that have a rule and ask only for these questions."""
    return [criterion for criterion in criteria if _asks_only(criterion, questions)]


def ruleset_of(criteria: Iterable[Written]) -> Ruleset | None:
    """The rules of the criteria, or None: there is none, or they do not fit together."""
    written = [{name: criterion.get(name) for name in FIELDS} for criterion in criteria]
    try:
        return read_ruleset(written) if written else None
    except RuleError:
        return None


def _asks_only(criterion: Written, questions: Collection[str]) -> bool:
    if not criterion.get("rule"):
        return False
    rules = [rule for rule in (criterion["rule"], criterion.get("when")) if rule]
    try:
        asked = {found.question for rule in rules for found in comparisons(read_rule(rule))}
    except RuleError:
        return False
    return asked <= set(questions)

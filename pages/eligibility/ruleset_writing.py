"""From rules back to JSON, always the same for the same rules, and its hash."""

import json
from hashlib import sha256
from typing import Any

from pages.eligibility.criteria import Criterion, Ruleset
from pages.eligibility.rules import Comparator, Comparison, Joined, Negated, Rule
from pages.eligibility.values import Value

LISTS = (Comparator.IN, Comparator.OVERLAPS)


def written_rule(rule: Rule) -> dict[str, Any]:
    """The rule as JSON, as `read_rule` takes it."""
    match rule:
        case Joined(join, rules):
            return {join.value: [written_rule(inner) for inner in rules]}
        case Negated(inner):
            return {"not": written_rule(inner)}
        case Comparison(comparator, question, values):
            written = [written_value(value) for value in values]
            operands = [written] if comparator in LISTS else written
            return {comparator.value: [question, *operands]}


def written_ruleset(ruleset: Ruleset) -> list[dict[str, Any]]:
    """The criteria as JSON with all their fields, as `read_ruleset` takes them."""
    return [_written_criterion(criterion) for criterion in ruleset.criteria]


def ruleset_hash(ruleset: Ruleset) -> str:
    """SHA-256 over the rules, as 64 hexadecimal digits: the order of the criteria does not matter."""
    criteria = sorted(written_ruleset(ruleset), key=lambda criterion: str(criterion["key"]))
    text = json.dumps(criteria, ensure_ascii=True, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return sha256(text.encode()).hexdigest()


def written_value(value: Value) -> Value:
    """18.0 and 18 are one number, as they are in JavaScript."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _written_criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "key": criterion.key,
        "kind": criterion.kind.value,
        "rule": written_rule(criterion.rule),
        "when": written_rule(criterion.when) if criterion.when else None,
        "strength": criterion.strength.value,
    }

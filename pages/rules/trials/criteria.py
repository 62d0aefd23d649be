"""The criteria of a trial: their words, and rules that can be read."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pages.eligibility.criteria import Criterion, CriterionKind, Strength
from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Rule, comparisons
from pages.eligibility.unfinished import has_unfinished
from pages.eligibility.values import is_key
from pages.rules.body import is_empty, quoted
from pages.rules.finding import Document, Problem

Wire = dict[str, Any]

FIELD = "criteria"
RULES = ("rule", "when")
"""The fields of a criterion that hold a rule over answers."""


@dataclass(frozen=True)
class ReadRule:
    """A rule of a criterion that can be read; `field` is where it stands."""

    criterion: Wire
    field: str
    rule: Rule


def criteria_of(document: Document) -> list[Wire]:
    """The criteria in the order editors gave them; also those of a draft that misses anything."""
    listed: list[Wire] = document.get(FIELD) or []
    return listed


def at(criterion: Wire, message: str, field: str) -> Problem:
    """A problem in a field of one criterion."""
    return Problem(message, criterion.get("id"), (field,), FIELD)


def name_of(criterion: Wire) -> str:
    """What an editor knows a criterion by."""
    return quoted(str(criterion.get("plain_text") or criterion.get("key") or "without a name"), 60)


def read_rules(document: Document) -> Iterator[ReadRule]:
    """Every rule that can be read."""
    for criterion in criteria_of(document):
        for field in RULES:
            if (rule := _read(criterion, field)) is not None and not isinstance(rule, RuleError):
                yield ReadRule(criterion, field, rule)


def asked_keys(document: Document) -> set[str]:
    """The keys of the questions that the rules ask for."""
    return {each.question for found in read_rules(document) for each in comparisons(found.rule)}


def decided_criteria(document: Document) -> Iterator[tuple[Wire, Criterion]]:
    """The criteria that answers decide: those with a rule, as far as all of them can be read."""
    for criterion in criteria_of(document):
        rule, when = (_read(criterion, field) for field in RULES)
        kind = criterion.get("kind")
        if rule is None or isinstance(rule, RuleError) or isinstance(when, RuleError) or not kind:
            continue
        strength = Strength(criterion.get("strength") or Strength.HARD)
        yield criterion, Criterion(str(criterion.get("key")), CriterionKind(kind), rule, when, strength)


def wrong_keys(document: Document) -> Iterator[Problem]:
    counted = Counter(criterion.get("key") for criterion in criteria_of(document))
    for criterion in criteria_of(document):
        key = criterion.get("key")
        if not is_key(key):
            yield at(criterion, "Give the criterion a key: lower-case words joined by hyphens.", "key")
        elif counted[key] > 1:
            yield at(criterion, "Another criterion has this key.", "key")


def missing_words(document: Document) -> Iterator[Problem]:
    for criterion in criteria_of(document):
        if is_empty(criterion.get("plain_text")):
            yield at(criterion, "Say it in plain words: readers see them.", "plain_text")
        for field, message in CHOICES.items():
            if not criterion.get(field):
                yield at(criterion, message, field)


CHOICES = {
    "kind": "Choose inclusion or exclusion.",
    "strength": "Choose who decides about people whom it keeps out.",
}


def unreadable_rules(document: Document) -> Iterator[Problem]:
    for criterion in criteria_of(document):
        for field in RULES:
            if has_unfinished(criterion.get(field)):
                message = f"A condition of {name_of(criterion)} is not finished. Finish it, or remove it."
                yield at(criterion, message, field)
            elif isinstance(error := _read(criterion, field), RuleError):
                yield at(criterion, f"The rule cannot be used. {error.reason}", field)
        if criterion.get("when") and not criterion.get("rule"):
            yield at(criterion, "It says for whom, but not what must hold. Build the rule as well.", "rule")


def unchecked(document: Document) -> Iterator[Problem]:
    for criterion in criteria_of(document):
        if not criterion.get("rule"):
            message = "It has no rule, so no answer decides it: it is shown as checked by the study team."
            yield at(criterion, message, "rule")


def _read(criterion: Wire, field: str) -> Rule | RuleError | None:
    written = criterion.get(field)
    if written is None:
        return None
    try:
        return read_rule(written)
    except RuleError as error:
        return error

"""Rules in plain words, for lists, reports and the editor; the rule builder in the admin says the same.

For example: “How old are you?” is 18 or more and “Do you smoke?” is not Yes

Ethics boards approve them in the recruitment text: worded otherwise, that needs another format.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Comparator, Comparison, Join, Joined, Negated, Rule
from pages.eligibility.ruleset_writing import written_value
from pages.eligibility.values import Value
from pages.rules.answers import choices_of
from pages.rules.finding import Document
from pages.rules.trials.comparisons import Questions

JOINS = {Join.ALL: " and ", Join.ANY: " or "}
ORDERED = {"MonthAnswer": ("or later", "or earlier")}
MORE_OR_LESS = ("or more", "or less")


def rule_sentence(rule: Rule, questions: Questions) -> str:
    """When a rule is true, without a full stop. A question that is not published goes by its key."""
    return _said(rule, questions, inside=False)


def rule_in_words(written: object, questions: Questions) -> str:
    """The sentence of a rule as JSON; the JSON itself where it cannot be read."""
    try:
        return rule_sentence(read_rule(written), questions)
    except RuleError:
        return str(written)


def met_when(rule: Rule, questions: Questions) -> str:
    """The sentence that editors read below a rule."""
    return f"Met when: {rule_sentence(rule, questions)}."


def _said(rule: Rule, questions: Questions, *, inside: bool) -> str:
    match rule:
        case Joined(join, rules):
            said = JOINS[join].join(_said(each, questions, inside=True) for each in rules)
            return f"({said})" if inside and len(rules) > 1 else said
        case Negated(Comparison() as comparison):
            return _compared(comparison, questions, negated=True)
        case Negated(inner):
            return f"it is not so that ({_said(inner, questions, inside=False)})"
        case Comparison():
            return _compared(rule, questions, negated=False)


def _compared(comparison: Comparison, questions: Questions, *, negated: bool) -> str:
    question: Document = questions.get(comparison.question) or {}
    answer: dict[str, Any] = question.get("answer") or {}
    name = question.get("text") or comparison.question
    values = [_label(value, answer) for value in comparison.values]
    verb = _verb(comparison.comparator, negated=negated)
    return f"“{name}” {verb} {SAID[comparison.comparator](values, answer)}"


def _verb(comparator: Comparator, *, negated: bool) -> str:
    if comparator is Comparator.OVERLAPS:
        return "does not include" if negated else "includes"
    return "is not" if negated else "is"


def _label(value: Value, answer: Mapping[str, Any]) -> str:
    if answer.get("type") == "YesNoUnsureAnswer":
        return str(answer.get(f"{value}_label") or value)
    labels = {choice.get("value"): choice.get("label") for choice in choices_of(dict(answer))}
    unit = f" {answer['unit_label']}" if answer.get("unit_label") else ""
    return str(labels.get(value) or f"{written_value(value)}{unit}")


def _one(values: Sequence[str], answer: Mapping[str, Any]) -> str:
    return values[0]


def _any(values: Sequence[str], answer: Mapping[str, Any]) -> str:
    *first, last = values
    return f"{', '.join(first)} or {last}" if first else last


def _least(values: Sequence[str], answer: Mapping[str, Any]) -> str:
    return f"{values[0]} {ORDERED.get(str(answer.get('type')), MORE_OR_LESS)[0]}"


def _most(values: Sequence[str], answer: Mapping[str, Any]) -> str:
    return f"{values[0]} {ORDERED.get(str(answer.get('type')), MORE_OR_LESS)[1]}"


def _range(values: Sequence[str], answer: Mapping[str, Any]) -> str:
    return f"from {values[0]} to {values[1]}"


SAID: dict[Comparator, Callable[[Sequence[str], Mapping[str, Any]], str]] = {
    Comparator.EQ: _one,
    Comparator.IN: _any,
    Comparator.OVERLAPS: _any,
    Comparator.GTE: _least,
    Comparator.LTE: _most,
    Comparator.BETWEEN: _range,
}

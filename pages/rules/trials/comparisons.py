"""What rules compare with: values that an answer to the question can have."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pages.eligibility.criteria import Criterion
from pages.eligibility.errors import RuleError
from pages.eligibility.rules import Comparator, Comparison, comparisons
from pages.eligibility.ruleset_reading import kinds_of
from pages.eligibility.values import Number, Value, is_month, is_number
from pages.rules.answers import choices_of
from pages.rules.body import quoted
from pages.rules.finding import Document, Problem
from pages.rules.trials.criteria import at, decided_criteria, read_rules

Answer = dict[str, Any]
Questions = Mapping[str, Document]
"""The questions as published now, by key."""

EQUALITY = frozenset({Comparator.EQ, Comparator.IN})
ORDER = frozenset({Comparator.GTE, Comparator.LTE, Comparator.BETWEEN})
COMPARATORS = {
    "YesNoUnsureAnswer": EQUALITY,
    "SingleChoiceAnswer": EQUALITY,
    "AgeBandAnswer": EQUALITY,
    "MultipleChoiceAnswer": frozenset({Comparator.OVERLAPS}),
    "IntegerAnswer": EQUALITY | ORDER,
    "DecimalAnswer": EQUALITY | ORDER,
    "MonthAnswer": EQUALITY | ORDER,
}
"""How an answer of each kind can be compared."""


def unknown_questions(document: Document, questions: Questions) -> Iterator[Problem]:
    for found in read_rules(document):
        asked = dict.fromkeys(comparison.question for comparison in comparisons(found.rule))
        for key in (key for key in asked if key not in questions):
            message = f"There is no published question {quoted(key)}. Publish it, or choose another."
            yield at(found.criterion, message, found.field)


def wrong_values(document: Document, questions: Questions) -> Iterator[Problem]:
    for found in read_rules(document):
        known = (each for each in comparisons(found.rule) if each.question in questions)
        messages = (message for each in known for message in wrong_with(each, questions[each.question]))
        for message in dict.fromkeys(messages):
            yield at(found.criterion, message, found.field)


def mixed_kinds(document: Document) -> Iterator[Problem]:
    """Told of the first criterion that does not agree with those above it."""
    agreed: list[Criterion] = []
    for wire, criterion in decided_criteria(document):
        try:
            kinds_of([*agreed, criterion])
        except RuleError as error:
            yield at(wire, f"The criteria disagree about {error.place}. {error.reason}", "rule")
        else:
            agreed.append(criterion)


def wrong_with(comparison: Comparison, question: Document) -> Iterator[str]:
    """What is wrong with comparing an answer to this question so."""
    answer: Answer = question.get("answer") or {}
    name, kind = quoted(str(question.get("text"))), str(answer.get("type"))
    if comparison.comparator not in COMPARATORS.get(kind, frozenset()):
        yield f"An answer to {name} cannot be compared so. Choose how it is compared again."
        return
    check = CHECKS[kind]
    for value in comparison.values:
        if reason := check(value, answer):
            yield f"{name}: {reason}"


def _wrong_yes_no(value: Value, answer: Answer) -> str | None:
    return None if value in ("yes", "no") else f"{value} is neither yes nor no."


def _wrong_choice(value: Value, answer: Answer) -> str | None:
    values = [choice.get("value") for choice in choices_of(answer)]
    return None if value in values else f"{value} is no longer one of its options."


def _wrong_number(value: Value, answer: Answer) -> str | None:
    if not is_number(value):
        return f"{value} is no number."
    if answer["type"] == "IntegerAnswer" and value != int(value):
        return f"The answer is a whole number; {value} is none."
    return _outside(value, answer.get("minimum"), answer.get("maximum"))


def _outside(value: Number, minimum: Number | None, maximum: Number | None) -> str | None:
    if minimum is not None and value < minimum:
        return f"{value:g} is below the smallest answer, {minimum:g}."
    if maximum is not None and value > maximum:
        return f"{value:g} is above the largest answer, {maximum:g}."
    return None


def _wrong_month(value: Value, answer: Answer) -> str | None:
    if not is_month(value):
        return f"{value} is no month."
    earliest, latest = answer.get("earliest"), answer.get("latest")
    if earliest and value < earliest:
        return f"{value} is before the first answer, {earliest}."
    return f"{value} is after the last answer, {latest}." if latest and value > latest else None


CHECKS: dict[str, Callable[[Value, Answer], str | None]] = {
    "YesNoUnsureAnswer": _wrong_yes_no,
    "SingleChoiceAnswer": _wrong_choice,
    "AgeBandAnswer": _wrong_choice,
    "MultipleChoiceAnswer": _wrong_choice,
    "IntegerAnswer": _wrong_number,
    "DecimalAnswer": _wrong_number,
    "MonthAnswer": _wrong_month,
}


def sound(all_comparisons: Iterable[Comparison], questions: Questions) -> bool:
    """Whether every comparison is one that answers to a published question allow."""
    return all(
        each.question in questions and not any(wrong_with(each, questions[each.question]))
        for each in all_comparisons
    )

"""What the answer to an eligibility question is: options, bands and limits that make sense."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pages.rules.body import is_empty
from pages.rules.finding import Document, Path, Problem
from pages.rules.slots import slot_names

Wire = dict[str, Any]

RESERVED = ("unsure", "prefer_not_to_say")
VALUE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
LISTS = {
    "SingleChoiceAnswer": "options",
    "MultipleChoiceAnswer": "options",
    "AgeBandAnswer": "bands",
}
"""Where an answer lists what can be chosen."""

NUMBERS = ("IntegerAnswer", "DecimalAnswer")


def answer_of(document: Document) -> Wire:
    """The answer; an empty dict in a draft without one."""
    answer: Wire = document.get("answer") or {}
    return answer


def choices_of(answer: Wire) -> list[Wire]:
    """What can be chosen, in order: options or bands."""
    listed: list[Wire] = answer.get(LISTS.get(str(answer.get("type")), ""), [])
    return listed


def missing_answer(document: Document) -> Iterator[Problem]:
    if not document.get("answer"):
        yield Problem("Choose what an answer is.", field="answer")


def unsure_refused(document: Document) -> Iterator[Problem]:
    if answer_of(document).get("type") == "YesNoUnsureAnswer" and document.get("allow_unsure") is False:
        yield Problem("Yes, no or unsure: people may be unsure.", field="allow_unsure")


def wrong_choices(document: Document) -> Iterator[Problem]:
    """Two or more, each with a label and a value of its own that says something."""
    answer = answer_of(document)
    name = LISTS.get(str(answer.get("type")))
    if name is None:
        return
    choices = choices_of(answer)
    if len(choices) < 2:
        yield _at(answer, (name,), "Offer at least two.")
    counted = Counter(choice.get("value") for choice in choices)
    for choice in choices:
        for field, message in _wrong_choice(answer, choice, counted):
            yield _at(answer, (name, str(choice.get("id")), field), message)


def _wrong_choice(answer: Wire, choice: Wire, counted: Counter[Any]) -> Iterator[tuple[str, str]]:
    value = choice.get("value") or ""
    if not VALUE.fullmatch(value):
        yield "value", "Use lower-case letters, digits and single underscores."
    elif value in RESERVED:
        yield "value", "This is offered by a tick below: remove it here."
    elif counted[value] > 1:
        yield "value", "Another has this value."
    if is_empty(choice.get("label")):
        yield "label", "Say what readers choose."
    elif slot_names(str(choice["label"])):
        yield "label", "Pages fill slots in the question only."
    if choice.get("exclusive") and answer.get("type") != "MultipleChoiceAnswer":
        yield "exclusive", "Only one can be chosen anyway."


def wrong_bands(document: Document) -> Iterator[Problem]:
    """Bands follow one another: each begins the year after the one before has ended."""
    answer = answer_of(document)
    bands = answer.get("bands") or []
    for band in bands:
        first, last = band.get("from_age"), band.get("to_age")
        if first is None or (last is not None and last < first):
            path = ("bands", str(band.get("id")), "from_age")
            yield _at(answer, path, "A band begins at an age, not above its end.")
    for before, after in pairwise(bands):
        if before.get("to_age") is None or after.get("from_age") != before["to_age"] + 1:
            path = ("bands", str(after.get("id")), "from_age")
            yield _at(answer, path, "It must begin the year after the band before it ends.")


def wrong_limits(document: Document) -> Iterator[Problem]:
    answer = answer_of(document)
    if answer.get("type") in NUMBERS:
        yield from _wrong_numbers(answer)
    if answer.get("type") == "MonthAnswer":
        yield from _wrong_months(answer)


def _wrong_numbers(answer: Wire) -> Iterator[Problem]:
    limits = {name: answer[name] for name in ("minimum", "maximum") if answer.get(name) is not None}
    if answer.get("type") == "IntegerAnswer":
        for name in (name for name, limit in limits.items() if limit != int(limit)):
            yield _at(answer, (name,), "A limit of a whole number is a whole number.")
    if len(limits) == 2 and limits["minimum"] > limits["maximum"]:
        yield _at(answer, ("maximum",), "The largest number is below the smallest.")
    if answer.get("step") is not None and answer["step"] <= 0:
        yield _at(answer, ("step",), "A step is more than 0.")
    for name in ("unit", "unit_label"):
        if answer.get("type") == "DecimalAnswer" and is_empty(answer.get(name)):
            yield _at(answer, (name,), "Say which unit.")


def _wrong_months(answer: Wire) -> Iterator[Problem]:
    limits = {name: answer[name] for name in ("earliest", "latest") if answer.get(name)}
    wrong = [name for name, month in limits.items() if not MONTH.fullmatch(month)]
    for name in wrong:
        yield _at(answer, (name,), "Write a month as YYYY-MM, for example 2026-01.")
    if not wrong and len(limits) == 2 and limits["earliest"] > limits["latest"]:
        yield _at(answer, ("latest",), "The last month is before the first.")


def wrong_responses(document: Document) -> Iterator[Problem]:
    """Each belongs to an answer that can be given, and says how urgent it is and what to do."""
    possible = possible_answers(answer_of(document))
    for response in document.get("safety_responses") or ():
        for field, message in _wrong_response(response, possible):
            yield Problem(message, response.get("id"), (field,), "safety_responses")


def _wrong_response(response: Wire, possible: list[str]) -> Iterator[tuple[str, str]]:
    if response.get("answer") not in possible:
        listed = ", ".join(possible) or "no answer of this kind has one"
        yield "answer", f"Nobody can give this answer. There are: {listed}."
    if response.get("urgency") in (None, "", "ungraded"):
        yield "urgency", "Choose how urgent it is."
    for field in ("heading", "text"):
        if is_empty(response.get(field)):
            yield field, "Say what the person should do."


def possible_answers(answer: Wire) -> list[str]:
    """What can be answered by a word of its own, besides what says nothing."""
    if answer.get("type") == "YesNoUnsureAnswer":
        return ["yes", "no"]
    return [str(choice.get("value")) for choice in choices_of(answer)]


def _at(answer: Wire, path: Path, message: str) -> Problem:
    return Problem(message, answer.get("id"), path, "answer")

"""Eligibility checks: the questions a page places, and when it asks them."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pages.eligibility.deciding import decided_by
from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import ORDERED, read_rule
from pages.eligibility.rules import Comparator, Comparison, Negated, comparisons
from pages.eligibility.unfinished import has_unfinished
from pages.rules.answers import NUMBERS
from pages.rules.body import Block, blocks, quoted
from pages.rules.finding import Document, Problem
from pages.rules.possible_answers import OPTIONS, wrong_value
from pages.rules.trials.criteria import name_of
from pages.rules.trials.trying import can_be

Wire = dict[str, Any]

CHECK = "EligibilityCheck"
CANNOT_BE_ASKED = (
    "It cannot be asked. Publish the question, and fill each of its slots. One that is retired cannot be "
    "newly placed: choose what replaces it."
)
RETIRED = "It is retired, so it cannot be newly placed. Choose what replaces it: {}."
UNDECIDABLE = (
    "is left to the study team: its rule names an answer that a question does not have on this page. "
    "Update the page to the current version of its questions, or change the rule."
)
NEVER_ASKED = "No answers can make this true, so the question is never asked. Build it again, or remove it."
ALWAYS_ASKED = (
    "Every answer makes this true, so it keeps the question only from those who do not answer above. Remove "
    "it, if that is not meant."
)
IN_ORDER = (*NUMBERS, "MonthAnswer")


def repeated_checks(document: Document) -> Iterator[Problem]:
    for block in list(blocks(document, CHECK))[1:]:
        yield Problem(
            "A page has one eligibility check. Put these questions into the first.", block.get("id")
        )


def unavailable_questions(document: Document) -> Iterator[Problem]:
    for block in blocks(document, CHECK):
        for placement in block.get("placements") or ():
            if not placement.get("question"):
                yield _at(block, placement, "question", _why_unavailable(placement))


def _why_unavailable(placement: Wire) -> str:
    replaced_by = placement.get("replaced_by")
    return RETIRED.format(quoted(str(replaced_by))) if replaced_by else CANNOT_BE_ASKED


def repeated_questions(document: Document) -> Iterator[Problem]:
    counted: Counter[str] = Counter()
    for block in blocks(document, CHECK):
        for placement in _placed(block):
            key = str(placement["question"].get("key"))
            counted[key] += 1
            if counted[key] > 1:
                yield _at(block, placement, "question", "This question stands above already. Remove it.")


def wrong_conditions(document: Document) -> Iterator[Problem]:
    """What decides whether a question is asked is asked above it, and can be answered so."""
    for block in blocks(document, CHECK):
        placed = _by_key(block)
        for placement, above in _with_those_above(block):
            if message := _wrong_condition(placement, above, placed):
                yield _at(block, placement, "show_when", message)


def needless_conditions(document: Document) -> Iterator[Problem]:
    for block in blocks(document, CHECK):
        placed = _by_key(block)
        for placement, above in _with_those_above(block):
            written = placement.get("show_when")
            if written is None or _wrong_condition(placement, above, placed):
                continue
            if can_be(Negated(read_rule(written)), above) is False:
                yield _at(block, placement, "show_when", ALWAYS_ASKED)


def needless_questions(document: Document) -> Iterator[Problem]:
    """Asked for nothing: no criterion, no other question and no safety response needs the answer."""
    if not document.get("trial"):
        return
    for block in blocks(document, CHECK):
        needed = _needed(block)
        for placement in _placed(block):
            question = placement["question"]
            if question.get("key") not in needed and not question.get("safety_responses"):
                yield _at(block, placement, "question", "No criterion needs the answer. Do not ask it.")


def undecided_checks(document: Document) -> Iterator[Problem]:
    if not document.get("trial"):
        return
    for block in blocks(document, CHECK):
        if block.get("ruleset_hash") is None:
            message = "These questions decide no criterion of the trial. Place those that its rules ask for."
            yield Problem(message, block.get("id"), ("placements",))


def undecidable_criteria(document: Document) -> Iterator[Problem]:
    """Those that the placed questions would decide, if each had the answers that the rule names."""
    criteria = (document.get("trial") or {}).get("criteria") or []
    for block in blocks(document, CHECK):
        asked = {str(placement["question"].get("key")): placement["question"] for placement in _placed(block)}
        for criterion in decided_by(asked, criteria):
            if not fits(criterion, asked):
                yield Problem(f"{name_of(criterion)} {UNDECIDABLE}", block.get("id"), ("placements",))


def fits(criterion: Wire, asked: dict[str, Wire]) -> bool:
    """Whether people can answer these questions as the criterion's rules have it."""
    rules = filter(None, (criterion.get("rule"), criterion.get("when")))
    return all(_wrong_comparison(each, asked, asked) is None for rule in rules for each in _comparisons(rule))


def foreign_questions(document: Document) -> Iterator[Problem]:
    for block in blocks(document, CHECK):
        for placement in _placed(block):
            if placement["question"].get("locale") != document.get("locale"):
                message = "The question is in another language than the page. Choose its translation."
                yield _at(block, placement, "question", message)


def _placed(block: Block) -> list[Wire]:
    return [placement for placement in block.get("placements") or () if placement.get("question")]


def _by_key(block: Block) -> dict[str, Wire]:
    """The questions it asks."""
    return {str(placement["question"].get("key")): placement["question"] for placement in _placed(block)}


def _with_those_above(block: Block) -> Iterator[tuple[Wire, dict[str, Wire]]]:
    """Each placement, with the questions that are asked before it, by key."""
    above: dict[str, Wire] = {}
    for placement in block.get("placements") or ():
        yield placement, above
        if question := placement.get("question"):
            above = {**above, str(question.get("key")): question}


def _needed(block: Block) -> set[str]:
    conditions = [placement.get("show_when") for placement in block.get("placements") or ()]
    criteria = block.get("criteria") or []
    rules = [rule for each in criteria for rule in (each.get("rule"), each.get("when"))]
    return {asked.question for rule in [*conditions, *rules] if rule for asked in _comparisons(rule)}


def _comparisons(written: object) -> list[Comparison]:
    try:
        return list(comparisons(read_rule(written)))
    except RuleError:
        return []


def _wrong_condition(placement: Wire, above: dict[str, Wire], placed: dict[str, Wire]) -> str | None:
    written = placement.get("show_when")
    if written is None:
        return None
    if has_unfinished(written):
        return "When it is asked is not finished. Finish each condition, or remove it."
    found = _comparisons(written)
    if not found:
        return "When it is asked cannot be read. Remove that and build it again."
    if (placement.get("question") or {}).get("key") in {each.question for each in found} - above.keys():
        return "It depends on its own answer. Choose a question that is asked above it."
    if message := next(filter(None, (_wrong_comparison(each, above, placed) for each in found)), None):
        return message
    return NEVER_ASKED if can_be(read_rule(written), above) is False else None


def _wrong_comparison(comparison: Comparison, above: dict[str, Wire], placed: dict[str, Wire]) -> str | None:
    name = _name(comparison.question, placed)
    if comparison.question not in above:
        if comparison.question not in placed:
            return f"It depends on {name}, which this check does not ask. Place it above."
        return f"It depends on {name}, which is not asked above it. Move it down."
    answer = above[comparison.question].get("answer") or {}
    if not _compares(comparison.comparator, str(answer.get("type"))):
        return f"An answer to {name} cannot be compared like this."
    if any(wrong_value(answer, value) for value in comparison.values):
        return f"Nobody can answer {name} like this. Choose from its options and limits."
    return None


def _name(key: str, placed: dict[str, Wire]) -> str:
    """What editors know a question by: its words, or its key where it is not placed."""
    return quoted(str(placed.get(key, {}).get("text") or key))


def _compares(comparator: Comparator, kind: str) -> bool:
    if (comparator is Comparator.OVERLAPS) != (kind == OPTIONS):
        return False
    return kind in IN_ORDER or comparator not in ORDERED


def _at(block: Block, placement: Wire, field: str, message: str) -> Problem:
    return Problem(message, block.get("id"), ("placements", str(placement.get("id")), field))

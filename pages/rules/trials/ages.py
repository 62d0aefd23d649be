"""The ages that the facts of a trial name, beside those that its criteria take."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from pages.eligibility.criteria import Criterion
from pages.eligibility.possibility import any_of, components, everything, fulfilled, questions_of
from pages.eligibility.rules import Comparator, Comparison, Rule, comparisons
from pages.rules.answers import choices_of
from pages.rules.finding import Document, Problem
from pages.rules.possible_answers import Answer, wrong_value
from pages.rules.trials.comparisons import Questions, sound
from pages.rules.trials.criteria import decided_criteria
from pages.rules.trials.trying import can_be

YEAR = 12
KEYS = frozenset({"age", "age-years", "age-in-years"})
"""What a question is called whose whole number is an age in years; age bands are by their kind."""

BANDS = "AgeBandAnswer"
YOUNGEST, OLDEST = "minimum_age_months", "maximum_age_months"
YOUNGER = "The rules of the criteria take people below the youngest age. Let facts and rules say the same."
OLDER = "The rules of the criteria take people above the oldest age. Let facts and rules say the same."
MESSAGES = {YOUNGEST: YOUNGER, OLDEST: OLDER}
NOBODY = "The rules of the criteria take nobody of this age. Let facts and rules say the same."


@dataclass(frozen=True)
class Stretch:
    """Ages in whole years, both ends inclusive, and the rule that is true of them."""

    first: int
    last: float
    rule: Rule

    def is_beyond(self, years: int, field: str) -> bool:
        """Whether all of it lies outside what a limit of the facts takes."""
        return self.last < years if field == YOUNGEST else self.first > years


def ages_apart(document: Document, questions: Questions) -> Iterator[Problem]:
    """Limits of the facts, in whole years, that are not those of the rules; a limit left open is none."""
    for group in components(_judged(document, questions)):
        rule = everything(map(fulfilled, group))
        for key in (key for key in questions_of(rule) if _is_age(key, questions[key])):
            yield from _apart(document, rule, key, questions)


def _judged(document: Document, questions: Questions) -> list[Criterion]:
    decided = [criterion for _, criterion in decided_criteria(document)]
    return [each for each in decided if sound(comparisons(fulfilled(each)), questions)]


def _is_age(key: str, question: Document) -> bool:
    kind = question["answer"]["type"]
    return bool(kind == BANDS or (kind == "IntegerAnswer" and key in KEYS))


def _apart(document: Document, rule: Rule, key: str, questions: Questions) -> Iterator[Problem]:
    for field, message in MESSAGES.items():
        if (months := document.get(field)) is None:
            continue
        years = months // YEAR
        stretches = list(_stretches(key, questions[key]["answer"], years))
        beyond = [each.rule for each in stretches if each.is_beyond(years, field)]
        within = [each.rule for each in stretches if each.first <= years <= each.last]
        if beyond and can_be(everything([rule, any_of(beyond)]), questions):
            yield Problem(message, field=field)
        elif (
            within
            and can_be(rule, questions)
            and can_be(everything([rule, any_of(within)]), questions) is False
        ):
            yield Problem(NOBODY, field=field)


def _stretches(key: str, answer: Answer, years: int) -> Iterator[Stretch]:
    """The bands that can be chosen; of whole numbers this one, all below and all above."""
    if answer["type"] == BANDS:
        for band in choices_of(answer):
            last = inf if band["to_age"] is None else band["to_age"]
            yield Stretch(band["from_age"], last, Comparison(Comparator.EQ, key, (band["value"],)))
        return
    if wrong_value(answer, years) is None:
        yield Stretch(years, years, Comparison(Comparator.EQ, key, (years,)))
    if years > 0:
        yield Stretch(0, years - 1, Comparison(Comparator.BETWEEN, key, (0, years - 1)))
    yield Stretch(years + 1, inf, Comparison(Comparator.GTE, key, (years + 1,)))

"""Criteria that decide something: some people can meet them, some cannot, and all together somebody can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pages.eligibility.criteria import Criterion
from pages.eligibility.possibility import (
    Search,
    TooLargeError,
    components,
    everything,
    fulfilled,
)
from pages.eligibility.rules import Comparison, Negated, Rule, comparisons
from pages.rules.finding import Document, Problem
from pages.rules.trials.comparisons import Questions, sound
from pages.rules.trials.criteria import FIELD, Wire, at, decided_criteria, name_of
from pages.rules.trials.domains import domains_of

Decided = list[tuple[Wire, Criterion]]

NEVER = "No answers can make this rule true. Build it again."
ALWAYS = "Every answer makes this rule true, so it decides nothing. Build it again, or remove it."
FOR_NOBODY = "No answers can make this true, so the criterion is for nobody. Build it again, or remove it."
FOR_ALL = "Every answer makes this true: remove it, and the criterion is for everybody as before."
TOO_LARGE = (
    "The rules join too many answers to try them all, so whether they contradict one another is not checked."
    " Check that by hand."
)


@dataclass
class Judgement:
    """The criteria at hand, and one allowance of work for all that is asked about them."""

    decided: Decided
    search: Search
    gave_up: bool = field(default=False)

    def can_be(self, rule: Rule) -> bool:
        """Whether some answers make a rule true; where that is too much to try, it is not doubted."""
        try:
            return self.search.possible(rule)
        except TooLargeError:
            self.gave_up = True
            return True


def constant_rules(document: Document, questions: Questions) -> Iterator[Problem]:
    return _constant(_judgement(document, questions))


def unreachable(document: Document, questions: Questions) -> Iterator[Problem]:
    return _unreachable(_judgement(document, questions))


def needless(document: Document, questions: Questions) -> Iterator[Problem]:
    return _needless(_judgement(document, questions))


def contradicting(document: Document, questions: Questions) -> Iterator[Problem]:
    return _contradicting(_judgement(document, questions))


def too_large(document: Document, questions: Questions) -> Iterator[Problem]:
    """Whether any of the checks above gave up."""
    for check in (_constant, _unreachable, _needless, _contradicting):
        judgement = _judgement(document, questions)
        list(check(judgement))
        if judgement.gave_up:
            yield Problem(TOO_LARGE, field=FIELD)
            return


def _constant(judgement: Judgement) -> Iterator[Problem]:
    """Judged among those whom the criterion is for."""
    for wire, criterion in judgement.decided:
        if criterion.when and not judgement.can_be(criterion.when):
            continue
        whom = [criterion.when] if criterion.when else []
        if not judgement.can_be(everything([*whom, criterion.rule])):
            yield at(wire, NEVER, "rule")
        elif not judgement.can_be(everything([*whom, Negated(criterion.rule)])):
            yield at(wire, ALWAYS, "rule")


def _unreachable(judgement: Judgement) -> Iterator[Problem]:
    for wire, criterion in judgement.decided:
        if criterion.when and not judgement.can_be(criterion.when):
            yield at(wire, FOR_NOBODY, "when")


def _needless(judgement: Judgement) -> Iterator[Problem]:
    for wire, criterion in judgement.decided:
        if criterion.when and not judgement.can_be(Negated(criterion.when)):
            yield at(wire, FOR_ALL, "when")


def _contradicting(judgement: Judgement) -> Iterator[Problem]:
    """Told of the last of the fewest criteria that nobody meets together."""
    wires = {id(criterion): wire for wire, criterion in judgement.decided}
    possible = [each for _, each in judgement.decided if judgement.can_be(fulfilled(each))]
    for group in components(possible):
        if conflict := _conflict(judgement, group):
            *others, last = (wires[id(criterion)] for criterion in conflict)
            names = " and ".join(map(name_of, others))
            yield at(last, f"Nobody can meet this together with {names}.", "rule")


def _conflict(judgement: Judgement, group: Sequence[Criterion]) -> list[Criterion]:
    """Criteria that nobody meets together, none of which can be left out; empty where somebody meets all."""
    if judgement.can_be(everything(map(fulfilled, group))):
        return []
    kept = list(group)
    for criterion in group:
        fewer = [each for each in kept if each is not criterion]
        if not judgement.can_be(everything(map(fulfilled, fewer))):
            kept = fewer
    return kept


def _judgement(document: Document, questions: Questions) -> Judgement:
    """Of the criteria whose comparisons are sound: about the others enough is said."""
    decided = [pair for pair in decided_criteria(document) if sound(_comparisons(pair[1]), questions)]
    used = (comparison for _, criterion in decided for comparison in _comparisons(criterion))
    domains = domains_of(used, questions)
    tried = [pair for pair in decided if all(each.question in domains for each in _comparisons(pair[1]))]
    return Judgement(tried, Search(domains), gave_up=len(tried) < len(decided))


def _comparisons(criterion: Criterion) -> Iterator[Comparison]:
    return comparisons(fulfilled(criterion))

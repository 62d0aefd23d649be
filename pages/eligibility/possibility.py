"""Whether any answers at all make a rule true: a search among stand-ins for all answers there are.

Rules are three-valued, so a branch is left as soon as the answers so far decide it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pages.eligibility.answers import Said
from pages.eligibility.criteria import Criterion, CriterionKind
from pages.eligibility.evaluation import truth_of
from pages.eligibility.rules import Join, Joined, Negated, Rule, comparisons

Domains = Mapping[str, Sequence[Said]]
"""For each question answers that stand for all: no rule at hand tells one from those it stands for."""

STEPS = 300_000
"""Comparisons that may be looked at before the search gives up: less than a second."""


class TooLargeError(Exception):
    """There are too many combinations of answers to try."""


@dataclass
class Search:
    """One allowance of steps for everything that is asked of it."""

    domains: Domains
    steps: int = STEPS
    _taken: int = field(default=0, init=False)

    def possible(self, rule: Rule) -> bool:
        """Whether some answers make the rule true.

        Raises:
            TooLargeError: the steps are used up.
        """
        size = sum(1 for _ in comparisons(rule))
        return self._branch(rule, size, {}, questions_of(rule))

    def _branch(self, rule: Rule, size: int, said: dict[str, Said], open_questions: Sequence[str]) -> bool:
        self._taken += size
        if self._taken > self.steps:
            raise TooLargeError
        truth = truth_of(rule, said)
        if truth is not None or not open_questions:
            return truth is True
        question, *others = open_questions
        return any(
            self._branch(rule, size, {**said, question: answer}, others) for answer in self.domains[question]
        )


def questions_of(rule: Rule) -> list[str]:
    """The questions a rule asks for, each once, in the order written."""
    return list(dict.fromkeys(comparison.question for comparison in comparisons(rule)))


def fulfilled(criterion: Criterion) -> Rule:
    """The rule that is true where a criterion is met, or does not apply. Its strength is no matter."""
    met = Negated(criterion.rule) if criterion.kind is CriterionKind.EXCLUSION else criterion.rule
    return Joined(Join.ANY, (Negated(criterion.when), met)) if criterion.when else met


def everything(rules: Iterable[Rule]) -> Rule:
    """The rule that is true where all of these are; there is at least one."""
    return Joined(Join.ALL, tuple(rules))


def any_of(rules: Iterable[Rule]) -> Rule:
    """The rule that is true where one of these is; there is at least one."""
    return Joined(Join.ANY, tuple(rules))


def components(criteria: Sequence[Criterion]) -> Iterator[list[Criterion]]:
    """The criteria in groups that share no question, so that each group can be searched alone."""
    groups: list[tuple[set[str], list[Criterion]]] = []
    for criterion in criteria:
        asked, members = set(questions_of(fulfilled(criterion))), [criterion]
        apart = []
        for questions, group in groups:
            if questions.isdisjoint(asked):
                apart.append((questions, group))
            else:
                asked, members = asked | questions, [*group, *members]
        groups = [*apart, (asked, members)]
    return iter([members for _, members in groups])

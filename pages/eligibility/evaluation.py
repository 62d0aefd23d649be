"""What answers say about criteria, and what follows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pages.eligibility.answers import Said, read_answers
from pages.eligibility.criteria import Criterion, CriterionKind, Ruleset, Strength
from pages.eligibility.logic import Truth, conjunction, disjunction, negation
from pages.eligibility.rules import Comparator, Comparison, Join, Joined, Negated, Rule
from pages.eligibility.values import NOT_SAID, Value


class State(StrEnum):
    """Where a person stands with one criterion."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Outcome(StrEnum):
    """What may be said at the end; never more than "may"."""

    MAY_BE_ELIGIBLE = "may_be_eligible"
    UNSURE = "unsure"
    NOT_A_MATCH = "not_a_match"


@dataclass(frozen=True)
class Evaluation:
    outcome: Outcome
    criteria: dict[str, State]


def evaluate(ruleset: Ruleset, answers: Mapping[str, object]) -> Evaluation:
    """Decide by answers as JSON: a number, text, a list of options or null for each question key.

    Raises:
        AnswerError: an answer is of a wrong type. It never holds the answer.
    """
    said = read_answers(answers, ruleset.kinds)
    states = {criterion.key: state_of(criterion, said) for criterion in ruleset.criteria}
    return Evaluation(outcome_of(states.values()), states)


def outcome_of(states: Collection[State]) -> Outcome:
    if State.NOT_MET in states:
        return Outcome.NOT_A_MATCH
    return Outcome.UNSURE if State.UNKNOWN in states else Outcome.MAY_BE_ELIGIBLE


def state_of(criterion: Criterion, said: Mapping[str, Said]) -> State:
    """While it is unknown whether a criterion applies, it may be met but cannot rule out."""
    applies = truth_of(criterion.when, said) if criterion.when else True
    if applies is False:
        return State.NOT_APPLICABLE
    truth = truth_of(criterion.rule, said)
    met = negation(truth) if criterion.kind is CriterionKind.EXCLUSION else truth
    if met:
        return State.MET
    rules_out = met is False and applies is True and criterion.strength is Strength.HARD
    return State.NOT_MET if rules_out else State.UNKNOWN


def truth_of(rule: Rule, said: Mapping[str, Said]) -> Truth:
    match rule:
        case Joined(Join.ALL, rules):
            return conjunction([truth_of(inner, said) for inner in rules])
        case Joined(Join.ANY, rules):
            return disjunction([truth_of(inner, said) for inner in rules])
        case Negated(inner):
            return negation(truth_of(inner, said))
        case Comparison():
            answer = said.get(rule.question)
            return None if answer is None else _compare(rule, answer)
    raise TypeError(rule)


def _compare(comparison: Comparison, answer: Said) -> Truth:
    """Answers and values are of one kind: reading saw to that."""
    if isinstance(answer, tuple):
        return _overlap(answer, comparison.values)
    match comparison.comparator:
        case Comparator.GTE:
            return _in_order(comparison.values[0], answer)
        case Comparator.LTE:
            return _in_order(answer, comparison.values[0])
        case Comparator.BETWEEN:
            lowest, highest = comparison.values
            return _in_order(lowest, answer) and _in_order(answer, highest)
        case _:
            return answer in comparison.values


def _overlap(ticked: tuple[str, ...], values: tuple[Value, ...]) -> Truth:
    """One shared option is enough; without one, an "unsure" among those ticked leaves it open."""
    if any(option in values for option in ticked):
        return True
    return None if any(option in NOT_SAID for option in ticked) else False


def _in_order(first: Value, second: Value) -> bool:
    """Whether first <= second, for two numbers or two months."""
    match first, second:
        case str(), str():
            return first <= second
        case int() | float(), int() | float():
            return first <= second
    raise TypeError("A number and a month have no order.")

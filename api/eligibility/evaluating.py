"""From answers to an outcome, for clients that cannot run the rules themselves. No answer is kept."""

from collections.abc import Iterator, Mapping

from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from api.eligibility.checks import Check, Json
from pages.eligibility.answers import Said, tells
from pages.eligibility.criteria import Ruleset
from pages.eligibility.errors import AnswerError
from pages.eligibility.evaluation import evaluate, truth_of
from pages.eligibility.rule_reading import read_rule
from pages.rules.possible_answers import wrong_answer

MOST_URGENT_FIRST = ("emergency", "urgent", "non_urgent", "routine", "ungraded")
NOT_ASKED = "There are answers to questions that this page does not ask."

Answers = Mapping[str, object]
Reasons = dict[str, str]
"""What is wrong, by the key of the question, or by "answers" for all of them. No reason holds an answer."""


class WrongAnswersError(ValueError):
    """Answers that nobody can give here."""

    def __init__(self, reasons: Reasons) -> None:
        super().__init__("Some answers cannot be given.")
        self.reasons = reasons


@sensitive_variables()
def evaluated(check: Check, ruleset: Ruleset, answers: Answers) -> Json:
    """The outcome, where the person stands with each criterion, and what to show before either.

    Answers to questions that the page would not have asked after those before it say nothing.

    Raises:
        WrongAnswersError: an answer is of a wrong type, or nobody can give it.
    """
    if reasons := dict(_wrong(check, answers)):
        raise WrongAnswersError(reasons)
    said = _said(check, answers)
    try:
        result = evaluate(ruleset, said)
    except AnswerError as error:
        raise WrongAnswersError(error.reasons) from None
    states = {key: state.value for key, state in result.criteria.items()}
    return {
        "outcome": result.outcome.value,
        "criteria": states,
        "safety_response": _most_urgent(check, said),
    }


@sensitive_variables()
def _wrong(check: Check, answers: Answers) -> Iterator[tuple[str, str]]:
    """A key that is not asked is not repeated either: what a client made up may be an answer."""
    asked = {placed["question"]["key"]: placed["question"]["answer"] for placed in check.placements}
    if not asked.keys() >= answers.keys():
        yield "answers", NOT_ASKED
    now = timezone.now()
    for key in asked.keys() & answers.keys():
        reason = wrong_answer(asked[key], answers[key], at=now) if tells(answers[key]) else None
        if reason:
            yield key, reason


@sensitive_variables()
def _said(check: Check, answers: Answers) -> dict[str, object]:
    """The answers that say something, to the questions that were asked one after the other."""
    said: dict[str, object] = {}
    for placed in check.placements:
        key, condition = placed["question"]["key"], placed["show_when"]
        asked = condition is None or truth_of(read_rule(condition), _compared(said)) is True
        if asked and tells(answers.get(key)):
            said[key] = answers[key]
    return said


@sensitive_variables()
def _compared(said: dict[str, object]) -> dict[str, Said]:
    """Answers as rules compare them; their types were looked at before."""
    return {key: tuple(answer) if isinstance(answer, list) else answer for key, answer in said.items()}  # type: ignore[misc]


@sensitive_variables()
def _most_urgent(check: Check, said: dict[str, object]) -> Json | None:
    """What an answer calls for at once; of several the most urgent, then the first."""
    called_for = [
        response
        for placed in check.placements
        for response in placed["question"]["safety_responses"]
        if _gives(said.get(placed["question"]["key"]), response["answer"])
    ]
    return min(called_for, key=lambda each: MOST_URGENT_FIRST.index(each["urgency"]), default=None)


@sensitive_variables()
def _gives(answer: object, wanted: str) -> bool:
    return wanted in answer if isinstance(answer, list) else answer == wanted

"""Answers that rules of live trials name: a question that lost one would take the criterion out of checks."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError

from pages.models.eligibility_question import EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.trial import Trial
from pages.publishing.compile import compile_snippet_draft
from pages.publishing.trials_asking import rules_of, trials_asking
from pages.rules.body import quoted
from pages.rules.finding import Document
from pages.rules.trials.comparisons import wrong_with
from pages.rules.trials.criteria import name_of

REMEDY = "Change these rules first, or keep the answers that they name."


class AnswersInUse(ValidationError):
    """A question would no longer have answers that live trials name. Code: answers_in_use."""

    def __init__(self, reasons: Iterable[str]) -> None:
        super().__init__(" ".join([*dict.fromkeys(reasons), REMEDY]), code="answers_in_use")


def refuse_lost_answers(version: EligibilityQuestionVersion) -> None:
    """Called for a new version of a question, before anything is compiled with it.

    Raises:
        AnswersInUse: a live trial names an answer that the version before had, and this one has not.
    """
    versions = EligibilityQuestionVersion.objects.filter(question=version.question_id)
    before = versions.filter(number=version.number - 1).first()
    if lost := answers_lost_by(version.question, before):
        raise AnswersInUse(lost)


def answers_lost_by(question: EligibilityQuestion, before: EligibilityQuestionVersion | None) -> list[str]:
    """What live trials would lose if the question were published as it is in memory, by sentence."""
    trials = [use.trial for use in trials_asking(question) if use.is_live]
    past = _document(before) if before else None
    return list(_lost(trials, past, compile_snippet_draft(question)))


def answers_lost(
    trials: Iterable[Trial], before: EligibilityQuestionVersion, now: EligibilityQuestionVersion
) -> Iterator[str]:
    """What these live trials would lose from one version of a question to another, by sentence."""
    return _lost(trials, _document(before), _document(now))


def _lost(trials: Iterable[Trial], before: Document | None, now: Document) -> Iterator[str]:
    """What was no answer before is not lost now."""
    for trial in trials:
        for criterion, comparison in rules_of(trial, str(now["key"])):
            if before is None or not any(wrong_with(comparison, before)):
                place = f"{name_of(criterion)} of {quoted(str(trial))}"
                yield from (f"{reason} {place} names it." for reason in wrong_with(comparison, now))


def _document(version: EligibilityQuestionVersion) -> Document:
    return compile_snippet_draft(version.question.as_of(version))

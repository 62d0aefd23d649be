"""Every trial whose rules ask a question, live or in draft: placed on no page, it is in use all the same."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pages.eligibility.rules import Comparison, comparisons
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.trial import Trial
from pages.publishing.question_choice import standing_for
from pages.rules.finding import Document
from pages.rules.trials.criteria import FIELD, asked_keys, read_rules


@dataclass(frozen=True)
class TrialUse:
    """A trial whose rules ask a question: those that are live, those of its latest draft, or both."""

    trial: Trial
    is_live: bool
    in_draft: bool

    @property
    def state(self) -> str:
        if not self.is_live:
            return "draft"
        return "live" if self.in_draft else "live, not in its draft"


def trials_asking(question: EligibilityQuestion) -> list[TrialUse]:
    """The trials that ask for the key of a question and are judged by it, by their titles."""
    uses = list(_asking(question.key))
    judging = _judging(question.key, {use.trial.locale.language_code for use in uses})
    return [use for use in uses if judging[use.trial.locale.language_code] == question.pk]


def rules_of(trial: Trial, key: str) -> Iterator[tuple[Document, Comparison]]:
    """Where the criteria of a trial, as it is published or in memory, compare with answers to a question."""
    for found in read_rules(_criteria(trial.criteria.raw_data)):
        for comparison in comparisons(found.rule):
            if comparison.question == key:
                yield found.criterion, comparison


def _judging(key: str, languages: set[str]) -> dict[str, int | None]:
    """The question of a key that trials are judged by, by their language."""
    same_key = list(EligibilityQuestion.objects.filter(key=key).select_related("locale"))
    chosen = {language: standing_for(same_key, locale=language) for language in languages}
    return {language: question and question.pk for language, question in chosen.items()}


def _asking(key: str) -> Iterator[TrialUse]:
    for trial in Trial.objects.select_related("locale", "latest_revision").order_by("public_title", "pk"):
        written = key in asked_keys(_criteria(trial.criteria.raw_data))
        drafted = key in asked_keys(_latest_draft(trial))
        if written or drafted:
            yield TrialUse(trial, is_live=trial.live and written, in_draft=drafted)


def _latest_draft(trial: Trial) -> dict[str, Any]:
    if trial.latest_revision is None:
        return _criteria(trial.criteria.raw_data)
    return _criteria(json.loads(trial.latest_revision.content.get(FIELD) or "[]"))


def _criteria(raw: Any) -> dict[str, Any]:  # noqa: ANN401 - Wagtail's raw data has no type
    """Criteria as a stream stores them, as the rules read those of a document."""
    return {FIELD: [child["value"] for child in raw]}

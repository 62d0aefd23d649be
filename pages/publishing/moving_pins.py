"""Bringing pages up to date with a question: a person's choice, for all of the chosen pages or for none."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from pages.models.eligibility_question import EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.trial_landing_page import TrialLandingPage
from pages.models.unit_of_work import touch, unit_of_work
from pages.publishing.answers_in_use import AnswersInUse, answers_lost
from pages.publishing.dependants import PAGE
from pages.publishing.models import QuestionPin


def move_pins(question: EligibilityQuestion, pages: Iterable[int]) -> int:
    """Bring placements of a question on these pages, and on their aliases, to its current version.

    An alias itself cannot be chosen: it follows its source. One transaction and one step of the sequence for
    all of them; how many pages were moved.

    Raises:
        PublicationRefused: one of the pages may not be published with the new words; then none is moved.
        AnswersInUse: a criterion would leave the check of one of them; then none is moved.
    """
    pks = list(pages)
    with unit_of_work():
        current = EligibilityQuestionVersion.objects.get(question=question.pk, number=question.version)
        chosen = Q(page__in=pks, page__alias_of=None) | Q(page__alias_of__in=pks)
        pins = QuestionPin.objects.filter(chosen)
        behind = pins.filter(version__question=question.pk).exclude(version=current)
        _refuse_lost_answers(behind, current)
        moved = sorted(set(behind.values_list("page_id", flat=True)))
        behind.update(version=current)
        for pk in moved:
            touch((PAGE, str(pk)), publishing=True)
    return len(moved)


def _refuse_lost_answers(behind: QuerySet[QuestionPin], current: EligibilityQuestionVersion) -> None:
    """The live trial of a page may name an answer that the pinned version has and the current one has not."""
    pages = TrialLandingPage.objects.filter(trial__live=True, pk__in=behind.values("page"))
    trials = {page.pk: page.trial for page in pages.select_related("trial") if page.trial}
    pins = behind.filter(page__in=trials).select_related("version__question__locale")
    lost = [reason for pin in pins for reason in answers_lost([trials[pin.page_id]], pin.version, current)]
    if lost:
        raise AnswersInUse(lost)

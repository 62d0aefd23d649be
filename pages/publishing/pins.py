"""Pins: the version of a question that a placement on a live page asks, until a person moves it."""

from collections.abc import Iterable

from django.db.models import F, QuerySet

from pages.models.base import ContentPage
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.question_in_use import QuestionInUse
from pages.publishing.models import QuestionPin
from pages.publishing.placements import placements_of
from pages.publishing.trials_asking import trials_asking

Versions = dict[str, EligibilityQuestionVersion]
"""Pinned versions by the id of the placement."""


def pinned_versions(page_pk: int | None) -> Versions:
    """What the placements of a page are pinned to."""
    pins = QuestionPin.objects.filter(page=page_pk).select_related("version") if page_pk else ()
    return {pin.block_id: pin.version for pin in pins}


def pin_questions(page: ContentPage) -> None:
    """Pin what is newly placed on a live page to the current version, and drop the pins of what is gone.

    An alias is pinned as its source is. A page that is not live keeps its pins for when it is live again.
    """
    if not page.live:
        return
    placed = {placement.id: _question_pk(placement) for placement in placements_of(page)}
    known = dict(QuestionPin.objects.filter(page=page.pk).values_list("block_id", "version__question"))
    kept = {block for block, question in known.items() if placed.get(block) == question}
    if page.alias_of_id:
        kept = set()
    if set(known) - kept:
        QuestionPin.objects.filter(page=page.pk).exclude(block_id__in=kept).delete()
    new = {block: question for block, question in placed.items() if question and block not in kept}
    if new:
        _pin(page, new)


def refuse_while_asked(question: EligibilityQuestion) -> None:
    """A question that goes out of the public's sight must not take its words out of live pages and trials.

    Raises:
        QuestionInUse: a live page asks it, or the rules of a live trial do.
    """
    if not EligibilityQuestionVersion.objects.filter(question=question.pk).exists():
        return
    pins = QuestionPin.objects.filter(version__question=question.pk, page__live=True)
    pages = list(pins.order_by("page__title").values_list("page__title", flat=True))
    trials = [str(use.trial) for use in trials_asking(question) if use.is_live]
    if pages or trials:
        raise QuestionInUse(question.text, pages, trials)


def refuse_deletion(question: EligibilityQuestion) -> None:
    """The rules of a trial name a question by its key, so no database row keeps it there.

    Raises:
        QuestionInUse: the rules of a trial ask it, live or in draft.
    """
    if trials := [str(use.trial) for use in trials_asking(question)]:
        raise QuestionInUse(question.text, trials=trials)


def _pin(page: ContentPage, placed: dict[str, int]) -> None:
    as_source = pinned_versions(page.alias_of_id)
    current = {version.question_id: version for version in _current(placed.values())}
    versions = {block: as_source.get(block) or current.get(question) for block, question in placed.items()}
    QuestionPin.objects.bulk_create(
        QuestionPin(page_id=page.pk, block_id=block, version=version)
        for block, version in versions.items()
        if version
    )


def _current(questions: Iterable[int]) -> QuerySet[EligibilityQuestionVersion]:
    """The versions that may be newly placed."""
    fit = EligibilityQuestionVersion.objects.filter(question__in=set(questions), question__live=True)
    return fit.filter(number=F("question__version"), question__retired=False)


def _question_pk(placement: object) -> int | None:
    question = placement.value.get("question")  # type: ignore[attr-defined]  # Wagtail's list items have no types
    return question.pk if question else None

"""Live pages that ask an older version of a question, and wait for a person: update them, or leave them.

A question can be published in the editor, by a workflow, on a schedule or in code, so the choice stays open
until somebody makes it, for this version, page by page.
"""

from collections.abc import Iterable

from django.db.models import Count, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pages.models.eligibility_question import EligibilityQuestion
from pages.publishing.models import QuestionPin


def waiting_pins() -> QuerySet[QuestionPin]:
    """The pins for which nobody has decided yet. An alias follows its source."""
    current = F("version__question__version")
    behind = QuestionPin.objects.filter(version__number__lt=current, left_at__lt=current)
    return behind.filter(page__live=True, page__alias_of=None)


def has_waiting_pages(question: EligibilityQuestion) -> bool:
    return waiting_pins().filter(version__question=question.pk).exists()


def with_waiting_pages(questions: QuerySet[EligibilityQuestion]) -> QuerySet[EligibilityQuestion]:
    """The questions, each with the number of pages that wait as `pages_waiting`."""
    return questions.annotate(pages_waiting=_counted(waiting_pins()))


def waiting_questions(pins: QuerySet[QuestionPin]) -> QuerySet[EligibilityQuestion]:
    """The questions of these pins, each with the number of their pages as `pages_waiting`."""
    return EligibilityQuestion.objects.annotate(pages_waiting=_counted(pins)).filter(pages_waiting__gt=0)


def _counted(pins: QuerySet[QuestionPin]) -> Coalesce:
    of_each = pins.filter(version__question=OuterRef("pk")).order_by().values("version__question")
    counted = of_each.annotate(pages=Count("page", distinct=True)).values("pages")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def leave_pinned(question: EligibilityQuestion, pages: Iterable[int]) -> int:
    """Decide that these pages keep the version they ask until the question changes again; how many waited."""
    pins = waiting_pins().filter(version__question=question.pk, page__in=list(pages))
    left = len(set(pins.values_list("page", flat=True)))
    pins.update(left_at=question.version)
    return left

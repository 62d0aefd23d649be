"""The questions that rules over answers are judged by: each as it is published now."""

from collections.abc import Collection

from pages.models.eligibility_question import EligibilityQuestion
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import compile_snippet
from pages.publishing.compile.library import Library
from pages.publishing.question_choice import last_is_best
from pages.rules.finding import Document
from pages.rules.trials.criteria import asked_keys


def questions_asked(document: Document) -> dict[str, Document]:
    """The published questions that the criteria of a document ask for, by key. No query for none."""
    return current_questions(asked_keys(document), locale=str(document.get("locale") or ""))


def current_questions(keys: Collection[str], *, locale: str) -> dict[str, Document]:
    """The current versions of the published ones among these questions, in this language where there is it.

    They are compiled from what is written, since a question may be published together with who asks it.
    """
    if not keys:
        return {}
    live = EligibilityQuestion.objects.filter(key__in=keys, live=True).select_related("locale")
    found = {question.key: question for question in last_is_best(live, locale)}
    return {key: compile_snippet(question, Compilation(Library())) for key, question in found.items()}

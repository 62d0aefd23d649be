"""Which of the questions of one key rules are judged by: there is one in each language."""

from collections.abc import Iterable

from pages.models.eligibility_question import EligibilityQuestion


def standing_for(questions: Iterable[EligibilityQuestion], *, locale: str) -> EligibilityQuestion | None:
    """Of the questions of one key, the one that rules in a language are judged by, published or not."""
    return next(reversed(last_is_best(questions, locale)), None)


def last_is_best(questions: Iterable[EligibilityQuestion], locale: str) -> list[EligibilityQuestion]:
    """In this language before in another, published before not, the oldest before the newer: from the end."""

    def fitness(question: EligibilityQuestion) -> tuple[bool, bool, int]:
        return question.locale.language_code == locale, question.live, -question.pk

    return sorted(questions, key=fitness)

"""Why a question cannot go: pages place it, or rules of trials ask it."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError


class QuestionInUse(ValidationError):
    """A page, live or in draft, places the question, or a trial's rules ask it. Code: question_in_use."""

    def __init__(self, question: str, pages: Iterable[str] = (), trials: Iterable[str] = ()) -> None:
        uses = {"asked on": pages, "asked by the rules of": trials}
        said = " and ".join(f"{verb} {named(titles)}" for verb, titles in uses.items() if [*titles])
        super().__init__(
            f"“{question}” is {said}. Take it out there first, or retire it: then it is not placed anew.",
            code="question_in_use",
        )


def named(titles: Iterable[str]) -> str:
    """Titles in quotation marks, each once."""
    return ", ".join(f"“{title}”" for title in dict.fromkeys(titles))

"""Why a question cannot go: pages ask it."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError


class QuestionInUse(ValidationError):
    """A page, live or in draft, asks the question. Code: question_in_use."""

    def __init__(self, question: str, pages: Iterable[str]) -> None:
        named = ", ".join(f"“{title}”" for title in dict.fromkeys(pages))
        super().__init__(
            f"“{question}” is asked on {named}. Take it off these pages first, or retire it: then it is not "
            "placed anew.",
            code="question_in_use",
        )

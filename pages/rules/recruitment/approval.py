"""Whether an ethics approval covers a text that recruits, and for how long."""

from collections.abc import Iterator
from datetime import date

from pages.rules.finding import Document, Problem
from pages.rules.recruitment.withholding import Withheld

APPROVAL_REQUIRED = "approval.required"
"""The code of the rule that `required_approval` is."""

WARNING_DAYS = (7, 30, 60)
"""How many days before the end editors are warned, each time more strongly."""


def required_approval(document: Document) -> Iterator[Problem]:
    """An approval is required, and none covers this text today, whether or not the trial recruits."""
    if document.get("withheld_reason") == Withheld.NO_APPROVAL:
        message = (
            "No valid ethics approval covers exactly this text. Send the text to the ethics board, and have "
            "its approval recorded."
        )
        yield Problem(message, field="approvals")


def missing_approval(document: Document) -> Iterator[Problem]:
    """Where publishing works without."""
    if document.get("approval") is None and document.get("withheld_reason") != Withheld.NO_APPROVAL:
        message = "No ethics approval covers this text. Record it, so that the page can show it."
        yield Problem(message, field="approvals")


def expiring_approval(document: Document, today: date) -> Iterator[Problem]:
    last = (document.get("approval") or {}).get("expires_on")
    days = (date.fromisoformat(last) - today).days if last else None
    if days is not None and warning_level(days) is not None:
        left = "today" if days <= 0 else "tomorrow" if days == 1 else f"in {days} days"
        message = (
            f"The ethics approval ends {left}, on {last}. After that day nobody is invited until a new "
            "approval is recorded."
        )
        yield Problem(message, field="approvals")


def warning_level(days: int) -> int | None:
    """7, 30 or 60: the narrowest of the warnings that so many days are within; None: there is time."""
    return next((level for level in WARNING_DAYS if days <= level), None)

"""Medical review: by whom, when, and when again."""

from collections.abc import Iterator
from datetime import date

from pages.rules.finding import Document, Problem


def missing_reviewer(document: Document) -> Iterator[Problem]:
    if _review(document).get("reviewed_by") is None:
        yield Problem("No medical reviewer is shown. Choose one who is published.", field="reviewer")


def missing_review_dates(document: Document) -> Iterator[Problem]:
    review = _review(document)
    if not review.get("last_reviewed"):
        yield Problem("Say when the page was last reviewed.", field="last_reviewed")
    if not review.get("review_due"):
        yield Problem("Say when the page should be reviewed again.", field="review_due")


def overdue_review(document: Document, today: date) -> Iterator[Problem]:
    due = _review(document).get("review_due")
    if due and date.fromisoformat(due) < today:
        message = f"The review was due on {due}. Ask the reviewer to check the page again."
        yield Problem(message, field="review_due")


def _review(document: Document) -> Document:
    review: Document = document.get("review") or {}
    return review

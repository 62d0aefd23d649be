from datetime import date

import pytest

from pages.rules.finding import Problem
from pages.rules.review import missing_review_dates, missing_reviewer, overdue_review
from tests.rules.wire import article

NOTHING = {"reviewed_by": None, "last_reviewed": None, "review_due": None}


def test_an_article_nobody_has_reviewed() -> None:
    document = article(review=NOTHING)
    assert list(missing_reviewer(document)) == [
        Problem("No medical reviewer is shown. Choose one who is published.", field="reviewer")
    ]
    assert list(missing_review_dates(document)) == [
        Problem("Say when the page was last reviewed.", field="last_reviewed"),
        Problem("Say when the page should be reviewed again.", field="review_due"),
    ]
    assert list(overdue_review(document, date(2030, 1, 1))) == []


def test_a_review_that_is_complete() -> None:
    assert list(missing_reviewer(article())) == []
    assert list(missing_review_dates(article())) == []


@pytest.mark.parametrize(("today", "count"), [(date(2027, 1, 1), 0), (date(2027, 1, 2), 1)])
def test_a_review_is_overdue_on_the_day_after(today: date, count: int) -> None:
    message = "The review was due on 2027-01-01. Ask the reviewer to check the page again."
    assert list(overdue_review(article(), today)) == [Problem(message, field="review_due")] * count

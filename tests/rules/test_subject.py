from pages.rules.finding import Problem
from pages.rules.subject import missing_conditions, missing_summary
from tests.rules.wire import article


def test_an_article_without_summary() -> None:
    problem = Problem("Write a summary: lists and searches show it.", field="summary")
    assert list(missing_summary(article(summary=""))) == [problem]
    assert list(missing_summary(article())) == []


def test_an_article_without_condition() -> None:
    message = "Choose the condition the article is about; it must be published."
    assert list(missing_conditions(article(conditions=[]))) == [Problem(message, field="conditions")]
    assert list(missing_conditions(article())) == []

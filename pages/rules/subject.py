"""What lists and searches say of an article."""

from collections.abc import Iterator

from pages.rules.body import is_empty
from pages.rules.finding import Document, Problem


def missing_summary(document: Document) -> Iterator[Problem]:
    if is_empty(document.get("summary")):
        yield Problem("Write a summary: lists and searches show it.", field="summary")


def missing_conditions(document: Document) -> Iterator[Problem]:
    if not document.get("conditions"):
        yield Problem("Choose the condition the article is about; it must be published.", field="conditions")

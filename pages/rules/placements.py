"""Calls to action where pages place them."""

from collections.abc import Iterator

from pages.rules.body import blocks
from pages.rules.finding import Document, Problem


def unavailable_calls_to_action(document: Document) -> Iterator[Problem]:
    """It compiles to null while it is not published, or while nothing fills one of its slots."""
    for block in blocks(document, "CallToActionPlacement"):
        if block.get("call_to_action") is None:
            message = "It cannot be shown. Publish the call to action, or choose what fills {condition}."
            yield Problem(message, block.get("id"), ("call_to_action",))

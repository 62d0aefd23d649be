"""Eligibility questions: their words, and the slots in them."""

from collections.abc import Iterable, Iterator

from pages.rules.body import is_empty
from pages.rules.finding import Document, Problem
from pages.rules.slots import SLOT, slot_names

SLOTS = ("condition", "medication", "months")
"""What a page can fill in the words of a question."""

REQUIRED = {
    "key": "Give the question a key.",
    "text": "Write the question.",
    "why_we_ask": "Say why you ask: nobody should have to answer without knowing.",
}
TEMPLATES = ("text", "help_text", "why_we_ask")


def question_slots(texts: Iterable[str]) -> list[str]:
    """The slots in the words of a question, each once, in order of first use."""
    return list(dict.fromkeys(name for text in texts for name in slot_names(text)))


def missing_words(document: Document) -> Iterator[Problem]:
    for field, message in REQUIRED.items():
        if is_empty(document.get(field)):
            yield Problem(message, field=field)


def unknown_slots(document: Document) -> Iterator[Problem]:
    known = " ".join(f"{{{name}}}" for name in SLOTS)
    for field in TEMPLATES:
        text = str(document.get(field) or "")
        for name in slot_names(text):
            if name not in SLOTS:
                yield Problem(f"No page can fill {{{name}}}. You may use {known}", field=field)
        if {"{", "}"} & set(SLOT.sub("", text)):
            yield Problem("A brace has no partner. Slots are written like {condition}", field=field)

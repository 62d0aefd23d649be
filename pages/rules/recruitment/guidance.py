"""Guidance of a template that nobody has replaced."""

import re
from collections.abc import Iterator

from pages.rules.finding import Document, Problem
from pages.rules.recruitment.parts import problem_at, recruiting_parts

GUIDANCE = re.compile(r"\[(?:[A-Z][^\[\]]{8,}[.?]|the condition, in plain words)\]")
"""As the starting points write it: a sentence in square brackets."""


def left_guidance(document: Document) -> Iterator[Problem]:
    for part in recruiting_parts(document):
        for words in part.words:
            if GUIDANCE.search(words.text):
                where = words.name.replace("_", " ")
                message = f"Replace the guidance in square brackets in “{where}”, or remove it."
                yield problem_at(part, words, message)

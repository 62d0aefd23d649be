"""What people need to judge whether a study is of interest, where a landing page does not say it."""

from collections.abc import Iterator, Sequence
from typing import Any

from pages.rules.body import blocks, is_empty
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.english import CHANCE, IS_RESEARCH, PLACEBO
from pages.rules.recruitment.words import words_of

LANGUAGE = "en"


def unnamed_study(document: Document) -> Iterator[Problem]:
    """The first screen is the title, the summary and the hero."""
    seen = [document.get("title"), document.get("summary"), *blocks(document, "LandingHero")]
    if _speaks_english(document) and not IS_RESEARCH.search(_text(seen)):
        message = "The first screen does not say that it is research. Write “research study” in the heading."
        yield Problem(message, _first(document, "LandingHero"), field="body")


def missing_sponsor(document: Document) -> Iterator[Problem]:
    if is_empty(_trial(document).get("sponsor")):
        yield Problem("Say who runs the study: choose a published trial with a sponsor.", field="trial")


def missing_purpose(document: Document) -> Iterator[Problem]:
    if not _says(document, "StudyPurpose", "text"):
        yield Problem("Say what the study is for and what it tests.", _first(document, "StudyPurpose"))


def missing_time(document: Document) -> Iterator[Problem]:
    """What to expect tells it step by step, the trial by the number of visits or the length."""
    trial = _trial(document)
    if not (trial.get("visits") or trial.get("duration") or _says(document, "WhatToExpect", "steps")):
        yield Problem("Say how much time it takes: in the trial, or step by step.", field="trial")


def missing_place(document: Document) -> Iterator[Problem]:
    if not (_trial(document).get("sites") or _says(document, "Locations", "text")):
        yield Problem("Say where the study takes place: add sites to the trial, or a text to the locations.")


def missing_contact(document: Document) -> Iterator[Problem]:
    if not (_says(document, "StudyContact", "telephone") or _says(document, "StudyContact", "email")):
        message = "Give a telephone number or an email address: a form is never the only way."
        yield Problem(message, _first(document, "StudyContact"))


def unexplained_design(document: Document) -> Iterator[Problem]:
    """Who joins must know that chance decides, and that some people get a placebo."""
    trial, text = _trial(document), _text(list(blocks(document)))
    if not _speaks_english(document):
        return
    if trial.get("randomised") and not CHANCE.search(text):
        message = "Chance decides who gets what in this trial, and no block says so. Say the chance of each."
        yield Problem(message, _first(document, "StudyPurpose"))
    if trial.get("placebo_controlled") and not PLACEBO.search(text):
        message = "Some people in this trial get a placebo, and no block says so."
        yield Problem(message, _first(document, "StudyPurpose"))


def _speaks_english(document: Document) -> bool:
    return str(document.get("locale", "")).partition("-")[0] == LANGUAGE


def _trial(document: Document) -> dict[str, Any]:
    return document.get("trial") or {}


def _says(document: Document, block_type: str, field: str) -> bool:
    return any(not is_empty(block.get(field)) for block in blocks(document, block_type))


def _first(document: Document, block_type: str) -> str | None:
    return next((block.get("id") for block in blocks(document, block_type)), None)


def _text(parts: Sequence[object]) -> str:
    return "\n".join(words.text for part in parts for words in words_of(part))

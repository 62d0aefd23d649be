"""What people need to judge whether a study is of interest, where a landing page does not say it."""

from collections.abc import Iterator, Sequence

from pages.rules.body import blocks, is_empty
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.english import IS_RESEARCH, PLACEBO
from pages.rules.recruitment.words import words_of

LANGUAGE = "en"


def unnamed_study(document: Document) -> Iterator[Problem]:
    """The first screen is the title, the summary and the hero."""
    seen = [document.get("title"), document.get("summary"), *blocks(document, "LandingHero")]
    if _speaks_english(document) and not IS_RESEARCH.search(_text(seen)):
        message = "The first screen does not say that it is research. Write “research study” in the heading."
        yield Problem(message, _first(document, "LandingHero"), field="body")


def missing_sponsor(document: Document) -> Iterator[Problem]:
    trial = document.get("trial")
    if trial and is_empty(trial.get("sponsor")):
        yield Problem("Say who runs the study: its trial names no sponsor.", field="trial")


def missing_time(document: Document) -> Iterator[Problem]:
    """What to expect tells it step by step, the trial by the number of visits or the length."""
    trial = document.get("trial")
    told = trial and (trial.get("visits") or trial.get("duration"))
    if trial and not told and not any(blocks(document, "WhatToExpect")):
        yield Problem("Say how much time it takes: in the trial, or step by step.", field="trial")


def missing_place(document: Document) -> Iterator[Problem]:
    trial = document.get("trial")
    if trial and not trial.get("sites") and not any(blocks(document, "Locations")):
        yield Problem("Say where the study takes place: its trial has no sites.", field="trial")


def unexplained_placebo(document: Document) -> Iterator[Problem]:
    """Who joins must know that some people get a placebo."""
    trial = document.get("trial") or {}
    if not (_speaks_english(document) and trial.get("placebo_controlled")):
        return
    if not PLACEBO.search(_text(list(blocks(document)))):
        message = "Some people in this trial get a placebo, and no block says so."
        yield Problem(message, _first(document, "StudyPurpose"))


def _speaks_english(document: Document) -> bool:
    return str(document.get("locale", "")).partition("-")[0] == LANGUAGE


def _first(document: Document, block_type: str) -> str | None:
    return next((block.get("id") for block in blocks(document, block_type)), None)


def _text(parts: Sequence[object]) -> str:
    return "\n".join(words.text for part in parts for words in words_of(part))

"""What people need to judge whether a study is of interest, where a landing page does not say it."""

from collections.abc import Iterator, Sequence

from pages.rules.body import blocks, is_empty
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.languages import wording_of
from pages.rules.recruitment.words import words_of


def unnamed_study(document: Document) -> Iterator[Problem]:
    """The first screen is the title, the summary and the hero."""
    seen = [document.get("title"), document.get("summary"), *blocks(document, "LandingHero")]
    wording = wording_of(document)
    if wording and not wording.research.search(_text(seen)):
        said = f"Write “{wording.research_study}” in the heading."
        message = f"The first screen does not say that it is research. {said}"
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
    trial, wording = document.get("trial") or {}, wording_of(document)
    if not (wording and trial.get("placebo_controlled")):
        return
    if not wording.placebo.search(_text(list(blocks(document)))):
        message = "Some people in this trial get a placebo, and no block says so."
        yield Problem(message, _first(document, "StudyPurpose"))


def _first(document: Document, block_type: str) -> str | None:
    return next((block.get("id") for block in blocks(document, block_type)), None)


def _text(parts: Sequence[object]) -> str:
    return "\n".join(words.text for part in parts for words in words_of(part))

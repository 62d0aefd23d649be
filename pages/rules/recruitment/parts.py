"""The parts of a document that speak to people who might join a study."""

from collections.abc import Iterator
from dataclasses import dataclass

from pages.rules.body import blocks
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.words import Words, words_of

LANDING = "TrialLandingPage"
CALL_TO_ACTION = "CallToAction"
PLACEMENTS = ("CallToActionPlacement", "EligibilityCheck")
"""The blocks that recruit wherever they stand."""

ALOUD = frozenset({"LandingHero"})
"""Blocks where everything stands out."""

CALL = ("heading", "text", "button_label", "disclosure", "closed_heading", "closed_text")


@dataclass(frozen=True)
class Part:
    """The lines of one block; without `block_id`, of the document's own fields, whose names start paths."""

    block_id: str | None
    type: str
    words: tuple[Words, ...]


def recruiting_parts(document: Document) -> Iterator[Part]:
    """All of a landing page or call to action; of other pages, the blocks that recruit."""
    if document.get("type") == LANDING:
        yield _fields(document, ("title", "summary"))
        yield from _blocks(document)
    elif document.get("type") == CALL_TO_ACTION:
        yield _fields(document, CALL)
    else:
        yield from _blocks(document, *PLACEMENTS)


def every_part(document: Document) -> Iterator[Part]:
    """Those, and the editorial blocks of other pages."""
    yield from recruiting_parts(document)
    if document.get("type") not in (LANDING, CALL_TO_ACTION):
        yield from (part for part in _blocks(document) if part.type not in PLACEMENTS)


def problem_at(part: Part, words: Words, message: str) -> Problem:
    """A problem with one line of a part."""
    if part.block_id is None:
        return Problem(message, field=words.path[0])
    return Problem(message, part.block_id, words.path)


def _fields(document: Document, names: tuple[str, ...]) -> Part:
    words = (words for name in names for words in words_of(document.get(name), (name,)))
    return Part(None, str(document.get("type")), tuple(words))


def _blocks(document: Document, *types: str) -> Iterator[Part]:
    for block in blocks(document, *types):
        words = tuple(words_of(block))
        if block.get("type") in ALOUD:
            words = tuple(Words(each.text, each.path, each.text) for each in words)
        yield Part(block.get("id"), str(block.get("type")), words)

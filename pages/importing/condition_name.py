"""Which condition an article is about, in the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = r"[A-Za-zÀ-ÿ0-9'’-]+"
_SLOT = re.compile(
    rf"\b(?:for|about|of|with|taking|treat|have|any)\s+(?P<name>[A-ZÀ-Ý]{_WORD}(?:\s+(?!clinical\b"
    rf"|trials?\b|and\b|or\b){_WORD}){{0,5}}?)"
    r"(?=[?.,;:!]|\s+(?:clinical|trials?|and|or)\b|$)"
)
_TITLES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"^(?P<name>[^:–—|?]{3,60}?)\s*[:–—|-]\s+.*\b(?:symptoms?|causes?|treatments?|diagnosis"
            r"|overview|what|how|guide|signs|síntomas|causas|tratamiento)\b"
        ),
        (
            r"^(?:the )?(?:treatments?|treatment options|symptoms|causes|signs|management|home remedies"
            r"|remedies|exercises|therapies"
            r"|types|complications|prevention|diagnosis|overview)(?:(?:,| and| &) [a-z ]+?)* (?:for"
            r"|of) (?P<name>[^:–—|?]{3,60})$"
        ),
        (
            r"^(?:understanding|living with|coping with|managing|treating|preventing|about|all about"
            r"|a guide to|what is|what are) "
            r"(?P<name>[^:–—|?]{3,60}?)\??$"
        ),
        (
            r"^how (?:to|do you|can you|is|are) (?:treat|manage|relieve|help|prevent|ease|live with"
            r"|cope with) (?P<name>[^:–—|?]{3,60}?)\??$"
        ),
        (
            r"^(?P<name>[^:–—|?,]{3,50}?),? (?:symptoms|causes|treatments?|diagnosis|signs)\b(?:(?:,| and"
            r"| &).*)?$"
        ),
    )
)
_OPENING = re.compile(
    r"^(?:(?:understanding|living with|coping with|managing|treating|about|what is|what are"
    r"|the|a|an|your)\s+)+",
    re.IGNORECASE,
)
MAX_BARE_WORDS = 4


def condition_of_call(heading: str, text: str) -> str:
    """The phrase both texts capitalise in mid-sentence, as a filled slot is: "for Lower back pain"."""
    names = {match["name"] for match in _SLOT.finditer(text)}
    for match in _SLOT.finditer(heading):
        if match["name"] in names or match["name"] in text:
            return match["name"]
    return ""


def with_slot(text: str, condition: str) -> str:
    """The text with {condition} where the condition stands, letter for letter; braces of its own stay."""
    return re.sub(rf"\b{re.escape(condition)}\b", "{condition}", text) if condition else text


def condition_of_title(title: str) -> tuple[str, bool]:
    """The condition a title names, and whether the title's form makes that sure."""
    bare = title.strip().rstrip(".")
    calmed = bare.capitalize()
    if bare.isupper() and " " in bare and calmed != bare:
        return condition_of_title(calmed)[0], False
    for pattern in _TITLES:
        match = pattern.match(bare)
        if match and match["name"].strip():
            return _sentence_case(match["name"].strip()), True
    short = 0 < len(bare.split()) <= MAX_BARE_WORDS and not bare.endswith("?")
    return (_sentence_case(bare), False) if short else ("", False)


def _sentence_case(name: str) -> str:
    """ "Lower Back Pain" -> "Lower back pain"; abbreviations and names with inner capitals stay."""
    name = _OPENING.sub("", name)
    words = name.split()
    lowered = [word.lower() if word[:1].isupper() and word[1:].islower() else word for word in words[1:]]
    return " ".join([words[0][:1].upper() + words[0][1:], *lowered]) if words else ""


def is_offer(heading: str, text: str) -> bool:
    """Words of an offer, not of an article: we speak to you about a trial, a booking, a newsletter."""
    ours = re.search(r"\b(?:we|our|us)\b", text, re.IGNORECASE)
    yours = re.search(r"\byou(?:r)?\b", f"{heading} {text}", re.IGNORECASE)
    offered = re.search(
        r"\b(?:clinical trials?|research stud(?:y|ies)|sign up|newsletter|book (?:a|an|your)"
        r"|appointment|download|subscribe"
        r"|free (?:trial|quiz|consultation)|get started|join)\b",
        f"{heading} {text}",
        re.IGNORECASE,
    )
    return bool(ours and yours and offered) and len(text.split()) <= 80


def first_offer(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of heading and text that read as an offer."""
    return [key for key in keys if is_offer(*key)]

"""A guess at the heading a paragraph has lost, from the paragraph itself and the sources it cites.

Never published: an editor confirms or replaces it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from pages.importing.common_words import COMMON_WORDS

_ABBREVIATION = re.compile(r"\(([A-Z][A-Z0-9-]{1,7})s?\)")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NAMED = (
    re.compile(
        r"\b(?:us(?:e|ing|es)|try(?:ing)?|with|undergo(?:ing)?|receiv(?:e|ing)|attend(?:ing)?"
        r"|practi[sc](?:e|ing))"
        r" (?:an? |the )?([\w-]+) (?:device|therapy|machine|unit|procedure|session|class|treatment"
        r"|technique)e?s?\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:to use|using|called|known as|referred to as|treated (?:by|with)|recommend(?:s|ed)?"
        r"|prescribe[sd]?)"
        r" (?:an? |the )?([\w-]+)(?= (?:as|is|are|can|may|for|to|when|if)\b|[.,;]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:while |although |regular |some |many |most |certain |gentle |the )?([\w-]+)"
        r" (?:is|are|can|may|might|could|helps?|uses?|involves?|works?|means|relieves?|reduces?)\b",
        re.IGNORECASE,
    ),
)
_NOUN_ENDINGS = (
    "therapy|puncture|surgery|ation|ition|ction|sion|ing|ment|ics|age|oga|cise|ture|plasty|ectomy|scopy|pathy"
    "|oids|statins|erapy|nosis|graphy|ness|lants"
)
_NOUN = re.compile(rf"(?:{_NOUN_ENDINGS})s?$")
PATTERN_POINTS, ENDING_POINTS, SOURCE_POINTS, FIRST_POINTS = 3.0, 0.75, 3.0, 0.5


def suggest_name(text: str, *, topic: Iterable[str] = (), sources: Iterable[str] = ()) -> str:
    """The likeliest one-word heading of `text`, capitalised; "" where no word could name it.

    `topic` are texts (the article's title, its condition) whose words name no single treatment.
    """
    sentences = _SENTENCE.split(text.strip())
    abbreviation = _ABBREVIATION.search(sentences[0])
    if abbreviation:
        return abbreviation[1]
    known = {stem(word) for line in topic for word in _WORD.findall(line.lower())}
    scores, spelt = _scores(text, sentences[0], known)
    _add_sources(scores, sources)
    if not scores:
        return ""
    return _spelling(spelt[max(scores, key=lambda root: scores[root])])


def _scores(text: str, first: str, known: set[str]) -> tuple[dict[str, float], dict[str, Counter[str]]]:
    """Points of each content word by its stem, and how the text spells it."""
    scores: dict[str, float] = {}
    spelt: dict[str, Counter[str]] = {}
    for word in _WORD.findall(text):
        root = stem(word)
        if _says_nothing(word) or root in known:
            continue
        scores[root] = scores.get(root, _ending(word)) + 1
        spelt.setdefault(root, Counter())[word.lower()] += 1
    for pattern in _NAMED:
        for named in pattern.findall(text):
            scores.update(
                {stem(named): scores[stem(named)] + PATTERN_POINTS} if stem(named) in scores else {}
            )
    opening = {stem(word) for word in _WORD.findall(first)}
    return {root: points + FIRST_POINTS * (root in opening) for root, points in scores.items()}, spelt


def _says_nothing(word: str) -> bool:
    lower = word.lower().replace("’", "'")
    return len(lower) < 4 or lower in COMMON_WORDS or lower.endswith(("ly", "n't", "'re", "'ll", "'ve"))


def _ending(word: str) -> float:
    return ENDING_POINTS if _NOUN.search(word.lower()) else 0.0


def _add_sources(scores: dict[str, float], sources: Iterable[str]) -> None:
    """A word that the paragraph shares with the source it cites says what both are about."""
    for root in {stem(word) for source in sources for word in _WORD.findall(source)}:
        if root in scores:
            scores[root] += SOURCE_POINTS


def stem(word: str) -> str:
    """Singular and plural meet here; nothing finer is needed."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    return lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "ics")) else lower


def _spelling(spelt: Counter[str]) -> str:
    """The commonest spelling, the first where they tie; capitalised as a heading."""
    word = spelt.most_common(1)[0][0]
    return word[:1].upper() + word[1:]

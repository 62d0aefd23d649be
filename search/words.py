"""Words of a text, and their stems."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Protocol, cast

import snowballstemmer

from search.stop_words import STOP_WORDS

ALGORITHMS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
"""Language to its stemmer; words of other languages are compared whole."""

LONGEST = 60
"""Characters of a word that count."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_APOSTROPHE = re.compile(r"['\u2019]")

_one_word_at_a_time = Lock()
"""A stemmer keeps the word it is at: of two threads, both would get something else, or an IndexError."""


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@dataclass(frozen=True)
class Word:
    """A word in a text: where it stands, how it is spelled without case and accents, if it is in capitals."""

    start: int
    end: int
    folded: str
    in_capitals: bool = False


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. The text should be in NFC or NFKC, as documents and questions are."""
    for match in _WORD.finditer(text):
        if folded := fold(match[0]):
            yield Word(match.start(), match.end(), folded, match[0].isupper())


def folds(text: str) -> Iterator[str]:
    """The words of a text in order, folded: for what need not know where they stand."""
    return filter(None, map(fold, _WORD.findall(text)))


def folded_words(text: str) -> set[str]:
    """The distinct words of a text, folded."""
    return set(map(fold, set(_WORD.findall(text))))


def in_capitals(text: str) -> Iterator[str]:
    """The words of a text in order that are spelled in capitals, folded."""
    return filter(None, (fold(word) for word in _WORD.findall(text) if word.isupper()))


def abbreviation(folded: str, language: str) -> str | None:
    """The term of a word in capitals, beside its stem, if that is not the word: "TENS" is no "ten"."""
    return folded.upper() if stem(folded, language) != folded else None


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word without case, accents, apostrophes and the English possessive."""
    bare = _APOSTROPHE.sub("", _POSSESSIVE.sub("", word.casefold()))
    if bare.isascii():
        return bare[:LONGEST]
    letters = unicodedata.normalize("NFKD", bare)
    return "".join(letter for letter in letters if letter.isalnum())[:LONGEST]


@lru_cache(maxsize=50_000)
def stem(folded: str, language: str) -> str:
    """The part of a word that its forms share."""
    stemmer = _stemmer(language)
    if stemmer is None:
        return folded
    with _one_word_at_a_time:
        return fold(stemmer.stemWord(folded))


def is_stop_word(folded: str, language: str) -> bool:
    return folded in STOP_WORDS.get(language, ())


def telling(stems: Sequence[str], language: str, grammar: Iterable[str]) -> list[str]:
    """Those stems that no stop word of the languages `grammar` has in this one; all, if none is left."""
    said_by_all = [_stop_stems(of, language) for of in grammar]
    return [each for each in stems if not any(each in some for some in said_by_all)] or list(stems)


def language_of(locale: str) -> str:
    """The language of a BCP 47 tag."""
    return locale.partition("-")[0].lower()


@cache
def _stop_stems(of: str, language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in STOP_WORDS.get(of, ()))


@cache
def _stemmer(language: str) -> Stemmer | None:
    name = ALGORITHMS.get(language)
    return cast(Stemmer, snowballstemmer.stemmer(name)) if name else None

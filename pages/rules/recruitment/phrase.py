"""What a phrase that must not recruit looks like, and what to write instead."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pages.rules.sentences import sentences


@dataclass(frozen=True)
class Grammar:
    """How a language denies and asks: what is denied or asked about is no claim.

    `negated` and `asked` are what stands before such words; `question` is one about the study, as in its FAQ,
    while “Do you want a cure?” is an offer.
    """

    negated: re.Pattern[str]
    asked: re.Pattern[str]
    question: re.Pattern[str]


@dataclass(frozen=True)
class Hit:
    """Words that were found, and the sentence they stand in."""

    found: str
    sentence: str


@dataclass(frozen=True)
class Phrase:
    """`rewrites` are tried in turn; `spared` says that a sentence is fine; a `claim` may be asked about."""

    pattern: re.Pattern[str]
    grammar: Grammar
    rewrites: tuple[tuple[str, str], ...] = ()
    spared: re.Pattern[str] | None = None
    claim: bool = False

    def hits(self, text: str) -> Iterator[Hit]:
        for sentence in sentences(text):
            for match in self.pattern.finditer(sentence):
                if not self._is_fine(sentence, match):
                    yield Hit(match[0], sentence)

    def rewritten(self, sentence: str) -> str:
        """The sentence in words that are fine; unchanged where no mechanical rewrite would read well."""
        if not any(self.hits(sentence)):
            return sentence
        rewrites = (re.sub(pattern, words, sentence, flags=re.IGNORECASE) for pattern, words in self.rewrites)
        return next((anew for anew in rewrites if anew != sentence), sentence)

    def _is_fine(self, sentence: str, match: re.Match[str]) -> bool:
        before = sentence[: match.start()]
        if self.spared and self.spared.search(sentence):
            return True
        denied = bool(self.grammar.negated.search(before))
        asked = self.grammar.asked.search(before) or self.grammar.question.match(sentence)
        return denied or (self.claim and bool(asked))


@dataclass(frozen=True)
class Wording:
    """The phrases of one language, by the code of the rule that looks for them.

    `research` and `placebo` are words that must be said; `research_study` is what a heading may say.
    """

    phrases: Mapping[str, Phrase]
    research: re.Pattern[str]
    placebo: re.Pattern[str]
    research_study: str

    def rewritten(self, sentence: str) -> str:
        """The sentence with every phrase that can be put right put right; unchanged where none can."""
        anew = sentence
        for each in self.phrases.values():
            anew = each.rewritten(anew)
        return anew[:1].upper() + anew[1:] if sentence[:1].isupper() else anew


def words(pattern: str) -> re.Pattern[str]:
    """Words whose case does not matter."""
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def phrase_in(grammar: Grammar) -> "PhraseMaker":
    """Makes phrases of a language."""

    def phrase(
        pattern: str, *rewrites: tuple[str, str], spared: str | None = None, claim: bool = False
    ) -> Phrase:
        return Phrase(words(pattern), grammar, rewrites, words(spared) if spared else None, claim)

    return phrase


class PhraseMaker(Protocol):
    def __call__(
        self, pattern: str, *rewrites: tuple[str, str], spared: str | None = None, claim: bool = False
    ) -> Phrase: ...

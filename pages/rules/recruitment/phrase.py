"""What a phrase that must not recruit looks like, and what to write instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pages.rules.sentences import sentences

NEGATED = re.compile(
    r"\b(?:no|not|never|cannot|without|nobody|neither|nor|\w+n['\u2019]t)\b(?:(?!\b(?:and|but)\b)[^,;:])*$",
    re.IGNORECASE,
)
"""What stands before words that are denied: “does not cure”, “has not been shown to be safe or effective”."""

ASKED = re.compile(
    r"\b(?:whether|how|(?:see|find out|learn|know|ask|test|check|tell|decide|understand) if)\b[^;:]*$",
    re.IGNORECASE,
)
"""What stands before words that are asked, not claimed: “whether it is safe and works”."""

QUESTION = re.compile(
    r"(?:is|are|does|do|has|have|can|will|what|how|why)\b(?!\s+you\b).*\?$", re.IGNORECASE | re.DOTALL
)
"""A question about the study, as in its FAQ; “Do you want a cure?” is an offer."""


@dataclass(frozen=True)
class Hit:
    """Words that were found, and the sentence they stand in."""

    found: str
    sentence: str


@dataclass(frozen=True)
class Phrase:
    """`rewrites` are tried in turn; `spared` says that a sentence is fine; a `claim` may be asked about."""

    pattern: re.Pattern[str]
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
        denied = bool(NEGATED.search(before))
        return denied or (self.claim and bool(ASKED.search(before) or QUESTION.match(sentence)))


def phrase(
    pattern: str, *rewrites: tuple[str, str], spared: str | None = None, claim: bool = False
) -> Phrase:
    """A phrase whose case does not matter."""
    return Phrase(
        re.compile(pattern, re.IGNORECASE),
        rewrites,
        re.compile(spared, re.IGNORECASE) if spared else None,
        claim,
    )

"""How hard a section is to read: the Flesch-Kincaid grade, a school year, of its English text.

0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid and others, 1975). Syllables are
counted as groups of vowels that are heard, which is right for nine words in ten.
"""

import re
from collections.abc import Iterator, Sequence

from pages.rules.body import blocks, line, quoted
from pages.rules.finding import Document, Problem
from pages.rules.passages import passages_of
from pages.rules.sentences import sentences

HARDEST_GRADE = 9.0
FEWEST_WORDS = 40
"""Below this a grade says nothing."""
NAMED = 5

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['\u2019-][A-Za-zÀ-ÿ]+)*")
VOWELS = re.compile(r"[aeiouyà-ÿ]+")
SILENT = re.compile(r"(?:[^aeioul]e|[^aeioudt]ed|[^aeiouscxzghl]es)$")


def hard_sections(document: Document) -> Iterator[Problem]:
    """English sections above the grade, with their hardest sentences."""
    if not str(document.get("locale") or "").startswith("en"):
        return
    for block in blocks(document):
        nodes = [node for passage in passages_of(block) for node in passage.nodes]
        found = [sentence for node in nodes for sentence in sentences(line(node))]
        if len(WORD.findall(" ".join(found))) >= FEWEST_WORDS and grade(found) > HARDEST_GRADE:
            yield Problem(_message(found), block.get("id"))


def grade(texts: Sequence[str]) -> float:
    """The Flesch-Kincaid grade of some sentences; 0 where there is no word."""
    spoken = [words for text in texts if (words := WORD.findall(text))]
    count = sum(map(len, spoken))
    if not count:
        return 0.0
    heard = sum(syllables(word) for words in spoken for word in words)
    return 0.39 * count / len(spoken) + 11.8 * heard / count - 15.59


def syllables(word: str) -> int:
    """The number of syllables of an English word, at least 1."""
    lower = word.lower()
    heard = len(VOWELS.findall(lower)) - bool(SILENT.search(lower))
    return max(1, heard)


def hardest(found: Sequence[str]) -> list[str]:
    """The sentences above the grade, the hardest first, at most five."""
    graded = sorted(((grade([sentence]), sentence) for sentence in found), reverse=True)
    return [sentence for value, sentence in graded if value > HARDEST_GRADE][:NAMED]


def _message(found: Sequence[str]) -> str:
    named = " ".join(quoted(sentence, 90) for sentence in hardest(found))
    return f"Reads at grade {grade(found):.0f}; aim for {HARDEST_GRADE:.0f} or lower. Hardest: {named}"

"""What a reader of a demo page reads, and how hard it is to read."""

import re

from pages.demo.content import PageContent
from pages.demo.markup import CITATION
from pages.demo.stream import Text, walk

WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
SENTENCE_END = re.compile(r"[.!?:](?:\s|$)|\n")


def texts(page: PageContent) -> list[str]:
    """Every rich text of a page as plain lines, without citations and marks."""
    return [plain(value.markup) for value in walk(page.body) if isinstance(value, Text)]


def plain(markup: str) -> str:
    """One line for each paragraph, heading and list item."""
    without_marks = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", CITATION.sub("", markup)).replace("**", "")
    pieces = re.split(r"\n\s*\n|^\s*(?:- |\d+\. |#+ )", without_marks, flags=re.MULTILINE)
    return "\n".join(" ".join(piece.split()) for piece in pieces if piece.strip())


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of an English text: the school year that can read it."""
    words = WORD.findall(text)
    sentences = [piece for piece in SENTENCE_END.split(text) if WORD.search(piece)]
    each = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / len(sentences) + 11.8 * each - 15.59


def syllables(word: str) -> int:
    """The number of vowel groups that are heard; a silent e or ed at the end is not."""
    lower = word.lower()
    heard = len(re.findall(r"[aeiouy]+", lower))
    silent = re.search(r"[^aeioul]e$|[^aeioudt]ed$|[^aeiousxzcg]es$", lower)
    return max(1, heard - 1 if silent else heard)

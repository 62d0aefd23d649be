"""Sentences of running text, in English and Spanish."""

import re
from collections.abc import Iterator

END = re.compile(r"[.!?…]+[”\u2019\"')\]]*\s+(?=[“\u2018\"'(¿¡]?[A-ZÀ-Þ0-9¿¡])|\n+")
ABBREVIATION = re.compile(r"(?:^|[\s(])(?:Dra?|Mrs?|Ms|Sra?|St|vs|approx|e\.g|i\.e|p\.ej|No|[A-Z])\.\s+$")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a new line always ends one."""
    found = (text[start:end].strip() for start, end in bounds(text))
    return [sentence for sentence in found if sentence]


def sentence_before(text: str, offset: int) -> str:
    """The sentence that something at `offset` belongs to: the one it stands in, or has just ended."""
    at = len(text[:offset].rstrip()) - 1
    return next((text[start:end].strip() for start, end in bounds(text) if at < end), "")


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, the white space after it included."""
    start = 0
    for match in END.finditer(text):
        if not ABBREVIATION.search(text[start : match.end()]):
            yield start, match.end()
            start = match.end()
    yield start, len(text)

"""How much each word of a document counts: BM25F, with the lengths of a usual page instead of averages.

So the weight of a word depends on its document alone: it is computed once, when the document is indexed, and
a publication never changes the weights of other documents. What does change, how rare a word is, is counted
when somebody searches.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from search.reading import Reading
from search.words import abbreviation, folds, in_capitals, is_stop_word, stem

SATURATION = 5.0
"""BM25's k1: the weighted frequency at which a word counts half."""


@dataclass(frozen=True)
class FieldWeight:
    """The `boost` of a word in a field of `usual` words; `slope` is BM25's b, for longer fields."""

    boost: float
    usual: int
    slope: float

    def of_one_in(self, length: int) -> float:
        return self.boost / (1 - self.slope + self.slope * length / self.usual)


TITLE = FieldWeight(boost=5.0, usual=8, slope=0.5)
NAMES = FieldWeight(boost=3.0, usual=8, slope=0.5)
HEADINGS = FieldWeight(boost=2.0, usual=24, slope=0.75)
TEXT = FieldWeight(boost=1.0, usual=200, slope=0.75)


def impacts(reading: Reading, language: str) -> dict[str, float]:
    """Each term of a document with its impact, from 0 to 1.

    Words of grammar count in titles and headings only: for questions that are made of nothing else.
    """
    frequencies: defaultdict[str, float] = defaultdict(float)
    for text, weight, everything in (
        (reading.title, TITLE, True),
        (reading.names, NAMES, False),
        (reading.headings, HEADINGS, True),
        (reading.text, TEXT, False),
    ):
        counted = terms(text, language, everything=everything)
        one = weight.of_one_in(counted.total())
        for term, count in counted.items():
            frequencies[term] += count * one
    return {term: frequency / (SATURATION + frequency) for term, frequency in frequencies.items()}


def terms(text: str, language: str, *, everything: bool = False) -> Counter[str]:
    """The stems and abbreviations of a text with their counts; without stop words unless `everything`."""
    counts = Counter(
        stem(word, language) for word in folds(text) if everything or not is_stop_word(word, language)
    )
    counts.update(filter(None, (abbreviation(word, language) for word in in_capitals(text))))
    return counts


def shares(text: str, language: str) -> dict[str, float]:
    """Each term of a warning sign with the part of the sign it is."""
    distinct = terms(text, language)
    return dict.fromkeys(distinct, 1 / max(1, len(distinct)))

"""From a question to weighted terms: rare words count more, other names and spellings are asked for too."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

from django.conf import settings

from search.counting import count_terms
from search.cursors import Weights, digest
from search.models.posting import EVERY_PAGE
from search.results import Scope
from search.scoping import Pages
from search.spelling import is_mistyped, nearest, similar, unlikeness
from search.thesaurus import Synonym, synonyms
from search.words import Word, abbreviation, is_stop_word, language_of, stem, telling, words

MAX_WORDS = 200
"""Words of a question that count."""

MAX_TERMS = 40
"""Terms that are looked for, those with the most weight; more cost time and find nothing better."""

MAX_CORRECTED = 10
MAX_SPELLINGS = 3

RARITY = 1.5
"""The power of BM25's idf: in long messages, rare words have to make themselves heard."""

ENOUGH = 750
"""Postings that name pages if there are so many: no page is found by the words that nearly all have."""

MOST_OF_TERM = 500
"""Postings of one term that name pages."""

MOST_WEIGHT = 200_000
"""So that no impact times a weight is too large for a database; hardly any is a quarter of it."""

UNKNOWN = 0.5
"""What a word on no page counts for how much was asked, as a part of a word on one: the rest is not all."""

OF_ABBREVIATION = 0.5
"""What an abbreviation counts beside its stem."""

OF_PLAIN_NAME = 0.8
OF_OTHER_NAME = 0.25
"""What another name of what was asked counts, all its words together: less than what was asked itself."""


@dataclass
class Inquiry:
    """What is looked for: each term with its weight in thousandths, the most first.

    `shares` are what of the weights is not how rare a term is, `counts` on how many pages it stands. `own` is
    the weight of the question's own words together, those on no page too. A page must have one of the first
    `finding` terms; by the others, which stand nearly everywhere, pages are only told apart. `corrections`
    are the words that were mistyped, with what was likely meant.
    """

    languages: list[str]
    words: list[Word]
    weights: dict[str, int] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    own: int = 0
    finding: int = 0
    corrections: dict[str, str] = field(default_factory=dict)

    @property
    def weighed(self) -> Weights:
        """What a cursor keeps."""
        terms = {digest(term): weight for term, weight in self.weights.items()}
        return Weights(self.own, self.finding, terms)


def inquire(question: str, pages: Pages, scope: Scope, weighed: Weights | None = None) -> Inquiry:
    """What a question looks for among the pages of a scope; the next page by what its terms weighed then.

    Two queries at most, and three for each language if a word was mistyped.
    """
    inquiry = Inquiry(languages(scope), list(islice(words(question), MAX_WORDS)))
    if inquiry.words:
        _weigh(inquiry, pages)
        if weighed:
            _weigh_as_before(inquiry, weighed)
        strongest = sorted(inquiry.weights.items(), key=lambda item: (-item[1], item[0]))
        inquiry.weights = dict(strongest[:MAX_TERMS])
        inquiry.shares = {term: inquiry.shares[term] for term in inquiry.weights}
        inquiry.finding = weighed.finding if weighed else _finding(inquiry)
    return inquiry


def _weigh_as_before(inquiry: Inquiry, weighed: Weights) -> None:
    """Publications since then made terms rarer or less rare: whoever pages on must not notice."""
    by_term = {term: weighed.terms.get(digest(term)) for term in inquiry.weights}
    inquiry.weights = {term: weight for term, weight in by_term.items() if weight}
    inquiry.own = weighed.own


def _finding(inquiry: Inquiry) -> int:
    """How many of the weightiest terms find enough."""
    found = 0
    for number, term in enumerate(inquiry.weights, 1):
        found += min(inquiry.counts[term], MOST_OF_TERM)
        if found >= ENOUGH:
            return number
    return len(inquiry.weights)


def _weigh(inquiry: Inquiry, pages: Pages) -> None:
    askings = [_Asking(inquiry, pages.shelves, language) for language in inquiry.languages]
    named = synonyms({asking.language: asking.stems() for asking in askings})
    for asking in askings:
        asking.ask(named[asking.language])
    counts = count_terms({EVERY_PAGE}.union(*(asking.shares for asking in askings)), pages.shelves)
    unknown = set.intersection(*(asking.unknown(counts) for asking in askings))
    for asking in askings:
        asking.count(counts)
        asking.correct(unknown)
        asking.weigh()
    if not inquiry.own:  # what was asked is on pages under other names only
        inquiry.own = sum(inquiry.weights.values())
    inquiry.own += max(asking.missing for asking in askings)


def is_grammar(word: str, searched: Iterable[str]) -> bool:
    """Whether it is a stop word of any language that is searched: another one does not know it as a word."""
    return any(is_stop_word(word, language) for language in searched)


def languages(scope: Scope) -> list[str]:
    """The language that is searched in, or all of them."""
    locales = [scope.locale] if scope.locale else [code for code, _ in settings.LANGUAGES]
    return list(dict.fromkeys(map(language_of, locales)))


@dataclass
class _Asking:
    """One question in one language: ask, then correct, then weigh.

    `told` are the words that say something, with their terms; `shares` how much of a term's weight counts;
    `named` the words that name something; `missing` is what the words that stand nowhere would have weighed.
    """

    inquiry: Inquiry
    shelves: Sequence[int]
    language: str
    told: dict[str, str] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    own: int = 0
    missing: int = 0

    def ask(self, named: Sequence[Synonym]) -> None:
        """Ask for the words and for their other names."""
        self.told = self._telling_words()
        self.shares = dict.fromkeys(self._abbreviations(), OF_ABBREVIATION) | dict.fromkeys(
            self.told.values(), 1.0
        )
        self.named = self._add_synonyms(named)

    def unknown(self, counts: Mapping[str, int]) -> set[str]:
        """The words that name nothing and stand on no page."""
        return {word for word, term in self.told.items() if term not in counts and word not in self.named}

    def count(self, counts: Mapping[str, int]) -> None:
        """Learn on how many pages each term stands."""
        self.counts = {**counts}
        self.own = sum(map(self._weight, set(self.told.values())))

    def correct(self, unknown: set[str]) -> None:
        """Ask for what these words may mean, which no language knows."""
        unknown_here = [word for word in self.told if word in unknown]
        self.own += self._add_corrections(unknown_here)
        left = [word for word in unknown_here if word not in self.inquiry.corrections]
        self.missing = round(len(left) * UNKNOWN * self._rarity(1))

    def weigh(self) -> None:
        """Tell the inquiry what was found out."""
        self.inquiry.own = max(self.inquiry.own, self.own)
        self.inquiry.counts |= self.counts
        weights = self.inquiry.weights
        for term, share in self.shares.items():
            if weight := min(MOST_WEIGHT, round(share * self._weight(term))):
                weights[term] = max(weight, weights.get(term, 0))
                self.inquiry.shares[term] = max(share, self.inquiry.shares.get(term, 0.0))

    def stems(self, meant: Mapping[str, str] = MappingProxyType({})) -> list[str]:
        """The stems of the question, with words that are meant in place of those that were typed."""
        return [self._stem(meant.get(word.folded, word.folded)) for word in self.inquiry.words]

    def _telling_words(self) -> dict[str, str]:
        """The words that say something, with their stems; all of them if none does."""
        folded = [word.folded for word in self.inquiry.words]
        left = [word for word in folded if not is_grammar(word, self.inquiry.languages)]
        return {word: self._stem(word) for word in left or folded}

    def _abbreviations(self) -> list[str]:
        in_capitals = (word.folded for word in self.inquiry.words if word.in_capitals)
        return list(filter(None, (abbreviation(word, self.language) for word in in_capitals)))

    def _add_synonyms(self, found: Sequence[Synonym]) -> set[str]:
        """Ask for other names of what was asked, or meant instead; returns the words that name something."""
        asked = self.inquiry.words
        own_terms = set(self.told.values())
        for other in found:
            said = sum(word.folded in self.told for word in asked[other.start : other.end])
            all_words = max(1, said) * (OF_OTHER_NAME if other.position else OF_PLAIN_NAME)
            for term in set(telling(other.stems, self.language, self.inquiry.languages)) - own_terms:
                self.shares[term] = max(self.shares.get(term, 0.0), all_words / other.plain)
        return {word.folded for other in found for word in asked[other.start : other.end]}

    def _add_corrections(self, unknown: list[str]) -> int:
        """Ask for what mistyped words may mean; returns the weight of the likeliest. Three queries."""
        mistyped = [word for word in unknown if is_mistyped(word)][:MAX_CORRECTED]
        near = similar(mistyped, self.language) if mistyped else {}
        guesses = {self._stem(other) for others in near.values() for other in others}
        if not guesses:
            return 0
        meant = {word: nearest(word, others) for word, others in near.items() if others}
        self._add_synonyms(synonyms({self.language: self.stems(meant)})[self.language])
        self.counts |= count_terms({*self.shares, *guesses}, self.shelves)
        likeliest = 0
        for word, others in near.items():
            known = [other for other in others if self._stem(other) in self.counts]
            known.sort(key=lambda other: (*unlikeness(word, other), -self.counts[self._stem(other)]))
            for rank, other in enumerate(known[:MAX_SPELLINGS], 1):
                self.shares.setdefault(self._stem(other), 1 / rank)
            if known:
                self.inquiry.corrections.setdefault(word, known[0])
                likeliest += self._weight(self._stem(known[0]))
        return likeliest

    def _weight(self, term: str) -> int:
        """How rare a term is, in thousandths: BM25's idf to the power of RARITY; 0 when it stands nowhere."""
        count = self.counts.get(term)
        if not count:
            return 0
        return self._rarity(count)

    def _rarity(self, count: int) -> int:
        others = max(0, self.counts.get(EVERY_PAGE, 0) - count)
        rarity = math.pow(math.log(1 + (others + 0.5) / (count + 0.5)), RARITY)
        return round(1000 * rarity)

    def _stem(self, word: str) -> str:
        return stem(word, self.language)

"""From a question to weighted terms: rare words count more, other names and spellings are asked for too."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

from django.conf import settings
from django.db.models import Count

from pages.publishing.sites import site_of
from search.models import IndexedDocument, Posting
from search.results import Scope
from search.scoping import on_site
from search.spelling import is_correctable, nearest, similar, unlikeness
from search.thesaurus import synonyms
from search.words import Word, is_stop_word, language_of, stem, words

MAX_WORDS = 200
"""Words of a question that count."""

MAX_TERMS = 40
"""Terms that are looked for, those with the most weight; more cost time and find nothing better."""

MAX_CORRECTED = 10
MAX_SPELLINGS = 3

RARITY = 1.5
"""The power of BM25's idf: in long messages, rare words have to make themselves heard."""

ENOUGH_PAGES = 1_000
"""Pages that are found if there are so many; a page is not found by the words that nearly all pages have."""

OF_PLAIN_NAME = 0.8
OF_OTHER_NAME = 0.25
"""What another name of what was asked counts, all its words together: less than what was asked itself."""


@dataclass
class Inquiry:
    """What is looked for: each term with its weight, the most first.

    `shares` are what of the weights is not how rare a term is, `counts` on how many pages it stands. `own` is
    the weight of the question's own words together; `corrections` are the words that were mistyped, with what
    was likely meant.
    """

    languages: list[str]
    words: list[Word]
    weights: dict[str, float] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    own: float = 0.0
    corrections: dict[str, str] = field(default_factory=dict)

    def finding(self) -> list[str]:
        """The terms of which a page must have one: those with the most weight, until they find enough."""
        found, terms = 0, list[str]()
        for term in self.weights:
            if found >= ENOUGH_PAGES:
                break
            terms.append(term)
            found += self.counts[term]
        return terms


def inquire(question: str, scope: Scope) -> Inquiry:
    """What a question looks for among the pages of a site.

    One query, two for each language, and three more there if a word was mistyped.
    """
    inquiry = Inquiry(languages(scope), list(islice(words(question), MAX_WORDS)))
    if inquiry.words:
        total = _pages_on_site(scope)
        askings = [_Asking(inquiry, scope, total, language) for language in inquiry.languages]
        unknown = set.intersection(*(asking.ask() for asking in askings))
        for asking in askings:
            asking.correct(unknown)
            asking.weigh()
        strongest = sorted(inquiry.weights.items(), key=lambda item: (-item[1], item[0]))
        inquiry.weights = dict(strongest[:MAX_TERMS])
        inquiry.shares = {term: inquiry.shares[term] for term in inquiry.weights}
        if not inquiry.own:  # what was asked is on pages under other names only
            inquiry.own = sum(inquiry.weights.values())
    return inquiry


def is_grammar(word: str, searched: Iterable[str]) -> bool:
    """Whether it is a stop word of any language that is searched: another one does not know it as a word."""
    return any(is_stop_word(word, language) for language in searched)


def languages(scope: Scope) -> list[str]:
    """The language that is searched in, or all of them."""
    locales = [scope.locale] if scope.locale else [code for code, _ in settings.LANGUAGES]
    return list(dict.fromkeys(map(language_of, locales)))


def _pages_on_site(scope: Scope) -> int:
    """How many pages there are: by the index, whose count may be behind for a moment."""
    pages = IndexedDocument.objects.filter(site=site_of(scope.host))
    return (pages.filter(locale=scope.locale) if scope.locale else pages).count()


@dataclass
class _Asking:
    """One question in one language: ask, then correct, then weigh.

    `told` are the words that say something, with their terms; `shares` how much of a term's weight counts.
    """

    inquiry: Inquiry
    scope: Scope
    total: int
    language: str
    told: dict[str, str] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    own: float = 0.0

    def ask(self) -> set[str]:
        """Ask for the words and for other names; returns the words that are none and stand on no page."""
        self.told = self._telling_words()
        self.shares = dict.fromkeys(self.told.values(), 1.0)
        named = self._add_synonyms()
        self._count()
        self.own = sum(map(self._weight, set(self.told.values())))
        return {word for word, term in self.told.items() if term not in self.counts and word not in named}

    def correct(self, unknown: set[str]) -> None:
        """Ask for what these words may mean, which no language knows."""
        self.own += self._add_corrections([word for word in self.told if word in unknown])

    def weigh(self) -> None:
        """Tell the inquiry what was found out."""
        self.inquiry.own = max(self.inquiry.own, self.own)
        self.inquiry.counts |= self.counts
        weights = self.inquiry.weights
        for term, share in self.shares.items():
            if weight := share * self._weight(term):
                weights[term] = max(weight, weights.get(term, 0.0))
                self.inquiry.shares[term] = max(share, self.inquiry.shares.get(term, 0.0))

    def _telling_words(self) -> dict[str, str]:
        """The words that say something, with their stems; all of them if none does."""
        folded = [word.folded for word in self.inquiry.words]
        telling = [word for word in folded if not is_grammar(word, self.inquiry.languages)]
        return {word: self._stem(word) for word in telling or folded}

    def _add_synonyms(self, meant: Mapping[str, str] = MappingProxyType({})) -> set[str]:
        """Ask for other names of what was asked, or meant instead; returns the words that name something."""
        asked = self.inquiry.words
        found = synonyms([self._stem(meant.get(word.folded, word.folded)) for word in asked], self.language)
        own_terms = set(self.told.values())
        for other in found:
            telling = sum(word.folded in self.told for word in asked[other.start : other.end])
            all_words = max(1, telling) * (OF_OTHER_NAME if other.position else OF_PLAIN_NAME)
            for term in set(other.stems) - own_terms:
                self.shares[term] = max(self.shares.get(term, 0.0), all_words / other.plain)
        return {word.folded for other in found for word in asked[other.start : other.end]}

    def _add_corrections(self, unknown: list[str]) -> float:
        """Ask for what mistyped words may mean; returns the weight of the likeliest."""
        mistyped = [word for word in unknown if is_correctable(word)][:MAX_CORRECTED]
        near = similar(mistyped, self.language) if mistyped else {}
        guesses = {self._stem(other) for others in near.values() for other in others}
        if not guesses:
            return 0.0
        self._add_synonyms({word: nearest(word, others) for word, others in near.items() if others})
        self._count(guesses)
        likeliest = 0.0
        for word, others in near.items():
            known = [other for other in others if self._stem(other) in self.counts]
            known.sort(key=lambda other: (*unlikeness(word, other), -self.counts[self._stem(other)]))
            for rank, other in enumerate(known[:MAX_SPELLINGS], 1):
                self.shares.setdefault(self._stem(other), 1 / rank)
            if known:
                self.inquiry.corrections.setdefault(word, known[0])
                likeliest += self._weight(self._stem(known[0]))
        return likeliest

    def _count(self, also: Iterable[str] = ()) -> None:
        """Learn on how many pages each term stands. One query."""
        terms = {*self.shares, *also}
        rows = Posting.objects.filter(on_site(self.scope, "document__"), term__in=terms)
        self.counts |= dict(rows.values_list("term").annotate(Count("pk")))

    def _weight(self, term: str) -> float:
        """How rare a term is: BM25's idf to the power of RARITY; 0 when it stands nowhere."""
        count = self.counts.get(term)
        if not count:
            return 0.0
        others = max(0, self.total - count)
        return math.pow(math.log(1 + (others + 0.5) / (count + 0.5)), RARITY)

    def _stem(self, word: str) -> str:
        return stem(word, self.language)

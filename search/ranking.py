"""Which pages match best: sums over the postings of the terms asked for, the same on every database.

What is read is bounded, however many pages there are. First some postings of the weightiest terms name
candidates: where a term has many, those where it counts most. Then the candidates are compared by all terms.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass

from search.asking import MOST_OF_TERM, Inquiry
from search.models import IndexedDocument, IndexedPassage, Posting, SignPosting
from search.models.posting import ONE
from search.reading import URGENT
from search.scoping import Pages
from search.sql import Statement, marks, rows

PAGE, PASSAGE = IndexedDocument._meta.db_table, IndexedPassage._meta.db_table

MOST_PAGES = 200
"""Pages that a search finds."""

ASKED_ENOUGH = 0.6
"""A warning sign matches that has so much of what was asked, by weight ..."""

TOLD_ENOUGH = 0.5
"""... or of which the question says so much, in at least two words."""

MAX_WARNINGS = 100
"""Warning signs that are looked at in one search."""


@dataclass(frozen=True)
class Match:
    """A page that was found. `page` is its number in the index, `facets` what it is counted by."""

    page: int
    score: int
    facets: str


@dataclass(frozen=True)
class Warned:
    """A page with an urgent warning sign that matches: `level` 0 is the most urgent."""

    page: int
    passage: int
    level: int
    asked: int
    facets: str


@dataclass(frozen=True)
class _Table:
    """Postings of pages or of signs: what a row is of, how much it counts, and how to get to the page."""

    name: str
    holder: str
    part: str
    page: str


_OF_PAGES = _Table(
    Posting._meta.db_table, "page_id", "impact", f" JOIN {PAGE} page ON page.id = posting.page_id"
)
_OF_SIGNS = _Table(
    SignPosting._meta.db_table,
    "passage_id",
    "share",
    f" JOIN {PASSAGE} passage ON passage.id = posting.passage_id"
    f" JOIN {PAGE} page ON page.document_id = passage.document_id",
)


def ranked(inquiry: Inquiry, pages: Pages) -> list[Match]:
    """The pages that have some of the terms, in no order. One query, and one more if the scope is narrow."""
    if not inquiry.weights:
        return []
    few = pages.first(MOST_PAGES + 1) if pages.narrowed else None
    if few == []:
        return []
    if few and len(few) <= MOST_PAGES:
        chosen = Statement(f"SELECT id AS page FROM {PAGE} WHERE id IN ({marks(few)})", few)  # noqa: S608
        return _matches(_of_pages(_sum_of_all(inquiry), chosen, pages))
    finding = list(inquiry.weights)[: inquiry.finding]
    chosen = Statement("SELECT holder AS page, SUM(part * weight) AS score, SUM(bit) AS bits FROM (")
    chosen += _postings(_OF_PAGES, finding, inquiry, pages)
    chosen += Statement(") parts GROUP BY holder ORDER BY score DESC, holder LIMIT %s", [MOST_PAGES])
    return _matches(_of_pages(_score(finding, inquiry), chosen, pages))


def warned(inquiry: Inquiry, pages: Pages) -> list[Warned]:
    """The pages with a matching urgent warning sign, the most urgent first. One query."""
    if not inquiry.weights:
        return []
    signs = Statement(
        "SELECT page.id, passage.id, passage.urgency, found.asked, page.facets FROM ("
        "SELECT holder, SUM(weight) AS asked, SUM(part) AS told, COUNT(*) AS words FROM ("
    )
    signs += _postings(_OF_SIGNS, list(inquiry.weights), inquiry, pages)
    signs += Statement(
        ") parts GROUP BY holder) found"
        f" JOIN {PASSAGE} passage ON passage.id = found.holder"
        f" JOIN {PAGE} page ON page.document_id = passage.document_id"
        f" WHERE (found.asked >= %s OR found.told >= %s AND found.words >= 2) AND {pages.where}"
        " ORDER BY CASE passage.urgency WHEN %s THEN 0 ELSE 1 END, found.asked DESC, page.id, passage.id"
        " LIMIT %s",
        [ASKED_ENOUGH * inquiry.own, TOLD_ENOUGH * ONE, *pages.values, URGENT[0], MAX_WARNINGS],
    )
    first: dict[int, Warned] = {}
    for page, passage, urgency, asked, kept in rows(signs):
        first.setdefault(page, Warned(page, passage, URGENT.index(urgency), int(asked), kept))
    return list(first.values())


def _common(terms: Collection[str], inquiry: Inquiry) -> list[str]:
    """The terms of which a part of the postings is read; of terms that find enough, two at most."""
    return [term for term in terms if inquiry.counts[term] > MOST_OF_TERM]


def _postings(table: _Table, terms: Collection[str], inquiry: Inquiry, pages: Pages) -> Statement:
    """All postings of these terms, but of a common term on each shelf those where it counts most.

    `bit` tells the common terms apart: what a page has in sum says of which of them its posting was read.
    """
    common = _common(terms, inquiry)
    rare = {term: inquiry.weights[term] for term in terms if term not in common}
    joined, where = (table.page, f" AND {pages.where}") if pages.narrowed else ("", "")
    values = pages.values if pages.narrowed else []
    read = f"SELECT posting.{table.holder} AS holder, posting.{table.part} AS part"
    source = f"FROM {table.name} posting{joined} WHERE"
    parts = []
    if rare:
        weight = _weight(rare)
        kept = f"posting.shelf_id IN ({marks(pages.shelves)}) AND posting.term IN ({marks(rare)}){where}"
        parts.append(
            Statement(
                f"{read}, {weight.text} AS weight, 0 AS bit {source} {kept}",
                [*weight.values, *pages.shelves, *rare, *values],
            )
        )
    for number, term in enumerate(common):
        whole = number == 0 or table is _OF_SIGNS or pages.narrowed
        limit = MOST_OF_TERM if whole else _most_beside(common[0], term, inquiry)
        for shelf in pages.shelves:
            most = (
                f"SELECT * FROM ({read}, %s AS weight, {1 << number} AS bit {source}"  # noqa: S608 - names of ours
                f" posting.shelf_id = %s AND posting.term = %s{where}"
                f" ORDER BY posting.{table.part} DESC, posting.{table.holder} LIMIT %s) most"
            )
            parts.append(Statement(most, [inquiry.weights[term], shelf, term, *values, limit]))
    return Statement(" UNION ALL ").join(parts)


def _most_beside(heavier: str, term: str, inquiry: Inquiry) -> int:
    """How many postings of a common term name pages beside those of a heavier one.

    By a light term alone few pages get far. Of those that the heavier one names it is looked up.
    """
    return math.ceil(MOST_OF_TERM * inquiry.weights[term] / inquiry.weights[heavier])


def _score(finding: Collection[str], inquiry: Inquiry) -> Statement:
    """The sum over every term of a page that was found: what was read, and the common terms that were not."""
    if len(finding) < len(inquiry.weights):
        return _sum_of_all(inquiry)
    score = Statement("found.score")
    for number, term in enumerate(_common(finding, inquiry)):
        score += Statement(
            f" + CASE WHEN found.bits & {1 << number} <> 0 THEN 0 ELSE COALESCE("  # noqa: S608 - names of ours
            f"(SELECT posting.impact * %s FROM {_OF_PAGES.name} posting"
            " WHERE posting.page_id = page.id AND posting.term = %s), 0) END",
            [inquiry.weights[term], term],
        )
    return score


def _sum_of_all(inquiry: Inquiry) -> Statement:
    """The sum over every term of a page, wherever the term stands."""
    weight = _weight(inquiry.weights)
    return Statement(
        f"(SELECT SUM(posting.impact * {weight.text}) FROM {_OF_PAGES.name} posting"  # noqa: S608 - names of ours
        f" WHERE posting.page_id = page.id AND posting.term IN ({marks(inquiry.weights)}))",
        [*weight.values, *inquiry.weights],
    )


def _of_pages(score: Statement, chosen: Statement, pages: Pages) -> Statement:
    """The statement for what a match is made of."""
    joined = f") found JOIN {PAGE} page ON page.id = found.page WHERE {pages.where}"
    selected = Statement("SELECT page.id, ") + score + Statement(", page.facets FROM (")
    return selected + chosen + Statement(joined, pages.values)


def _matches(statement: Statement) -> list[Match]:
    return [Match(page, int(score), kept) for page, score, kept in rows(statement) if score is not None]


def _weight(weights: dict[str, int]) -> Statement:
    """The weight of a row's term. Common terms have little weight and many rows: they are looked at first."""
    common_first = sorted(weights.items(), key=lambda item: item[1])
    cases = " ".join(["WHEN %s THEN %s"] * len(common_first))
    return Statement(
        f"CASE posting.term {cases} ELSE 0 END", [value for item in common_first for value in item]
    )

"""Which pages match best: sums over the postings of the terms asked for, the same on every database.

What is read is bounded, however many pages there are. First some postings of the weightiest terms name
candidates: where a term has many, those where it counts most. Then the candidates are compared by all terms.
"""

from collections.abc import Collection
from dataclasses import dataclass

from search.asking import Inquiry
from search.postings import OF_PAGES, PAGE, common_terms, postings, weight_of
from search.scoping import Pages
from search.sql import Statement, marks, rows

MOST_PAGES = 200
"""Pages that a search finds."""


@dataclass(frozen=True)
class Match:
    """A page that was found. `page` is its number in the index, `facets` what it is counted by."""

    page: int
    score: int
    facets: str


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
    chosen += postings(OF_PAGES, finding, inquiry, pages)
    chosen += Statement(") parts GROUP BY holder ORDER BY score DESC, holder LIMIT %s", [MOST_PAGES])
    return _matches(_of_pages(_score(finding, inquiry), chosen, pages))


def _score(finding: Collection[str], inquiry: Inquiry) -> Statement:
    """The sum over every term of a page that was found: what was read, and the common terms that were not."""
    if len(finding) < len(inquiry.weights):
        return _sum_of_all(inquiry)
    score = Statement("found.score")
    for number, term in enumerate(common_terms(finding, inquiry)):
        score += Statement(
            f" + CASE WHEN found.bits & {1 << number} <> 0 THEN 0 ELSE COALESCE("  # noqa: S608 - names of ours
            f"(SELECT posting.impact * %s FROM {OF_PAGES.name} posting"
            " WHERE posting.page_id = page.id AND posting.term = %s), 0) END",
            [inquiry.weights[term], term],
        )
    return score


def _sum_of_all(inquiry: Inquiry) -> Statement:
    """The sum over every term of a page, wherever the term stands."""
    weight = weight_of(inquiry.weights)
    return Statement(
        f"(SELECT SUM(posting.impact * {weight.text}) FROM {OF_PAGES.name} posting"  # noqa: S608 - names of ours
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

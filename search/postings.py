"""Postings as SQL: those of some terms, of pages or of warning signs; of a common term a bounded part."""

import math
from collections.abc import Collection
from dataclasses import dataclass

from search.asking import MOST_OF_TERM, Inquiry
from search.models import IndexedDocument, IndexedPassage, Posting, SignPosting
from search.scoping import Pages
from search.sql import Statement, marks

PAGE, PASSAGE = IndexedDocument._meta.db_table, IndexedPassage._meta.db_table


@dataclass(frozen=True)
class Table:
    """Postings of pages or of signs: its name, what to read of a row, and how to get to the page.

    `whole`: of each common term as many are read, for what is not read is not looked up.
    """

    name: str
    columns: str
    page: str
    whole: bool = False


OF_PAGES = Table(
    Posting._meta.db_table,
    "posting.page_id AS holder, posting.impact AS part",
    f" JOIN {PAGE} page ON page.id = posting.page_id",
)
OF_SIGNS = Table(
    SignPosting._meta.db_table,
    "posting.passage_id AS holder, posting.share AS part, posting.term AS term",
    f" JOIN {PASSAGE} passage ON passage.id = posting.passage_id"
    f" JOIN {PAGE} page ON page.document_id = passage.document_id",
    whole=True,
)


def common_terms(terms: Collection[str], inquiry: Inquiry) -> list[str]:
    """The terms of which a part of the postings is read; of terms that find enough, two at most."""
    return [term for term in terms if inquiry.counts[term] > MOST_OF_TERM]


def postings(table: Table, terms: Collection[str], inquiry: Inquiry, pages: Pages) -> Statement:
    """All postings of these terms, but of a common term on each shelf those where it counts most.

    `bit` tells the common terms apart: what a page has in sum says of which of them its posting was read.
    """
    common = common_terms(terms, inquiry)
    rare = {term: inquiry.weights[term] for term in terms if term not in common}
    joined, where = (table.page, f" AND {pages.where}") if pages.narrowed else ("", "")
    values = pages.values if pages.narrowed else []
    read = f"SELECT {table.columns}"
    source = f"FROM {table.name} posting{joined} WHERE"
    parts = []
    if rare:
        weight = weight_of(rare)
        kept = f"posting.shelf_id IN ({marks(pages.shelves)}) AND posting.term IN ({marks(rare)}){where}"
        parts.append(
            Statement(
                f"{read}, {weight.text} AS weight, 0 AS bit {source} {kept}",
                [*weight.values, *pages.shelves, *rare, *values],
            )
        )
    for number, term in enumerate(common):
        whole = number == 0 or table.whole or pages.narrowed
        limit = MOST_OF_TERM if whole else _most_beside(common[0], term, inquiry)
        for shelf in pages.shelves:
            most = (
                f"SELECT * FROM ({read}, %s AS weight, {1 << number} AS bit {source}"  # noqa: S608 - names of ours
                f" posting.shelf_id = %s AND posting.term = %s{where}"
                f" ORDER BY part DESC, holder LIMIT %s) most"
            )
            parts.append(Statement(most, [inquiry.weights[term], shelf, term, *values, limit]))
    return Statement(" UNION ALL ").join(parts)


def _most_beside(heavier: str, term: str, inquiry: Inquiry) -> int:
    """How many postings of a common term name pages beside those of a heavier one.

    By a light term alone few pages get far. Of those that the heavier one names it is looked up.
    """
    return math.ceil(MOST_OF_TERM * inquiry.weights[term] / inquiry.weights[heavier])


def weight_of(weights: dict[str, int]) -> Statement:
    """The weight of a row's term. Common terms have little weight and many rows: they are looked at first."""
    common_first = sorted(weights.items(), key=lambda item: item[1])
    cases = " ".join(["WHEN %s THEN %s"] * len(common_first))
    return Statement(
        f"CASE posting.term {cases} ELSE 0 END", [value for item in common_first for value in item]
    )

"""Which urgent warning signs a question tells of: of a sign, or of several signs of one page."""

from dataclasses import dataclass

from search.asking import Inquiry
from search.models.posting import ONE
from search.postings import OF_SIGNS, PAGE, PASSAGE, postings
from search.reading import URGENT
from search.scoping import Pages
from search.sql import Statement, rows

ASKED_ENOUGH = 0.6
"""A sign matches that has so much of what was asked, by weight; so do several signs of one page together."""

OF_THE_BEST = 0.5
"""Signs match together that have so much of what the best of them has ..."""

TOLD_IN_PART = 1 / 7
"""... and of which the question says so much."""

TOLD_ENOUGH = 0.5
"""A sign matches, too, of which the question says so much, in at least two words."""

MAX_WARNINGS = 100
"""Warning signs that are looked at in one search."""


@dataclass(frozen=True)
class Warned:
    """A page with an urgent warning sign that matches: `level` 0 is the most urgent."""

    page: int
    passage: int
    level: int
    asked: int
    facets: str


_TOGETHER = """together AS (
SELECT page, SUM(weight) AS asked FROM (
    SELECT DISTINCT sign.page, found.term, found.weight FROM found JOIN sign ON sign.passage = found.holder
    WHERE sign.told >= %s
) each_term GROUP BY page)"""
"""Each page with what its signs have of what was asked, each term once."""

_MATCHING = """SELECT sign.page, sign.passage, sign.urgency, sign.asked, sign.facets
FROM sign LEFT JOIN together ON together.page = sign.page
WHERE sign.asked >= %s
    OR sign.told >= %s AND sign.words >= 2
    OR sign.told >= %s AND together.asked >= %s AND sign.asked >= %s * sign.best
ORDER BY CASE sign.urgency WHEN %s THEN 0 ELSE 1 END, sign.asked DESC, sign.page, sign.passage
LIMIT %s"""


def _signs(pages: Pages) -> str:
    """Each sign that has some of the terms: how much of what was asked, of itself, in how many words."""
    return f"""sign AS (
SELECT page.id AS page, passage.id AS passage, passage.urgency, page.facets,
    told.asked, told.told, told.words, MAX(told.asked) OVER (PARTITION BY page.id) AS best
FROM (
    SELECT holder, SUM(weight) AS asked, SUM(part) AS told, COUNT(*) AS words FROM found GROUP BY holder
) told
JOIN {PASSAGE} passage ON passage.id = told.holder
JOIN {PAGE} page ON page.document_id = passage.document_id
WHERE {pages.where})"""  # noqa: S608 - names of ours


def _enough(inquiry: Inquiry) -> list[object]:
    """The values of what makes a match."""
    asked, in_part = ASKED_ENOUGH * inquiry.own, TOLD_IN_PART * ONE
    return [in_part, asked, TOLD_ENOUGH * ONE, in_part, asked, OF_THE_BEST, URGENT[0], MAX_WARNINGS]


def warned(inquiry: Inquiry, pages: Pages) -> list[Warned]:
    """The pages with a matching urgent warning sign, the most urgent first. One query."""
    if not inquiry.weights:
        return []
    signs = Statement("WITH found AS (")
    signs += postings(OF_SIGNS, list(inquiry.weights), inquiry, pages)
    signs += Statement(f"), {_signs(pages)}, {_TOGETHER} {_MATCHING}", [*pages.values, *_enough(inquiry)])
    first: dict[int, Warned] = {}
    for page, passage, urgency, asked, kept in rows(signs):
        first.setdefault(page, Warned(page, passage, URGENT.index(urgency), int(asked), kept))
    return list(first.values())

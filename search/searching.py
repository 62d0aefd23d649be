"""search(): from a question to a page of results.

First come pages with an urgent warning sign that matches, then those that editors promote, then the rest.
"""

from bisect import bisect_right
from dataclasses import dataclass

from search.asking import Inquiry, inquire
from search.candidates import matches
from search.cursors import Cursor, Place, begun, fingerprint
from search.faceting import facets
from search.presenting import Found, Presenter
from search.promotions import promoted
from search.questions import understood
from search.reading import URGENT
from search.results import ResultPage, Scope
from search.scoping import Pages, pages_of
from search.warning_signs import warned

PROMOTED, RANKED = len(URGENT), len(URGENT) + 1
"""Groups of results; those before are the levels of urgency."""


def search(*, query: str, scope: Scope, limit: int = 20, after: str | None = None) -> ResultPage:
    """The pages that match best, with what there is to narrow by. A bounded number of queries, and of rows.

    Raises:
        InvalidCursor: `after` is none of ours, or of another search.
    """
    question = understood(query)
    which = fingerprint(question, scope)
    cursor = begun(after, which)
    pages = pages_of(scope)
    inquiry = inquire(question, pages, scope, cursor.weights if cursor else None)
    order = _order(question, inquiry, scope, pages)
    start = bisect_right(order.places, cursor.place) if cursor else 0
    shown = order.places[start : start + limit]
    found = Found([page for _, _, page in shown], order.signs, order.picked)
    presenter = Presenter(found, inquiry, scope.aspect)
    cursors = [Cursor(which, place, inquiry.weighed).encode() for place in shown]
    return ResultPage(
        query=question,
        hits=presenter.hits(),
        cursors=tuple(cursors),
        next=cursors[-1] if cursors and start + limit < len(order.places) else None,
        total=len(order.places),
        facets=facets(order.facets.values(), scope),
        did_you_mean=presenter.did_you_mean(question),
    )


@dataclass(frozen=True)
class _Order:
    """All results: the place of each, lowest first, and by page its sign that matches and its facets."""

    places: list[Place]
    signs: dict[int, int]
    picked: dict[int, str]
    facets: dict[int, str]


def _order(question: str, inquiry: Inquiry, scope: Scope, pages: Pages) -> _Order:
    signs = warned(inquiry, pages)
    picked = promoted(question, pages) if question else {}
    found = matches(inquiry, scope, pages)
    places = {match.page: (RANKED, -match.score, match.page) for match in found}
    places |= {page: (PROMOTED, rank, page) for rank, page in enumerate(picked)}
    places |= {sign.page: (sign.level, -sign.asked, sign.page) for sign in signs}
    kept = {match.page: match.facets for match in found} | picked | {sign.page: sign.facets for sign in signs}
    return _Order(sorted(places.values()), {sign.page: sign.passage for sign in signs}, picked, kept)

"""search(): from a question to a page of results.

First come pages with an urgent warning sign that matches, then those that editors promote, then the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from search.asking import Inquiry, inquire
from search.candidates import Candidates, candidates
from search.cursors import Cursor, fingerprint, shown_before
from search.faceting import facets
from search.presenting import Found, Presenter
from search.promotions import promoted
from search.questions import understood
from search.ranking import warned
from search.results import Facets, ResultPage, Scope
from search.scoping import pages_in


def search(*, query: str, scope: Scope, limit: int = 20, after: str | None = None) -> ResultPage:
    """The pages that match best, with what there is to narrow by. As many queries for any question and page.

    Raises:
        InvalidCursor: `after` is none of ours, or of another search.
    """
    question = understood(query)
    which = fingerprint(question, scope)
    start = shown_before(after, which)
    ranking = _rank(question, scope)
    found = ranking.found(start, limit)
    counts = ranking.counts(scope)
    total = sum(facet.count for facet in counts.types)
    presenter = Presenter(found, ranking.inquiry, scope.aspect)
    shown = start + len(found.ids)
    return ResultPage(
        query=question,
        hits=presenter.hits(),
        next=Cursor(shown, which).encode() if found.ids and shown < total else None,
        total=total,
        facets=counts,
        did_you_mean=presenter.did_you_mean(question),
    )


def _rank(question: str, scope: Scope) -> "_Ranking":
    inquiry = inquire(question, scope)
    signs = warned(inquiry, scope) if inquiry.weights else {}
    picked = promoted(question, pages_in(scope)) if question else []
    return _Ranking(inquiry, candidates(inquiry, scope), signs, [document.pk for document in picked])


@dataclass(frozen=True)
class _Ranking:
    inquiry: Inquiry
    candidates: Candidates
    signs: dict[UUID, int]
    picked: Sequence[UUID]

    @property
    def first(self) -> list[UUID]:
        return list(dict.fromkeys([*self.signs, *self.picked]))

    def found(self, start: int, limit: int) -> Found:
        first = self.first
        shown = first[start : start + limit]
        if len(shown) < limit:
            skip = max(0, start - len(first))
            shown += self.candidates.best(without=first, start=skip, stop=skip + limit - len(shown))
        return Found(shown, self.signs, frozenset(self.picked))

    def counts(self, scope: Scope) -> Facets:
        if not (self.inquiry.weights or self.picked):
            return Facets()
        return facets(self.candidates.all(also=self.first), scope)

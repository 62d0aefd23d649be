"""Which documents match best: sums over the postings of the terms asked for, the same on every database."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, FloatField, Q, QuerySet, Sum, Value, When

from pages.publishing.models import PublishedDocument
from search.asking import Inquiry
from search.models import Posting, SignPosting
from search.reading import URGENT
from search.results import Scope
from search.scoping import in_scope

ASKED_ENOUGH = 0.6
"""A warning sign matches that has so much of what was asked, by weight ..."""

TOLD_ENOUGH = 0.5
"""... or of which the question says so much, in at least two words."""

MAX_WARNINGS = 100
"""Warning signs that are looked at in one search."""


class PostingCandidates:
    """The pages that have some of the terms, with sums over their postings."""

    def __init__(self, inquiry: Inquiry, scope: Scope) -> None:
        self._weights = inquiry.weights
        rows = Posting.objects.filter(in_scope(scope, "document__"), term__in=inquiry.finding())
        self._found = rows.values("document")

    def best(self, *, without: Sequence[UUID], start: int, stop: int) -> list[UUID]:
        """One query, if there is anything to look for."""
        if not self._weights:
            return []
        terms = Posting.objects.filter(term__in=self._weights, document__in=self._found)
        rows = terms.exclude(document__in=without) if without else terms
        scored = rows.values("document").annotate(score=Sum(F("impact") * _weight(self._weights)))
        ordered = scored.order_by("-score", "document")
        return list(ordered.values_list("document", flat=True)[start:stop])

    def all(self, *, also: Sequence[UUID]) -> QuerySet[PublishedDocument]:
        return PublishedDocument.objects.filter(Q(pk__in=self._found) | Q(pk__in=also))


def warned(inquiry: Inquiry, scope: Scope) -> dict[UUID, int]:
    """The pages with a matching urgent warning sign, the most urgent first, with that passage. One query."""
    terms = SignPosting.objects.filter(in_scope(scope, "passage__document__"), term__in=inquiry.weights)
    signs = terms.values("passage", "passage__document").annotate(
        asked=Sum(_weight(inquiry.weights)),
        told=Sum("share"),
        words=Count("pk"),
        level=Case(*_levels(), default=Value(len(URGENT))),
    )
    enough = Q(asked__gte=ASKED_ENOUGH * inquiry.own) | Q(told__gte=TOLD_ENOUGH, words__gte=2)
    best = signs.filter(enough).order_by("level", "-asked", "passage__document", "passage")[:MAX_WARNINGS]
    first: dict[UUID, int] = {}
    for sign in best:
        first.setdefault(sign["passage__document"], sign["passage"])
    return first


def _weight(weights: Mapping[str, float]) -> Case:
    """The weight of a row's term. Common terms have little weight and many rows: they are looked at first."""
    common_first = sorted(weights.items(), key=lambda item: item[1])
    cases: list[Any] = [When(term=term, then=Value(weight)) for term, weight in common_first]
    return Case(*cases, default=Value(0.0), output_field=FloatField())


def _levels() -> list[When]:
    return [When(passage__urgency=urgency, then=Value(level)) for level, urgency in enumerate(URGENT)]

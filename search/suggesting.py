"""suggestions(): ways to go on typing."""

from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.db.models.functions import Length

from pages.publishing.models import DocumentCondition, PublishedDocument
from search.models import IndexedName
from search.questions import understood
from search.results import Scope, Suggestion
from search.scoping import in_scope, pages_in
from search.thesaurus import CONDITION
from search.words import words

MAX_WORDS = 10


def suggestions(*, prefix: str, scope: Scope, limit: int = 8) -> tuple[Suggestion, ...]:
    """Titles of pages, and names of their conditions, that have all the words, the last of them begun.

    Those that begin with what was typed come first, then short ones. One query.
    """
    typed = [word.folded for word in words(understood(prefix))][:MAX_WORDS]
    if not typed:
        return ()
    rows = IndexedName.objects.filter(_begins(typed[0]), _has(typed[1:]), _suggestible(scope))
    starts = When(folded__startswith=f" {' '.join(typed)}", then=Value(0))
    ordered = rows.order_by(
        Case(starts, default=Value(1)), Length("folded"), "folded", "document__path", "pk"
    )
    distinct: dict[str, Suggestion] = {}
    for row in ordered.select_related("document").defer("document__body")[: 2 * limit]:
        distinct.setdefault(row.folded, Suggestion(row.name, row.document.type, row.document_id))
    return tuple(distinct.values())[:limit]


def _begins(word: str) -> Q:
    """That a name goes on so from some word: PostgreSQL has an index for LIKE, SQLite one for ranges."""
    begun = Q(tail__startswith=word)
    return begun & Q(tail__gte=word, tail__lt=f"{word}\U0010ffff") if connection.vendor == "sqlite" else begun


def _has(typed: list[str]) -> Q:
    """These words, the last of them at least begun."""
    fits = Q()
    for word in typed[:-1]:
        fits &= Q(folded__contains=f" {word} ")
    return fits & Q(folded__contains=f" {typed[-1]}") if typed else fits


def _suggestible(scope: Scope) -> Exists:
    """That it is of a page in the scope, or of a condition they are about; asked of each name that fits."""
    slugs = DocumentCondition.objects.filter(document__in=pages_in(scope).values("pk")).values("slug")
    conditions = Q(type=CONDITION, key__in=slugs)
    if scope.locale:
        conditions &= Q(locale=scope.locale)
    return Exists(PublishedDocument.objects.filter(in_scope(scope) | conditions, pk=OuterRef("document")))

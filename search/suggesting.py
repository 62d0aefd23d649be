"""suggestions(): ways to go on typing."""

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Length

from pages.publishing.models import DocumentCondition, PublishedDocument
from search.models import IndexedDocument
from search.questions import understood
from search.results import Scope, Suggestion
from search.scoping import pages_in
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
    fits = Q(folded_title__contains=f" {typed[-1]}")
    for word in typed[:-1]:
        fits &= Q(folded_title__contains=f" {word} ")
    begins = When(folded_title__startswith=f" {' '.join(typed)}", then=Value(0))
    rows = IndexedDocument.objects.filter(fits, document__in=_suggestible(scope))
    ordered = rows.order_by(
        Case(begins, default=Value(1)), Length("folded_title"), "folded_title", "document__path", "pk"
    )
    distinct: dict[str, Suggestion] = {}
    for row in ordered.select_related("document").defer("document__body")[: 2 * limit]:
        document = row.document
        distinct.setdefault(row.folded_title, Suggestion(document.title, document.type, document.pk))
    return tuple(distinct.values())[:limit]


def _suggestible(scope: Scope) -> QuerySet[PublishedDocument]:
    """The pages in the scope, and the conditions they are about."""
    pages = pages_in(scope)
    slugs = DocumentCondition.objects.filter(document__in=pages.values("pk")).values("slug")
    conditions = Q(type=CONDITION, key__in=slugs)
    if scope.locale:
        conditions &= Q(locale=scope.locale)
    return PublishedDocument.objects.filter(Q(pk__in=pages.values("pk")) | conditions)

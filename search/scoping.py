"""The published pages that a search may find, as conditions: the database starts where they are fewest."""

from django.db.models import Q, QuerySet

from pages.publishing.models import PublishedDocument
from pages.publishing.sites import site_of
from search.models import IndexedPassage
from search.results import Scope


def on_site(scope: Scope, prefix: str = "") -> Q:
    """That a document is a page of the site in the language asked for; `prefix` leads to the document."""
    page = Q(**{f"{prefix}site": site_of(scope.host), f"{prefix}path__isnull": False})
    return page & Q(**{f"{prefix}locale": scope.locale}) if scope.locale else page


def in_scope(scope: Scope, prefix: str = "") -> Q:
    """That everything in the scope is true of a document."""
    true = on_site(scope, prefix)
    if scope.types is not None:
        true &= Q(**{f"{prefix}type__in": scope.types})
    if scope.condition is not None:
        true &= Q(**{f"{prefix}conditions__slug": scope.condition})
    if scope.aspect is not None:
        sections = IndexedPassage.objects.filter(health_aspect=scope.aspect)
        true &= Q(**{f"{prefix}pk__in": sections.values("document")})
    return true


def pages_in(scope: Scope) -> QuerySet[PublishedDocument]:
    """The pages that everything in the scope is true of."""
    return PublishedDocument.objects.filter(in_scope(scope))

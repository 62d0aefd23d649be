"""The published pages that a search may find."""

from django.db.models import Q, QuerySet

from pages.publishing.models import PublishedDocument
from pages.publishing.sites import site_of
from search.models import IndexedPassage
from search.results import Scope


def site_pages(scope: Scope) -> QuerySet[PublishedDocument]:
    """The pages of the site, in the language asked for: by them it is judged how rare a word is."""
    pages = PublishedDocument.objects.filter(site=site_of(scope.host), path__isnull=False)
    return pages.filter(locale=scope.locale) if scope.locale else pages


def pages_in(scope: Scope) -> QuerySet[PublishedDocument]:
    """The pages that everything in the scope is true of."""
    narrowed = Q()
    if scope.types is not None:
        narrowed &= Q(type__in=scope.types)
    if scope.condition is not None:
        narrowed &= Q(conditions__slug=scope.condition)
    if scope.aspect is not None:
        sections = IndexedPassage.objects.filter(health_aspect=scope.aspect)
        narrowed &= Q(pk__in=sections.values("document"))
    return site_pages(scope).filter(narrowed)

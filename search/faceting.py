"""What the pages that match can be narrowed by, with counts."""

from functools import cache

from django.db.models import Count, QuerySet

from pages.publishing.models import DocumentCondition, PublishedDocument
from pages.shapes.documents import document_structs
from pages.shapes.types import Enum, named_shapes
from search.models import IndexedPassage
from search.results import FacetCount, Facets, Scope
from search.thesaurus import CONDITION

MAX_VALUES = 50
"""Values of one facet, those with the most pages."""


def facets(found: QuerySet[PublishedDocument], scope: Scope) -> Facets:
    """The counts of pages by type, condition and health aspect. Four queries."""
    return Facets(_types(found), _conditions(found, scope), _aspects(found))


def _types(found: QuerySet[PublishedDocument]) -> tuple[FacetCount, ...]:
    rows = found.order_by().values_list("type").annotate(pages=Count("pk", distinct=True))
    return tuple(FacetCount(name, name, count) for name, count in rows.order_by("-pages", "type"))


def _conditions(found: QuerySet[PublishedDocument], scope: Scope) -> tuple[FacetCount, ...]:
    about = DocumentCondition.objects.filter(document__in=found.values("pk"))
    rows = about.values_list("slug").annotate(pages=Count("document", distinct=True))
    counts: dict[str, int] = dict(rows.order_by("-pages", "slug")[:MAX_VALUES])
    documents = PublishedDocument.objects.filter(type=CONDITION, key__in=counts)
    named = documents.filter(locale=scope.locale) if scope.locale else documents
    names = dict(named.order_by("locale").values_list("key", "title"))
    return tuple(FacetCount(slug, str(names.get(slug, slug)), count) for slug, count in counts.items())


def _aspects(found: QuerySet[PublishedDocument]) -> tuple[FacetCount, ...]:
    sections = IndexedPassage.objects.filter(document__in=found.values("pk")).exclude(health_aspect="")
    rows = sections.values_list("health_aspect").annotate(pages=Count("document", distinct=True))
    labels = aspect_labels()
    ordered = rows.order_by("-pages", "health_aspect")
    return tuple(FacetCount(aspect, labels.get(aspect, aspect), count) for aspect, count in ordered)


@cache
def aspect_labels() -> dict[str, str]:
    """What each health aspect is called, from the Shapes."""
    return {
        value.value: value.description
        for struct in document_structs().values()
        for shape in named_shapes(struct)
        if isinstance(shape, Enum) and shape.name == "HealthAspect"
        for value in shape.values
    }

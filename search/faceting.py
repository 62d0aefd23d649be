"""What the pages that match can be narrowed by, with counts."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from pages.publishing.models import PublishedDocument
from pages.shapes.documents import document_structs
from pages.shapes.types import Enum, named_shapes
from search.reading import Reading
from search.results import FacetCount, Facets, Scope
from search.sql import Statement, marks, rows
from search.thesaurus import CONDITION

MAX_VALUES = 50
"""Values of one facet, those with the most pages."""


def facets_of(page_type: str, conditions: Iterable[str], reading: Reading | None) -> str:
    """What a page can be counted by, as the index keeps it: its type | slugs | health aspects."""
    passages = reading.passages if reading else []
    aspects = sorted({passage.health_aspect for passage in passages if passage.health_aspect})
    return "|".join([page_type, " ".join(conditions), " ".join(aspects)])


def facets(found: Iterable[str], scope: Scope) -> Facets:
    """The counts of pages by type, condition and health aspect, from the facets of each. One query."""
    types, conditions, aspects = Counter[str](), Counter[str](), Counter[str]()
    for kept, pages in Counter(found).items():
        for counts, values in zip((types, conditions, aspects), kept.split("|"), strict=True):
            counts.update(dict.fromkeys(values.split(), pages))
    names = _condition_names([slug for slug, _ in _most(conditions)], scope.locale)
    return Facets(_counted(types, {}), _counted(conditions, names), _counted(aspects, aspect_labels()))


def _counted(counts: Counter[str], labels: dict[str, str]) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(value, labels.get(value, value), pages) for value, pages in _most(counts))


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda count: (-count[1], count[0]))[:MAX_VALUES]


def _condition_names(slugs: list[str], locale: str | None) -> dict[str, str]:
    """What published conditions are called."""
    if not slugs:
        return {}
    table = PublishedDocument._meta.db_table
    named = f"SELECT key, title FROM {table} WHERE type = %s AND key IN ({marks(slugs)})"  # noqa: S608
    statement = Statement(named, [CONDITION, *slugs])
    if locale:
        statement += Statement(" AND locale = %s", [locale])
    return dict(rows(statement + Statement(" ORDER BY locale")))


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

"""The published pages that a search may find, as conditions: the database starts where they are fewest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from pages.publishing.models import DocumentCondition, PublishedDocument
from pages.publishing.sites import SITE, host_names, site_of
from search.models import IndexedDocument, IndexedPassage, Shelf
from search.results import Scope
from search.sql import Statement, marks, rows

SHELF, PAGE = Shelf._meta.db_table, IndexedDocument._meta.db_table
ABOUT, PASSAGE = DocumentCondition._meta.db_table, IndexedPassage._meta.db_table

NOWHERE = 0
"""A shelf that is none: in place of those of a site without pages."""


@dataclass(frozen=True)
class Pages:
    """The pages of a scope, for statements that are written out.

    They stand on `shelves`; `where`, which takes `values`, is what else is true of a row called `page`.
    `narrowed` is whether that is more than not being past the end of an approval.
    """

    shelves: list[int]
    where: str
    values: Sequence[object]
    narrowed: bool

    def first(self, limit: int) -> list[int]:
        """The numbers of so many of the pages. One query."""
        statement = Statement(
            f"SELECT page.id FROM {PAGE} page"  # noqa: S608 - names of ours
            f" WHERE page.shelf_id IN ({marks(self.shelves)}) AND {self.where} LIMIT %s",
            [*self.shelves, *self.values, limit],
        )
        return [number for (number,) in rows(statement)]


def pages_of(scope: Scope) -> Pages:
    """The pages of a scope. One query."""
    narrowing = list(_narrowing(scope))
    true = Statement(" AND ").join([_unlapsed(), *narrowing])
    return Pages(_shelves(scope) or [NOWHERE], true.text, true.values, narrowed=bool(narrowing))


def _shelves(scope: Scope) -> list[int]:
    names = host_names(scope.host)
    statement = Statement(f"SELECT id FROM {SHELF} WHERE site = {SITE}", [*names, *names])  # noqa: S608
    if scope.locale:
        statement += Statement(" AND locale = %s", [scope.locale])
    return [shelf for (shelf,) in rows(statement)]


def _unlapsed() -> Statement:
    """What is past the end of its approval is found again when it was compiled anew."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    return Statement("(page.valid_until IS NULL OR page.valid_until > %s)", [now])


def _narrowing(scope: Scope) -> Iterator[Statement]:
    if scope.types is not None:
        yield Statement(f"page.type IN ({marks(scope.types)})" if scope.types else "page.id = 0", scope.types)
    if scope.condition is not None:
        about = f"SELECT document_id FROM {ABOUT} WHERE slug = %s"  # noqa: S608 - names of ours
        yield Statement(f"page.document_id IN ({about})", [scope.condition])
    if scope.aspect is not None:
        telling = f"SELECT 1 FROM {PASSAGE} WHERE document_id = page.document_id AND health_aspect = %s"  # noqa: S608
        yield Statement(f"EXISTS ({telling})", [scope.aspect])


def in_scope(scope: Scope) -> Q:
    """That everything in the scope is true of a document."""
    true = Q(site=site_of(scope.host), path__isnull=False)
    true &= Q(valid_until__isnull=True) | Q(valid_until__gt=timezone.now())
    if scope.locale:
        true &= Q(locale=scope.locale)
    if scope.types is not None:
        true &= Q(type__in=scope.types)
    if scope.condition is not None:
        true &= Q(conditions__slug=scope.condition)
    if scope.aspect is not None:
        true &= Q(pk__in=IndexedPassage.objects.filter(health_aspect=scope.aspect).values("document"))
    return true


def pages_in(scope: Scope) -> QuerySet[PublishedDocument]:
    """The pages that everything in the scope is true of."""
    return PublishedDocument.objects.filter(in_scope(scope))

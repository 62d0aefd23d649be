"""Where the public pages of a site stand: columns alone, so that listing all of them reads no document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import Mod, RowNumber

from api.cursors import Cursor, InvalidCursor
from pages.publishing.models import PublishedDocument
from pages.publishing.sites import site_of

ORDER = "addresses"


@dataclass(frozen=True)
class Edition:
    """One page in one language. `path` is below the root of `site`."""

    locale: str
    site: str
    path: str


@dataclass(frozen=True)
class PageAddress:
    """A page, when it last changed, and the same page in every language, its own included."""

    page: Edition
    changed_at: datetime
    editions: Sequence[Edition]


def address_parts(*, host: str, size: int) -> list[tuple[str, str | None]]:
    """How the pages of the host's site divide into parts of `size`: the language of each and its cursor.

    The first part of a language needs no cursor. One query.
    """
    number = Window(RowNumber(), partition_by=F("locale"), order_by=F("path").asc())
    rows = _pages(host).annotate(number=number, rest=Mod(F("number"), size)).filter(rest=1 % size)
    found = rows.order_by("locale", "path").values_list("locale", "number", "path", "id")
    return [(locale, _cursor(number, str(path), id_)) for locale, number, path, id_ in found]


def page_addresses(*, host: str, locale: str, limit: int, cursor: str | None = None) -> list[PageAddress]:
    """The pages of the host's site in one language, by path, from a cursor on. Two queries.

    Raises:
        InvalidCursor: the cursor is none of ours.
    """
    rows = _pages(host).filter(locale=locale).order_by("path")
    if cursor:
        rows = rows.filter(path__gte=_path(cursor))
    listed = list(rows.values_list("content_id", "site", "path", "changed_at")[:limit])
    editions = _editions(rows.values("content_id")[:limit]) if listed else {}
    return [
        PageAddress(Edition(locale, site, str(path)), changed_at, editions[content_id])
        for content_id, site, path, changed_at in listed
    ]


def _pages(host: str) -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(site=site_of(host), path__isnull=False)


def _editions(content_ids: QuerySet[PublishedDocument, Any]) -> dict[UUID, list[Edition]]:
    rows = PublishedDocument.objects.filter(content_id__in=content_ids, path__isnull=False).order_by("locale")
    found: dict[UUID, list[Edition]] = defaultdict(list)
    for content_id, locale, site, path in rows.values_list("content_id", "locale", "site", "path"):
        found[content_id].append(Edition(locale, site, str(path)))
    return found


def _cursor(number: int, path: str, id_: UUID) -> str | None:
    return None if number == 1 else Cursor(ORDER, path, id_).encode()


def _path(text: str) -> str:
    cursor = Cursor.decode(text, order=ORDER)
    if cursor.backward or not cursor.value.startswith("/"):
        raise InvalidCursor("This is not a cursor of ours.")
    return cursor.value

"""The only reads of the public API: published documents, by path, by id, by key, and in lists."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, cast
from uuid import UUID

from django.db.models import Field, Q, QuerySet

from api import stored
from api.cursors import Cursor, InvalidCursor
from api.stored import StoredDocument
from pages.publishing.models import PublishedDocument, Tombstone
from pages.publishing.sites import site_of

__all__ = [
    "DEFAULT_ORDER",
    "OLDER",
    "ORDERS",
    "DocumentList",
    "Filters",
    "StoredDocument",
    "by_id",
    "by_ids",
    "by_key",
    "is_gone",
    "non_pages",
    "normal_path",
    "page_by_path",
    "pages",
    "question",
    "questions",
    "redirect_from",
    "site_document",
]

READ = ("id", "type", "hash", "keys", "body")


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to; None leaves a filter out. `host` is the request's Host."""

    host: str
    types: tuple[str, ...] | None = None
    locale: str | None = None
    condition: str | None = None
    path_prefix: str | None = None
    published_since: datetime | None = None
    updated_since: datetime | None = None
    review_due_before: date | None = None


ORDERS = {
    "title": "title",
    "-title": "title",
    "published_at": "published_at",
    "-published_at": "published_at",
    "updated_at": "updated_at",
    "-updated_at": "updated_at",
    "review_due": "review_due",
    "-review_due": "review_due",
}
"""The orders of lists of pages, by public name; a minus sign reverses. Ties are broken by id."""

DEFAULT_ORDER = "-published_at"

OLDER = "/"
"""What the key of an older version of an eligibility question holds, and no key of a current one."""


@dataclass(frozen=True)
class DocumentList:
    """One page of a list. `cursors[i]` points at `items[i]`; `next` and `previous` at the pages beside it."""

    items: Sequence[StoredDocument] = ()
    cursors: Sequence[Cursor] = field(default_factory=tuple)
    next: Cursor | None = None
    previous: Cursor | None = None


def by_id(*, id: UUID) -> StoredDocument | None:
    """The document with this id. One query."""
    return stored.by_id(id)


def by_ids(*, ids: Collection[UUID]) -> dict[UUID, StoredDocument]:
    """The documents of these ids that there are, by id. One query; none for no ids."""
    rows = PublishedDocument.objects.filter(pk__in=ids).only(*READ) if ids else ()
    return {row.pk: _stored(row) for row in rows}


def page_by_path(*, host: str, path: str, locale: str | None = None) -> StoredDocument | None:
    """The page at a path of the host's site; `locale` must then be the page's. One query."""
    found = stored.page_at(host, normal_path(path))
    return found if found and (not locale or found.content["locale"] == locale) else None


def by_key(*, type: str, key: str, locale: str | None = None) -> StoredDocument | None:
    """A document that is no page, by its slug or other key. One query."""
    rows = PublishedDocument.objects.filter(type=type, key=key)
    return _first(rows.filter(locale=locale) if locale is not None else rows)


def question(*, key: str, locale: str, version: int | None = None) -> StoredDocument | None:
    """An eligibility question in its current version, or in the one that is asked for. One query at most."""
    if OLDER in key:
        return None
    if version is None:
        return by_key(type="EligibilityQuestion", key=key, locale=locale)
    keys = {key, f"{key}{OLDER}{version}"}
    rows = PublishedDocument.objects.filter(type="EligibilityQuestion", key__in=keys, locale=locale)
    found = (_stored(row) for row in rows.only(*READ))
    return next((document for document in found if document.content["version"] == version), None)


def questions(*, locale: str | None = None, limit: int = 20, cursor: str | None = None) -> DocumentList:
    """Every eligibility question in its current version, by its words. One query.

    Raises:
        InvalidCursor: the cursor is none of ours.
    """
    rows = PublishedDocument.objects.filter(type="EligibilityQuestion").exclude(key__contains=OLDER)
    return _listed(rows.filter(locale=locale) if locale else rows, order="title", limit=limit, cursor=cursor)


def redirect_from(*, host: str, path: str) -> StoredDocument | None:
    """The redirect of the host's site, or of every site, that applies to a path. One query."""
    rows = PublishedDocument.objects.filter(type="Redirect", key__in={path, normal_path(path)})
    return _first(rows.filter(Q(site=site_of(host)) | Q(site="")).order_by("-site"))


def site_document(*, host: str) -> StoredDocument | None:
    """The site that answers for a host. One query."""
    return stored.site_for(host)


def is_gone(*, host: str, path: str) -> bool:
    """Whether a page was at this path and was withdrawn in public. One query."""
    return Tombstone.objects.filter(site=site_of(host), path=normal_path(path), gone=True).exists()


def pages(
    *, filters: Filters, order: str = DEFAULT_ORDER, limit: int = 20, cursor: str | None = None
) -> DocumentList:
    """A list of pages. One query, whatever its length and however far down it is.

    Raises:
        InvalidCursor: the cursor is none of ours or of another order.
    """
    return _listed(_filtered(filters), order=order, limit=limit, cursor=cursor)


def non_pages(
    *, type: str, locale: str | None = None, limit: int = 20, cursor: str | None = None
) -> DocumentList:
    """A list of documents of one type that are no pages, by title. One query.

    Raises:
        InvalidCursor: the cursor is none of ours.
    """
    rows = PublishedDocument.objects.filter(type=type)
    return _listed(rows.filter(locale=locale) if locale else rows, order="title", limit=limit, cursor=cursor)


def normal_path(path: str) -> str:
    """A path as documents have it: one leading and one trailing slash."""
    stripped = path.strip("/")
    return f"/{stripped}/" if stripped else "/"


def _filtered(filters: Filters) -> QuerySet[PublishedDocument]:
    conditions: dict[str, Any] = {
        "type__in": filters.types,
        "locale": filters.locale,
        "conditions__slug": filters.condition,
        "path__startswith": filters.path_prefix and normal_path(filters.path_prefix),
        "published_at__gte": filters.published_since,
        "updated_at__gte": filters.updated_since,
        "review_due__lt": filters.review_due_before,
    }
    asked = {name: value for name, value in conditions.items() if value is not None}
    return PublishedDocument.objects.filter(site=site_of(filters.host), path__isnull=False, **asked)


def _listed(rows: QuerySet[PublishedDocument], *, order: str, limit: int, cursor: str | None) -> DocumentList:
    start = Cursor.decode(cursor, order=order) if cursor else None
    backward = start is not None and start.backward
    column, descending = ORDERS[order], order.startswith("-") != backward
    if column == "review_due":
        rows = rows.filter(review_due__isnull=False)
    if start:
        rows = rows.filter(_beyond(column, start, descending))
    sign = "-" if descending else ""
    found = list(rows.order_by(f"{sign}{column}", f"{sign}id").only(*READ, column)[: limit + 1])
    more, shown = len(found) > limit, found[:limit]
    return _page(shown[::-1] if backward else shown, order=order, column=column, more=more, start=start)


def _beyond(column: str, start: Cursor, descending: bool) -> Q:
    """What comes after a cursor. The first of the conditions alone tells a database where to begin."""
    beyond = "lt" if descending else "gt"
    value = _cursor_value(column, start.value)
    later = Q(**{f"{column}__{beyond}": value}) | Q(**{f"id__{beyond}": start.id})
    return Q(**{f"{column}__{beyond}e": value}) & later


def _cursor_value(column: str, text: str) -> date | datetime | str:
    """The value a cursor holds, exactly as one of ours holds it: moments are in UTC."""
    try:
        value: date | datetime | str = _field(column).to_python(text)
    except Exception as error:  # Django raises ValidationError, which names a model field
        raise InvalidCursor("This is not a cursor of ours.") from error
    if _text(value) != text or (isinstance(value, datetime) and value.utcoffset() != timedelta(0)):
        raise InvalidCursor("This is not a cursor of ours.")
    return value


def _field(column: str) -> "Field[Any, Any]":
    return cast("Field[Any, Any]", PublishedDocument._meta.get_field(column))


def _page(
    rows: list[PublishedDocument], *, order: str, column: str, more: bool, start: Cursor | None
) -> DocumentList:
    if not rows:
        return DocumentList()
    backward = start is not None and start.backward
    cursors = [Cursor(order, _text(getattr(row, column)), row.pk) for row in rows]
    has_next = backward or more
    has_previous = more if backward else start is not None
    return DocumentList(
        items=[_stored(row) for row in rows],
        cursors=cursors,
        next=cursors[-1] if has_next else None,
        previous=Cursor(order, cursors[0].value, cursors[0].id, backward=True) if has_previous else None,
    )


def _text(value: date | datetime | str) -> str:
    return value if isinstance(value, str) else value.isoformat()


def _first(rows: QuerySet[PublishedDocument]) -> StoredDocument | None:
    row = rows.only(*READ).first() if rows.query.order_by else rows.only(*READ).order_by().first()
    return _stored(row) if row else None


def _stored(row: PublishedDocument) -> StoredDocument:
    return StoredDocument(row.pk, row.type, row.hash, tuple(row.keys.split()), row.body)

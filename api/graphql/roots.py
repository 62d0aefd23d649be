"""What the fields of Query read: published documents, by `api.documents`, and nothing else."""

from enum import Enum
from typing import Any
from uuid import UUID

import graphene
from django.conf import settings

from api import documents
from api.caching import lists_of
from api.documents import DocumentList, Filters
from api.graphql.context import Context
from api.graphql.errors import RequestError
from api.graphql.types import NO_NODES, Document
from api.preview import REFUSED, PreviewRefused
from api.problems import ErrorCode
from api.stored import StoredDocument

ORDERS = {
    "published_at_desc": ("-published_at", "The newest first; the order if none is asked for."),
    "published_at": ("published_at", "The oldest first."),
    "updated_at_desc": ("-updated_at", "The last changed by an editor first."),
    "updated_at": ("updated_at", "The longest unchanged first."),
    "title": ("title", "By title."),
    "title_desc": ("-title", "By title, from the end of the alphabet."),
    "review_due": ("review_due", "Those first whose review is due first; those without a date are left out."),
    "review_due_desc": (
        "-review_due",
        "Those first whose review is due last; those without a date are left out.",
    ),
}
"""What articles can be ordered by, what `api.documents` calls it, and what it means."""

ORDER_DESCRIPTION = (
    "The orders of a list of articles. By the first publication (`published_at`), `after` neither skips "
    "nor repeats an article, whatever editors do meanwhile. In the other orders an article moves when that "
    "by which it is ordered is changed, so that it may be skipped or come twice; no other article is."
)

ArticleOrder = graphene.Enum(
    "ArticleOrder",
    [(name, name) for name in ORDERS],
    description=lambda member: ORDERS[member.value][1] if member else ORDER_DESCRIPTION,
)


def page(context: Context, *, path: str, locale: str | None = None) -> StoredDocument | None:
    """The page at a path."""
    return documents.page_by_path(host=context.host, path=path, locale=locale)


def article(context: Context, *, path: str | None = None, id: str | None = None) -> StoredDocument | None:  # noqa: A002
    """The article at a path or with an id, of both if both are given; null for a page that is no article."""
    return page_of_type("Article", context, path=path, id=id)


def page_of_type(
    type_: str,
    context: Context,
    *,
    path: str | None,
    id: str | None,  # noqa: A002
) -> StoredDocument | None:
    """The page at a path or with an id, of both if both are given; null for a page of another type."""
    found = by_id(id or "") if path is None else documents.page_by_path(host=context.host, path=path)
    asked = found and found.type == type_ and (id is None or str(found.id) == id.lower())
    return found if asked else None


def articles(context: Context, *, order_by: Enum | None = None, **asked: Any) -> DocumentList:
    """A list of articles."""
    order, _ = ORDERS[order_by.value if order_by else "published_at_desc"]
    return pages_of_type("Article", context, order=order, **asked)


def pages_of_type(
    type_: str,
    context: Context,
    *,
    order: str,
    limit: int,
    cursor: str | None,
    condition: str | None = None,
    path_prefix: str | None = None,
    locale: str | None = None,
) -> DocumentList:
    """A list of the site's pages of one type."""
    filters = Filters(
        host=context.host, types=(type_,), locale=locale, condition=condition, path_prefix=path_prefix
    )
    return documents.pages(filters=filters, order=order, limit=limit, cursor=cursor)


def condition(_context: Context, *, slug: str, locale: str | None = None) -> StoredDocument | None:
    """A condition by its slug; translations may share one, so there is always a language."""
    return documents.by_key(type="Condition", key=slug, locale=locale or settings.LANGUAGE_CODE)


def conditions(
    _context: Context, *, limit: int, cursor: str | None, locale: str | None = None
) -> DocumentList:
    """A list of conditions, by name."""
    return documents.non_pages(type="Condition", locale=locale, limit=limit, cursor=cursor)


def eligibility_question(
    _context: Context, *, key: str, version: int | None = None, locale: str | None = None
) -> StoredDocument | None:
    """A question by its key, in its current version or in another; translations share the key."""
    return documents.question(key=key, version=version, locale=locale or settings.LANGUAGE_CODE)


def eligibility_questions(
    _context: Context, *, limit: int, cursor: str | None, locale: str | None = None
) -> DocumentList:
    """A list of questions in their current versions, by their words."""
    return documents.questions(locale=locale, limit=limit, cursor=cursor)


def redirect(context: Context, *, path: str) -> StoredDocument | None:
    """The redirect of a path; another may come that applies before it."""
    context.keys.add(lists_of("Redirect"))
    return documents.redirect_from(host=context.host, path=path)


def node(_context: Context, *, id: str) -> StoredDocument | None:  # noqa: A002
    """Any document that is a node."""
    found = by_id(id)
    return found if found and found.type not in NO_NODES else None


def preview(context: Context, *, token: str) -> Document:
    """The draft a token stands for."""
    if context.safe:
        raise RequestError(ErrorCode.METHOD_NOT_ALLOWED, "A preview token must be sent by POST.")
    try:
        return context.preview(token)
    except PreviewRefused:
        raise RequestError(ErrorCode.PREVIEW_REFUSED, REFUSED) from None


def site(context: Context) -> StoredDocument | None:
    """The site that the request's host names."""
    return documents.site_document(host=context.host)


def by_id(text: str) -> StoredDocument | None:
    """The document of an id; none for a text that is no UUID."""
    try:
        return documents.by_id(id=UUID(text))
    except ValueError:
        return None

"""Query.trial, Query.trials, Query.trialLandingPage and Query.trialLandingPages."""

from enum import Enum
from typing import Any

import graphene
from django.conf import settings

from api import documents
from api.documents import DocumentList
from api.graphql.connections import LOCALE
from api.graphql.context import Context
from api.graphql.root_fields import ONE_LOCALE, PATH, list_root, root, text
from api.graphql.roots import page_of_type, pages_of_type
from api.graphql.types import Types
from api.stored import StoredDocument
from pages.shapes.types import Struct


def trial_roots(types: Types, structs: dict[str, Struct]) -> dict[str, graphene.Field]:
    """The fields, by name."""
    trial_type, page_type = types.output(structs["Trial"]), types.output(structs["TrialLandingPage"])
    status = next(field for field in structs["Trial"].fields if field.name == "recruitment_status")
    return {
        "trial": root(
            trial_type,
            trial,
            "A trial, by its slug.",
            slug=text("The trial's slug.", required=True),
            locale=text(ONE_LOCALE),
        ),
        "trials": list_root(
            trial_type,
            trials,
            "The trials, by title.",
            condition=text("Only trials about the condition with this slug."),
            status=graphene.Argument(
                types.output(status.shape), description="Only trials with this recruitment status."
            ),
            locale=text(LOCALE),
        ),
        "trial_landing_page": root(
            page_type,
            trial_landing_page,
            "A landing page of a trial, by its path or by its id; null without either.",
            path=text(PATH),
            id=graphene.Argument(graphene.ID, description="The document's id."),
        ),
        "trial_landing_pages": list_root(
            page_type,
            trial_landing_pages,
            "The landing pages of the site's trials, by title.",
            condition=text("Only pages of trials about the condition with this slug."),
            path_prefix=text("Only pages below this path: those of an index."),
            locale=text(LOCALE),
        ),
    }


def trial(_context: Context, *, slug: str, locale: str | None = None) -> StoredDocument | None:
    """A trial by its slug; translations may share one, so there is always a language."""
    return documents.by_key(type="Trial", key=slug, locale=locale or settings.LANGUAGE_CODE)


def trials(
    _context: Context,
    *,
    limit: int,
    cursor: str | None,
    condition: str | None = None,
    status: Enum | None = None,
    locale: str | None = None,
) -> DocumentList:
    """A list of trials, by title."""
    asked_status = status.value if status else None
    return documents.trials(
        locale=locale, condition=condition, status=asked_status, limit=limit, cursor=cursor
    )


def trial_landing_page(
    context: Context,
    *,
    path: str | None = None,
    id: str | None = None,  # noqa: A002
) -> StoredDocument | None:
    """The landing page at a path or with an id, of both if both are given."""
    return page_of_type("TrialLandingPage", context, path=path, id=id)


def trial_landing_pages(context: Context, **asked: Any) -> DocumentList:
    """A list of landing pages, by title."""
    return pages_of_type("TrialLandingPage", context, order="title", **asked)

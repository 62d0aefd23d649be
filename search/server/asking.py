"""Asks the server which pages fit best."""

import logging
from uuid import UUID

from django.db.models import QuerySet
from wagtail.search.query import Boost, Or, PlainText

from pages.publishing.sites import site_of
from search.asking import Inquiry
from search.models import ServerCopy
from search.results import Scope
from search.scoping import pages_in
from search.server.backend import Backend, Compiler

logger = logging.getLogger(__name__)

FIELDS = ["title_terms", "name_terms", "heading_terms", "text_terms"]

MAX_CANDIDATES = 1_000
"""Pages the server names; a search finds no more."""


def ask(server: Backend, inquiry: Inquiry, scope: Scope) -> list[UUID] | None:
    """The ids of pages, best first; None if the server fails.

    Its message is not logged: it may repeat the words.
    """
    body = {"query": compiled(server, inquiry, scope).get_query(), "size": MAX_CANDIDATES, "_source": False}
    try:
        answer = server.es.search(index=server.get_index_for_model(ServerCopy).name, body=body)
    except Exception as error:  # noqa: BLE001 - each client has errors of its own, and none may stop a search
        logger.error("The search server failed, the database ranks: %s", type(error).__name__)
        return None
    return [UUID(hit["_id"]) for hit in answer["hits"]["hits"]]


def compiled(server: Backend, inquiry: Inquiry, scope: Scope) -> Compiler:
    """Any of the terms, each with its share; the server itself judges how rare a term is."""
    terms = Or([Boost(PlainText(term), share) for term, share in inquiry.shares.items()])
    return server.query_compiler_class(copies_in(scope), terms, fields=FIELDS)


def copies_in(scope: Scope) -> QuerySet[ServerCopy]:
    """The copies of the pages in the scope: what the server does not know of them, the database tells."""
    copies = ServerCopy.objects.filter(document__site=site_of(scope.host))
    if scope.locale is not None:
        copies = copies.filter(document__locale=scope.locale)
    if scope.types is not None:
        copies = copies.filter(document__type__in=scope.types)
    if scope.condition is not None or scope.aspect is not None:
        copies = copies.filter(document__in=list(pages_in(scope).values_list("pk", flat=True)))
    return copies

"""Which pages may answer: the small interface between search and what ranks, the database or a server."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from django.db.models import QuerySet

from pages.publishing.models import PublishedDocument
from search.asking import Inquiry
from search.ranking import PostingCandidates
from search.results import Scope
from search.scoping import pages_in
from search.server.asking import ask
from search.server.backend import backend
from search.server.candidates import ServerCandidates


class Candidates(Protocol):
    """The published pages in a scope that have something of what was asked."""

    def best(self, *, without: Sequence[UUID], start: int, stop: int) -> list[UUID]:
        """Those from place `start` to `stop`, best first."""

    def all(self, *, also: Sequence[UUID]) -> QuerySet[PublishedDocument]:
        """All of them and those of `also`, unordered: to be counted."""


def candidates(inquiry: Inquiry, scope: Scope) -> Candidates:
    """From the server, if the settings name one and it answers; else from the database."""
    if inquiry.weights and (server := backend()):
        named = ask(server, inquiry, scope)
        if named is not None:
            return ServerCandidates(named, pages_in(scope))
    return PostingCandidates(inquiry, scope)

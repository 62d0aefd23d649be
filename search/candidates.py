"""Which pages may answer: the small interface between search and what ranks, the database or a server."""

from search.asking import Inquiry
from search.ranking import Match, ranked
from search.results import Scope
from search.scoping import Pages
from search.server.asking import ask
from search.server.backend import backend
from search.server.candidates import known


def matches(inquiry: Inquiry, scope: Scope, pages: Pages) -> list[Match]:
    """The published pages of a scope that have something of what was asked, a bounded number, in no order.

    From the server, if the settings name one and it answers; else from the database.
    """
    if inquiry.weights and (server := backend()):
        named = ask(server, inquiry, scope)
        if named is not None:
            return known(named, pages)
    return ranked(inquiry, pages)

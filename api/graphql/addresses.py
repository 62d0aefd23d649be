"""Orders by the address they came with, so that who asks again is not read again.

Only of those that name their document by its id and whose answers caches may keep: an address that holds
somebody's words is forgotten with the answer.
"""

from django.http import HttpRequest

from api.graphql.kept_documents import KeptDocuments
from api.graphql.orders import Order
from api.graphql.preparation import Rulebook

MOST = 500
LONGEST = 1_000
"""Characters of a query string: its variables take at most some 50 times as many bytes, all of them 25 MB."""

kept: KeptDocuments[Order] = KeptDocuments(capacity=MOST, size=lambda _: 1)


def order_at(request: HttpRequest, rulebook: Rulebook) -> Order | None:
    """The order of a GET or HEAD that came before, under the same rules."""
    if request.method == "POST":
        return None
    return kept.find((rulebook, request.META.get("QUERY_STRING", "")))


def keep(request: HttpRequest, order: Order) -> None:
    """Remember the order of a GET or HEAD."""
    address = request.META.get("QUERY_STRING", "")
    if len(address) <= LONGEST:
        kept.keep((order.rulebook, address), order)

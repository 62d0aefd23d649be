"""The root of the page tree has nothing beside it, which some of Wagtail's actions take for granted."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from api.authoring.bodies import BodyRefused, sent_object
from api.authoring.problems import Fault, Step, problem

BESIDE = frozenset({"left", "right", "first-sibling", "last-sibling"})
NO_ROOT = "The root of the page tree can be neither copied nor moved, and has no page beside it."


def refused_root(request: HttpRequest, page_id: int) -> HttpResponse | None:
    """What is answered to who wants a copy, an alias or a neighbour of the root."""
    path = _place_of_root(request, page_id)
    if path is None:
        return None
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, NO_ROOT, [Fault("root_page", path, NO_ROOT)])


def _place_of_root(request: HttpRequest, page_id: int) -> tuple[Step, ...] | None:
    action = request.path.rstrip("/").rpartition("/")[2]
    if action in ("copy", "create_alias") and _is_root(page_id):
        return ()
    if action == "move" and _is_root(_neighbour(request)):
        return ("destination_id",)
    return None


def _neighbour(request: HttpRequest) -> object:
    try:
        sent = sent_object(request.body)
    except BodyRefused:  # the reader of bodies says so
        return None
    return sent.get("destination_id") if sent.get("position") in BESIDE else None


def _is_root(page_id: object) -> bool:
    return isinstance(page_id, int) and Page.objects.filter(pk=page_id, depth=1).exists()

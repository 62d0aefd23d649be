"""Addresses whose request bodies must leave no trace: not in a log, an error, an error report or a cache."""

import logging
from collections.abc import Mapping
from traceback import format_tb
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from rest_framework.request import Request

from api.problems import ErrorCode, is_outage, request_id, unavailable
from api.rest.errors import INTERNAL_DETAIL, ProblemError, is_expected, problem_of, problem_response
from api.rest.parsers import body_value, bounded_body
from api.rest.views.base import PublicView

if TYPE_CHECKING:
    from rest_framework.views import AsView  # of the stubs only

logger = logging.getLogger(__name__)


class PrivateView(PublicView):
    """Takes a POST. What nobody expected is logged by its place alone: a message could repeat the body."""

    http_method_names = ["post", "options"]
    parser_classes = ()

    @classmethod
    def as_view(cls, **initkwargs: object) -> "AsView[Any]":
        hidden: AsView[Any] = sensitive_post_parameters()(super().as_view(**initkwargs))
        return hidden

    def handle_exception(self, exc: Exception) -> HttpResponse:  # type: ignore[override]  # as in PublicView
        if is_expected(exc):
            return problem_response(self.request, problem_of(self.request, exc))
        if is_outage(exc):
            return problem_response(self.request, unavailable())
        fields = {
            "request_id": request_id(self.request),
            "path": self.request.path,
            "error": type(exc).__qualname__,
            "frames": format_tb(exc.__traceback__),
        }
        logger.error("unexpected error in a private address", extra={"fields": fields})
        return problem_response(self.request, ProblemError(500, ErrorCode.INTERNAL_ERROR, INTERNAL_DETAIL))


@sensitive_variables()
def json_object(request: Request) -> Mapping[str, object]:
    """The body, which nothing but this reads.

    Raises:
        ProblemError: it is more than the limits allow, or no JSON object; nothing of it is repeated.
    """
    plain: HttpRequest = request._request
    try:
        raw = bounded_body(plain)
    finally:
        plain._body = b""  # what reports an error later finds nothing in the request
    body = body_value(raw) if plain.content_type == "application/json" else None
    if not isinstance(body, dict):
        raise ProblemError(400, ErrorCode.INVALID_REQUEST, "Send a JSON object, as application/json.")
    return body

"""How Wagtail's API v3 answers here: links to the host that was asked, and nothing of its insides."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.db import DataError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError
from ninja.renderers import JSONRenderer

from api.authoring.bodies import AuthoringParser, BodyRefused
from api.authoring.forms import ContentRefused
from api.authoring.problems import Fault, problem
from api.problems import is_outage

logger = logging.getLogger(__name__)

REFUSED = "This content was not kept. Each error names the place and what is wrong."
OUT_OF_RANGE = "A number, date or text of this request is more than can be kept or looked for."
CONFLICT = "This contradicts what is there already."
FAILED = "Something went wrong here, and nothing was changed. X-Request-Id finds it in the log."


class AuthoringRenderer(JSONRenderer):
    """Wagtail makes links of the site's address, which need not be where its API is."""

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> Any:  # noqa: ANN401 - ninja's
        link_to_host(request, data)
        return super().render(request, data, response_status=response_status)


def link_to_host(request: HttpRequest, data: object) -> None:
    """Point the links of a page, or of each page in a list, at the host of the request."""
    if isinstance(data, list):
        for each in data:
            link_to_host(request, each)
    if not isinstance(data, dict):
        return
    if address := data.get("detail_url"):
        data["detail_url"] = request.build_absolute_uri(urlsplit(address).path)
    for name in ("items", "meta", "parent", "alias_of", "content_object"):
        link_to_host(request, data.get(name))


def answer_in_our_way(api: NinjaAPI) -> None:
    api.parser, api.renderer = AuthoringParser(), AuthoringRenderer()
    api.exception_handler(HttpError)(refused_request)
    api.exception_handler(ContentRefused)(refused_content)
    for cause in (OverflowError, DataError):
        api.exception_handler(cause)(out_of_range)
    api.exception_handler(IntegrityError)(conflict)
    api.exception_handler(Exception)(failed)


def refused_content(_request: HttpRequest, refused: ContentRefused) -> HttpResponse:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, REFUSED, refused.faults)


def refused_request(_request: HttpRequest, error: HttpError) -> HttpResponse:
    """Ninja has one sentence for all that its parser raises; the cause has more to say."""
    if isinstance(refused := error.__cause__, BodyRefused):
        return problem(refused.status, str(refused), refused.faults)
    return problem(HTTPStatus(error.status_code), str(error))


def out_of_range(request: HttpRequest, error: Exception) -> HttpResponse:
    """What nothing checks before the database, or Python, cannot hold it."""
    return undone(request, error, "out_of_range", OUT_OF_RANGE)


def conflict(request: HttpRequest, error: Exception) -> HttpResponse:
    return undone(request, error, "conflict", CONFLICT)


def undone(request: HttpRequest, error: Exception, code: str, message: str) -> HttpResponse:
    """A refusal that came late: the log has it, because it may be a fault of ours."""
    logger.warning("The authoring API refused %s", request.path, exc_info=error)
    if transaction.get_connection().in_atomic_block:
        transaction.set_rollback(True)
    part = "query" if request.method == "GET" else "body"
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, message, [Fault(code, (), message, part)])


def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    if is_outage(error):
        raise error
    logger.error("The authoring API failed at %s", request.path, exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, FAILED)

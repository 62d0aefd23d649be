"""How Wagtail's API v3 answers here: links to the host that was asked, and nothing of its insides."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from api.authoring.forms import ContentRefused
from api.authoring.problems import problem
from api.problems import is_outage

logger = logging.getLogger(__name__)

REFUSED = "This content was not kept. Each error names the place and what is wrong."
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
    api.renderer = AuthoringRenderer()
    api.exception_handler(ContentRefused)(refused_content)
    api.exception_handler(Exception)(failed)


def refused_content(_request: HttpRequest, refused: ContentRefused) -> HttpResponse:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, REFUSED, refused.faults)


def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    if is_outage(error):
        raise error
    logger.error("The authoring API failed at %s", request.path, exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, FAILED)

"""The guard before every address of the authoring API."""

import time
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.models import APIToken

from api.authoring.problems import Fault, problem
from api.authoring.queries import query_faults
from api.authoring.root_page import refused_root
from pages.publishing.one_unit import in_one_unit
from pages.publishing.refusal import PublicationRefused

GetResponse = Callable[[HttpRequest], HttpResponse]
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
RICH_TEXT_FORMAT = "db_html"


class AuthoringMiddleware:
    """Asks for a token where Wagtail would answer anybody; what a request changes, it changes whole."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.root = reverse("wagtailapi_v3:api-root")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(self.root):
            return self.get_response(request)
        response = refusal(request) or self._answer(request)
        response["Cache-Control"] = "no-store"
        return response

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, kwargs: dict[str, object]
    ) -> HttpResponse | None:
        """Django asks this before a view, whose address names the page."""
        page_id = str(kwargs.get("page_id", ""))
        if request.method != "POST" or not request.path.startswith(self.root) or not page_id.isdecimal():
            return None
        return refused_root(request, int(page_id))

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        try:
            return in_one_unit(lambda: self.get_response(request))
        except PublicationRefused as refused:
            return refused_publication(refused)


def refusal(request: HttpRequest) -> HttpResponse | None:
    """What is answered to who may not come in; no session counts, only a token of a user of the admin."""
    token = token_of(request)
    if token is None:
        response = problem(HTTPStatus.UNAUTHORIZED, "Send a token: Authorization: Bearer wagtail_...")
        response["WWW-Authenticate"] = "Bearer"
        return response
    if not token.user.has_perm("wagtailadmin.access_admin"):
        return problem(HTTPStatus.FORBIDDEN, "The user of this token may not enter the admin.")
    if announced_bytes(request) > (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0):
        return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "This is too much for one request.")
    if requests_this_minute(token) > settings.AUTHORING_REQUESTS_PER_MINUTE:
        response = problem(HTTPStatus.TOO_MANY_REQUESTS, "Too many requests; go on in a minute.")
        response["Retry-After"] = "60"
        return response
    if faults := query_faults(request):
        return problem(HTTPStatus.BAD_REQUEST, "This query cannot be answered.", faults)
    if request.GET.get("rich_text_format", RICH_TEXT_FORMAT) != RICH_TEXT_FORMAT:
        return problem(HTTPStatus.BAD_REQUEST, "Rich text is read as db_html: other formats lose citations.")
    return None


def token_of(request: HttpRequest) -> APIToken | None:
    """Other schemes are not shown to Ninja, which with DEBUG logs them whole: Basic has a password in it."""
    scheme = request.headers.get("Authorization", "").partition(" ")[0]
    return BearerTokenAuth()(request) if scheme.lower() == "bearer" else None


def announced_bytes(request: HttpRequest) -> int:
    length = request.headers.get("Content-Length", "")
    return int(length) if length.isdecimal() else 0


def requests_this_minute(token: APIToken) -> int:
    key = f"authoring-{token.pk}-{int(time.time()) // 60}"
    cache.add(key, 0, timeout=120)
    return cache.incr(key)


def refused_publication(refused: PublicationRefused) -> HttpResponse:
    """Every finding that blocks, in the form of Wagtail's own validation errors."""
    faults = [
        Fault(
            finding.code,
            (finding.field, *([finding.block_id] if finding.block_id else []), *finding.path),
            finding.message,
        )
        for finding in refused.findings
    ]
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(refused.message), faults)

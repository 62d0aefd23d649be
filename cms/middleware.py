"""What wraps every request: its id, its line in the log, and headers Django does not know."""

import logging
import re
import time
from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from cms.logging import current_request_id, is_logged_in_front

GetResponse = Callable[[HttpRequest], HttpResponse]

SANE_REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
DATA = re.compile(r"application/(?:[\w.-]+\+)?json\b|text/plain\b|text/markdown\b")
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
OF_PAGES = ("X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy")
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"

logger = logging.getLogger("cms.request")


class RequestIdMiddleware:
    """Gives each request an id: the caller's own `X-Request-Id` where it is sane, else a new one.

    Views read it as `request.headers["X-Request-Id"]`; the response and every log line carry it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = accepted_request_id(request.META.get("HTTP_X_REQUEST_ID", ""))
        request.META["HTTP_X_REQUEST_ID"] = request_id
        token = current_request_id.set(request_id)
        try:
            response = self.get_response(request)
            response["X-Request-Id"] = request_id
            return response
        finally:
            current_request_id.reset(token)


class RequestLogMiddleware:
    """Logs one line a request: never its query string, body, cookies or headers."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = self.get_response(request)
        if is_logged_in_front(request, response.status_code):
            return response
        fields = {
            "method": request.method,
            "path": request.path,
            "status": response.status_code,
            "duration_ms": round((time.perf_counter() - started) * 1000, 1),
        }
        logger.info("%s %s", request.method, request.path, extra={"fields": fields})
        return response


class BrowserPolicyMiddleware:
    """Says what a browser may do with an answer.

    No page of ours asks for a camera, a microphone, a place or a payment. Data is told less, in two headers
    instead of six: nothing may be loaded or framed, so there is nothing left that the others would forbid.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if DATA.match(response.get("Content-Type", "")):
            for name in OF_PAGES:
                del response[name]
            response["Content-Security-Policy"] = DATA_POLICY
        else:
            response["Permissions-Policy"] = PERMISSIONS_POLICY
        return response


def accepted_request_id(inbound: str) -> str:
    return inbound if SANE_REQUEST_ID.fullmatch(inbound) else str(uuid4())

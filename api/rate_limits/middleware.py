"""Refuses a client's requests beyond its rate, before anything else is done for them."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.edge.answers import UNCOUNTED
from api.edge.requests import AGAIN, EDITORIAL
from api.graphql.errors import RequestError
from api.graphql.media_types import JSON
from api.graphql.responses import refusal as graphql_refusal
from api.problems import ErrorCode
from api.rate_limits.addresses import counted_for
from api.rate_limits.counting import Quota, RateCounter, logins_counter, reads_counter
from api.rate_limits.logins import is_attempt
from api.rate_limits.logins import refusal as login_refusal
from api.rest.errors import ProblemError, problem_response

GetResponse = Callable[[HttpRequest], HttpResponse]

GRAPHQL = "/graphql/"
UNKNOWN_RETRY = 5
"""Seconds, where nobody can count."""


class RateLimitMiddleware:
    """Counts by the client's address whatever the public may ask of Django, and attempts to sign in.

    `RateLimit` is told on answers that no cache stores: what is stored is for many clients.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        counter = counter_of(request)
        if counter is None:
            return self.get_response(request)
        quota = counter.count(counted_for(request.META, trusted=settings.TRUSTED_PROXIES), at=time.time())
        if quota is None:
            return self.get_response(request) if settings.API_RATE_LIMIT_FAIL_OPEN else uncounted(request)
        response = too_many(request, quota) if quota.retry else self.get_response(request)
        if "no-store" in response.get("Cache-Control", ""):
            tell(response, quota)
        return response


def counter_of(request: HttpRequest) -> RateCounter | None:
    """The one of the rate that holds for a request, if any does."""
    if is_attempt(request):
        return logins_counter()
    return reads_counter() if is_counted(request) else None


def is_counted(request: HttpRequest) -> bool:
    """Scripts of editors have a rate of their own; static files and probes are answered before."""
    is_first = request.method != "OPTIONS" and AGAIN not in request.META
    return is_first and not request.path_info.startswith(EDITORIAL)


def tell(response: HttpResponse, quota: Quota) -> None:
    """By draft-ietf-httpapi-ratelimit-headers."""
    response["RateLimit-Policy"] = quota.rate.policy
    response["RateLimit"] = f'"{quota.rate.name}";r={quota.remaining};t={quota.reset}'
    if quota.retry:
        response["Retry-After"] = str(quota.retry)


def too_many(request: HttpRequest, quota: Quota) -> HttpResponse:
    words = "Too many requests from this address; `Retry-After` says when to go on."
    if is_attempt(request):
        words = f"Too many attempts to sign in from this address. Try again in {quota.retry} seconds."
    return refused(request, 429, words)


def uncounted(request: HttpRequest) -> HttpResponse:
    """Where requests must be counted and cannot be; no edge gets through it as through an outage."""
    response = refused(request, 503, "Requests cannot be counted just now; try again in a moment.")
    response["Retry-After"] = str(UNKNOWN_RETRY)
    name, value = UNCOUNTED
    response[name] = value
    return response


def refused(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """In the form of what was asked: a page, or an error of its API."""
    if is_attempt(request):
        return login_refusal(request, status, message)
    if request.path_info.startswith(GRAPHQL):
        error = RequestError(ErrorCode.RATE_LIMITED, message)
        return graphql_refusal(request, [error], media_type=JSON, status=status)
    return problem_response(request, ProblemError(status, ErrorCode.RATE_LIMITED, message))

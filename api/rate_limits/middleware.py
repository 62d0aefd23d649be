"""Refuses a client's requests to the public API beyond its rate, before anything else is done for them."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.graphql.errors import RequestError
from api.graphql.media_types import JSON
from api.graphql.responses import refusal as graphql_refusal
from api.problems import ErrorCode
from api.rate_limits.addresses import counted_for
from api.rate_limits.counting import Counter, Quota, current_counter
from api.rest.errors import ProblemError, problem_response

GetResponse = Callable[[HttpRequest], HttpResponse]

REST, GRAPHQL = "/api/v1/", "/graphql/"
UNKNOWN_RETRY = 5
"""Seconds, where nobody can count."""


class RateLimitMiddleware:
    """Counts by the client's address what is asked of REST and GraphQL.

    `RateLimit` is told on answers that no cache stores: what is stored is for many clients.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        counter = current_counter() if request.path_info.startswith((REST, GRAPHQL)) else None
        if counter is None or request.method == "OPTIONS":
            return self.get_response(request)
        client = counted_for(request, trusted=settings.TRUSTED_PROXIES)
        kept = counter.hit(client)
        if kept is None and not settings.API_RATE_LIMIT_FAIL_OPEN:
            return uncounted(request)
        response = too_many(request) if kept is False else self.get_response(request)
        return with_quota(response, counter, client)


def with_quota(response: HttpResponse, counter: Counter, client: str) -> HttpResponse:
    """The answer, with what is left to the client if the answer is for this client alone."""
    if "no-store" not in response.get("Cache-Control", ""):
        return response
    if quota := counter.quota(client):
        tell(response, quota)
    return response


def tell(response: HttpResponse, quota: Quota) -> None:
    """By draft-ietf-httpapi-ratelimit-headers."""
    response["RateLimit-Policy"] = quota.policy
    response["RateLimit"] = f'"default";r={quota.remaining};t={quota.reset}'
    if response.status_code == 429:
        response["Retry-After"] = str(max(1, quota.reset))


def too_many(request: HttpRequest) -> HttpResponse:
    return refused(request, 429, "Too many requests from this address; `Retry-After` says when to go on.")


def uncounted(request: HttpRequest) -> HttpResponse:
    """Where requests must be counted and cannot be."""
    response = refused(request, 503, "Requests cannot be counted just now; try again in a moment.")
    response["Retry-After"] = str(UNKNOWN_RETRY)
    return response


def refused(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """In the form of the API that was asked."""
    if request.path_info.startswith(GRAPHQL):
        error = RequestError(ErrorCode.RATE_LIMITED, message)
        return graphql_refusal(request, [error], media_type=JSON, status=status)
    return problem_response(request, ProblemError(status, ErrorCode.RATE_LIMITED, message))

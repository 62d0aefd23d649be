"""GraphQL answers as HTTP answers: body, status, media type, and whether they may be kept."""

from collections.abc import Iterable
from datetime import datetime

import orjson
from django.http import HttpRequest, HttpResponse
from graphql import ExecutionResult, GraphQLError

from api.caching import TELLS_KEYS, cacheable, name_keys, strong_etag, surrogate_key, uncacheable
from api.graphql.errors import formatted
from api.graphql.media_types import GRAPHQL
from api.problems import request_id

VARY = ("Accept",)


def json_response(body: dict[str, object], *, media_type: str, status: int = 200) -> HttpResponse:
    """Compact JSON in UTF-8."""
    return HttpResponse(orjson.dumps(body), status=status, content_type=f"{media_type}; charset=utf-8")


def refusal(
    request: HttpRequest, errors: Iterable[GraphQLError], *, media_type: str, status: int
) -> HttpResponse:
    """Errors without data."""
    known = request_id(request)
    body: dict[str, object] = {"errors": [formatted(error, request_id=known) for error in errors]}
    return uncacheable(response=json_response(body, media_type=media_type, status=status), vary=VARY)


def not_executed(request: HttpRequest, errors: Iterable[GraphQLError], *, media_type: str) -> HttpResponse:
    """Request errors: 400, but 200 for clients that only know application/json, as the specification asks."""
    return refusal(request, errors, media_type=media_type, status=400 if media_type == GRAPHQL else 200)


def result_response(
    request: HttpRequest,
    result: ExecutionResult,
    *,
    keys: Iterable[str] | None,
    valid_until: datetime | None,
    media_type: str,
) -> HttpResponse:
    """Data, with field errors first if there are any.

    Caches keep it if it has keys, is whole and answers a GET.
    """
    known = request_id(request)
    body: dict[str, object] = {"data": result.data}
    if result.errors:
        body = {"errors": [formatted(error, request_id=known) for error in result.errors], **body}
    if result.extensions:
        body["extensions"] = result.extensions
    response = json_response(body, media_type=media_type)
    if TELLS_KEYS in request.META and keys is not None:
        name_keys(response, surrogate_key(keys=keys))
    if result.errors or keys is None or request.method == "POST":
        return uncacheable(response=response, vary=VARY)
    etag = strong_etag(parts=[media_type, response.content])
    return cacheable(
        request=request, response=response, etag=etag, keys=keys, vary=VARY, valid_until=valid_until
    )

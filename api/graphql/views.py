"""GraphQL over HTTP: one address, one view, graphql-core driven by ourselves.

Works by https://graphql.github.io/graphql-over-http/draft/ and keeps no session, sets no cookie and opens no
transaction.
"""

import logging
from collections.abc import Callable, Iterable
from functools import partial

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from graphql import GraphQLError, GraphQLSchema

from api.graphql.errors import INTERNAL_MESSAGE, HttpError, NotExecutedError, RequestError
from api.graphql.execution import Caller, executed
from api.graphql.graphiql import graphiql_page
from api.graphql.limits import Limits, current_limits
from api.graphql.manifest import manifest
from api.graphql.media_types import GRAPHQL, HTML, JSON
from api.graphql.parameters import NAMES, parameters_of
from api.graphql.persisted import remember, text_of
from api.graphql.preparation import Rulebook
from api.graphql.responses import not_executed, refusal, result_response
from api.negotiation import negotiate
from api.preview import previewed
from api.problems import RETRY_AFTER, UNAVAILABLE_DETAIL, ErrorCode, is_outage, request_id

logger = logging.getLogger(__name__)

METHODS = "GET, HEAD, OPTIONS, POST"
ANSWERS = (JSON, GRAPHQL)

View = Callable[[HttpRequest], HttpResponse]


def endpoint(schema: Callable[[], GraphQLSchema]) -> View:
    """The view that answers for a schema, which is first asked for when a request comes."""

    @csrf_exempt
    @transaction.non_atomic_requests
    def graphql(request: HttpRequest) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": METHODS, "Accept-Post": JSON})
        media_type = negotiate(accept=request.META.get("HTTP_ACCEPT", ""), offers=offers(request))
        if media_type == HTML:
            return graphiql_page(request)
        return answer(request, schema, media_type)

    return graphql


def offers(request: HttpRequest) -> tuple[str, ...]:
    """The media types this request may be answered with: GraphiQL only for a bare GET, where it is on."""
    bare = request.method in ("GET", "HEAD") and not request.GET.keys() & set(NAMES)
    shown = settings.GRAPHIQL and not settings.GRAPHQL_HARDENED
    return (*ANSWERS, HTML) if bare and shown else ANSWERS


def answer(request: HttpRequest, schema: Callable[[], GraphQLSchema], media_type: str | None) -> HttpResponse:
    """The answer in JSON, whatever happens."""
    shown_as = media_type or JSON
    try:
        check_method_and_media_type(request, media_type)
        limits = current_limits()
        parameters = parameters_of(request, limits)
        caller = caller_of(request)
        query = text_of(parameters, hardened=settings.GRAPHQL_HARDENED, safe=caller.safe)
        result, keys, until = executed(query, parameters, rulebook_of(schema(), limits), caller)
        refuse_outage(result.errors)
        remember(parameters)
        return result_response(request, result, keys=keys, valid_until=until, media_type=shown_as)
    except HttpError as refused:
        response = refusal(request, [refused.error], media_type=shown_as, status=refused.status)
        for name, value in refused.headers.items():
            response[name] = value
        return response
    except NotExecutedError as stopped:
        return not_executed(request, stopped.errors, media_type=shown_as)
    except Exception:
        logger.exception("unexpected error in GraphQL", extra={"fields": {"request_id": request_id(request)}})
        return refusal(request, [internal_error()], media_type=shown_as, status=500)


def refuse_outage(errors: Iterable[GraphQLError] | None) -> None:
    """Raises the 503 when the database is gone: no part of an answer can be trusted then."""
    if any(is_outage(error.original_error) for error in errors or ()):
        headers = {"Retry-After": RETRY_AFTER}
        raise HttpError(503, ErrorCode.UNAVAILABLE, UNAVAILABLE_DETAIL, headers=headers)


def check_method_and_media_type(request: HttpRequest, media_type: str | None) -> None:
    """Raises the 405 or 406 that come before anything is read."""
    if request.method not in ("GET", "HEAD", "POST"):
        message = f"{request.method} is not allowed."
        raise HttpError(405, ErrorCode.METHOD_NOT_ALLOWED, message, headers={"Allow": METHODS})
    if media_type is None:
        raise HttpError(406, ErrorCode.NOT_ACCEPTABLE, f"Answers come as {JSON} or {GRAPHQL}.")


def rulebook_of(schema: GraphQLSchema, limits: Limits) -> Rulebook:
    """What may run here; a hardened server runs what its clients were built with, and is silent on itself."""
    return Rulebook(
        schema=schema,
        limits=limits,
        introspection=settings.GRAPHQL_INTROSPECTION and not settings.GRAPHQL_HARDENED,
        known=manifest().digests if settings.GRAPHQL_HARDENED else None,
    )


def caller_of(request: HttpRequest) -> Caller:
    """Who asks, as far as the resolvers need to know."""
    return Caller(
        host=request.get_host(),
        request_id=request_id(request),
        safe=request.method in ("GET", "HEAD"),
        preview=partial(previewed, request),
    )


def internal_error() -> GraphQLError:
    """Said for what nobody expected, once it is logged."""
    return RequestError(ErrorCode.INTERNAL_ERROR, INTERNAL_MESSAGE)

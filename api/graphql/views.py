"""GraphQL over HTTP: one address, one view, graphql-core driven by ourselves.

Works by https://graphql.github.io/graphql-over-http/draft/ and keeps no session, sets no cookie and opens no
transaction.
"""

import logging
from collections.abc import Callable, Iterable
from functools import partial
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from graphql import GraphQLError, GraphQLSchema

from api.graphql import addresses, persisted
from api.graphql.context import Context
from api.graphql.errors import INTERNAL_MESSAGE, HttpError, NotExecutedError, RequestError
from api.graphql.execution import executed
from api.graphql.graphiql import graphiql_page
from api.graphql.limits import Limits
from api.graphql.media_types import GRAPHQL, HTML, JSON
from api.graphql.orders import Order, ordered
from api.graphql.parameters import has_parameters, parameters_of
from api.graphql.persisted import text_of
from api.graphql.preparation import Rulebook
from api.graphql.responses import not_executed, refusal, result_response
from api.graphql.rulebooks import rulebook_of
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
    shown = settings.GRAPHIQL and not settings.GRAPHQL_HARDENED
    bare = shown and is_safe(request) and not has_parameters(request.META.get("QUERY_STRING", ""))
    return (*ANSWERS, HTML) if bare else ANSWERS


def answer(request: HttpRequest, schema: Callable[[], GraphQLSchema], media_type: str | None) -> HttpResponse:
    """The answer in JSON, whatever happens."""
    shown_as = media_type or JSON
    try:
        check_method_and_media_type(request, media_type)
        rulebook = rulebook_of(schema())
        order = addresses.order_at(request, rulebook)
        return served(request, order, shown_as) if order else read(request, rulebook, shown_as)
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


def read(request: HttpRequest, rulebook: Rulebook, media_type: str) -> HttpResponse:
    """The answer to a request that is read first."""
    parameters = parameters_of(request, rulebook.limits)
    safe = is_safe(request)
    query = text_of(parameters, hardened=rulebook.hardened, safe=safe)
    order = ordered(query, parameters, rulebook, safe=safe)
    persisting = not rulebook.hardened and persisted.is_new(parameters)
    if persisting:
        persisted.refuse_private(order.document)
    response = served(request, order, media_type)
    if persisting:
        persisted.remember(parameters)
    if parameters.query is None and "ETag" in response:
        addresses.keep(request, order)
    return response


def served(request: HttpRequest, order: Order, media_type: str) -> HttpResponse:
    """The answer to what a request orders."""
    context = context_of(request, order.rulebook.limits)
    result = executed(order, context)
    refuse_outage(result.errors)
    keys = context.keys if context.kept else None
    return result_response(request, result, keys=keys, valid_until=context.valid_until, media_type=media_type)


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


def context_of(request: HttpRequest, limits: Limits) -> Context:
    """Who asks and until when, as far as the resolvers need to know."""
    return Context(
        host=request.get_host(),
        request_id=request_id(request),
        deadline=monotonic() + limits.seconds,
        safe=is_safe(request),
        preview=partial(previewed, request),
    )


def is_safe(request: HttpRequest) -> bool:
    """Whether it may only query."""
    return request.method in ("GET", "HEAD")


def internal_error() -> GraphQLError:
    """Said for what nobody expected, once it is logged."""
    return RequestError(ErrorCode.INTERNAL_ERROR, INTERNAL_MESSAGE)

"""What every address here shares: GET and HEAD, answers that caches keep, errors as problems."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.caching import LISTS, MISSING, cacheable, strong_etag
from api.cursors import InvalidCursor
from api.problems import ErrorCode, InvalidParametersError, ProblemError, Reason, problem_response
from api.query_strings import MAX_NAMED, ONCE, check_query_length, unknown_parameters
from api.stored import StoredDocument, earliest

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

METHODS = ("GET", "HEAD")


def public(*parameters: str) -> Callable[[View[P]], View[P]]:
    """The view outside any transaction, with a problem for what it cannot answer, and for a query string
    with anything but these parameters.
    """

    def public_view(view: View[P]) -> View[P]:
        @wraps(view)
        def answering(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            try:
                if refused := method_not_allowed(request):
                    return refused
                check_query(request, parameters)
                return view(request, *args, **kwargs)
            except ProblemError as problem:
                return problem_response(request, problem)
            except InvalidCursor as error:
                return problem_response(request, invalid_cursor(error))

        return csrf_exempt(non_atomic_requests(answering))

    return public_view


def check_query(request: HttpRequest, parameters: Collection[str]) -> None:
    """Raises the 400 for a query string that is too long, or has parameters that are unknown, repeated or
    empty.
    """
    check_query_length(request)
    reasons = unknown_parameters(request.GET, parameters)
    for name in parameters:
        given = request.GET.getlist(name)
        if len(given) > 1:
            reasons.append(Reason(name, ONCE))
        elif given == [""]:
            reasons.append(Reason(name, "Leave it out for the first page."))
    if reasons:
        raise InvalidParametersError(reasons[:MAX_NAMED])


def kept(
    request: HttpRequest,
    content: bytes,
    media_type: str,
    *,
    used: Collection[StoredDocument] = (),
    is_empty: bool = False,
) -> HttpResponse:
    """The answer, made of these documents, as caches may keep it, or the 304 that the request asks for.

    `is_empty` is a list that says that there is nothing to list.
    """
    response = HttpResponse(content, content_type=media_type)
    return cacheable(
        request=request,
        response=response,
        etag=strong_etag(parts=[media_type, content]),
        keys=[LISTS, *([MISSING] if is_empty else []), *(key for document in used for key in document.keys)],
        valid_until=earliest(used),
    )


def method_not_allowed(request: HttpRequest) -> HttpResponse | None:
    if request.method in METHODS:
        return None
    problem = ProblemError(405, ErrorCode.METHOD_NOT_ALLOWED, "This address can only be read.")
    response = problem_response(request, problem)
    response["Allow"] = ", ".join(METHODS)
    return response


def invalid_cursor(error: InvalidCursor) -> ProblemError:
    return InvalidParametersError([Reason("cursor", str(error))], code=ErrorCode.INVALID_CURSOR)

"""What every address here shares: GET and HEAD, answers that caches keep, errors as problems."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse

from api.caching import LISTS, cacheable, strong_etag
from api.cursors import InvalidCursor
from api.page_addresses import last_change
from api.problems import ErrorCode, ProblemError, Reason, problem_response

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

METHODS = ("GET", "HEAD")


def public(view: View[P]) -> View[P]:
    """The view outside any transaction, with a problem for what it cannot answer."""

    @wraps(view)
    def answering(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return method_not_allowed(request) or view(request, *args, **kwargs)
        except ProblemError as problem:
            return problem_response(request, problem)
        except InvalidCursor as error:
            return problem_response(request, invalid_cursor(error))

    return non_atomic_requests(answering)


def kept(request: HttpRequest, content: bytes, media_type: str, *, keys: Iterable[str]) -> HttpResponse:
    """The answer as caches may keep it, or the 304 that the request asks for.

    `Last-Modified` is when anything public last changed: a list also changes by what leaves it, and then no
    date in it grows.
    """
    response = HttpResponse(content, content_type=media_type)
    return cacheable(
        request=request,
        response=response,
        etag=strong_etag(parts=[media_type, content]),
        keys=[LISTS, *keys],
        last_modified=last_change(),
    )


def method_not_allowed(request: HttpRequest) -> HttpResponse | None:
    if request.method in METHODS:
        return None
    problem = ProblemError(405, ErrorCode.METHOD_NOT_ALLOWED, "This address can only be read.")
    response = problem_response(request, problem)
    response["Allow"] = ", ".join(METHODS)
    return response


def invalid_cursor(error: InvalidCursor) -> ProblemError:
    reasons = [Reason("cursor", str(error))]
    return ProblemError(400, ErrorCode.INVALID_CURSOR, "Wrong parameters: cursor.", errors=reasons)

"""What is answered when something fails outside a view: problems to programs, Django's own page to people."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from api.problems import ErrorCode
from api.rest.errors import INTERNAL_DETAIL, ProblemError, not_found, problem_response

API = ("/api/", "/feeds/")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if not request.path.startswith(API):
        return defaults.bad_request(request, exception)
    refused = ProblemError(400, ErrorCode.INVALID_REQUEST, "This request cannot be read.")
    return problem_response(request, refused)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if not request.path.startswith(API):
        return defaults.page_not_found(request, exception)
    return problem_response(request, not_found())


def server_error(request: HttpRequest) -> HttpResponse:
    """The exception is logged already, by Django."""
    if not request.path.startswith(API):
        return defaults.server_error(request)
    return problem_response(request, ProblemError(500, ErrorCode.INTERNAL_ERROR, INTERNAL_DETAIL))

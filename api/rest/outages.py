"""What is answered while the database is gone, by views that do not say it themselves."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.caching import uncacheable
from api.problems import RETRY_AFTER, UNAVAILABLE_DETAIL, is_outage
from api.rest.errors import problem_of, problem_response


class OutageMiddleware:
    """503 with `Retry-After`, in words for people and as a problem for programs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not is_outage(exception):
            return None
        if "text/html" not in request.headers.get("Accept", ""):
            return problem_response(request, problem_of(request, exception))
        response = HttpResponse(UNAVAILABLE_DETAIL, status=503, content_type="text/plain; charset=utf-8")
        response["Retry-After"] = RETRY_AFTER
        return uncacheable(response=response)

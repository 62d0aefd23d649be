"""What every address shares: GET and HEAD, checked parameters, errors as problems, no transaction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from api.problems import ErrorCode
from api.rest.errors import ProblemError, problem_of, problem_response
from api.rest.operations import Answer, Operation
from api.rest.parameters import Parameter, Values, read

if TYPE_CHECKING:
    from rest_framework.views import AsView  # of the stubs only


class PublicView(APIView):
    """An address of the public API; `respond` answers, with every parameter checked."""

    http_method_names = ["get", "head", "options"]
    schema = Operation()

    operation_id: ClassVar[str]
    summary: ClassVar[str]
    parameters: ClassVar[Sequence[Parameter]] = ()
    answers: ClassVar[dict[int, Answer]]
    body: ClassVar[str | None] = None
    """The schema of the JSON that a POST takes."""
    kept: ClassVar[bool] = True
    """Whether caches may store the answers."""

    @classmethod
    def as_view(cls, **initkwargs: object) -> "AsView[Any]":
        return transaction.non_atomic_requests(super().as_view(**initkwargs))

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        check_query_length(request._request)
        super().initial(request, *args, **kwargs)

    def get(self, request: Request, **path: object) -> HttpResponse:
        values = read(request._request.GET, self.parameters)
        return self.respond(request._request, {**values, **path})

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        """The answer. `values` has every parameter of the query and of the path, each of its parser's type.

        Raises:
            ProblemError: the request cannot be served.
        """
        raise NotImplementedError

    def options(self, *_: object, **__: object) -> HttpResponse:  # type: ignore[override]  # as `handle_exception`
        return HttpResponse(status=204)

    def handle_exception(self, exc: Exception) -> HttpResponse:  # type: ignore[override]  # always a plain response
        return problem_response(self.request, problem_of(self.request, exc))


def check_query_length(request: HttpRequest) -> None:
    """Raises the 400 for a query string that is too long, before anybody reads it."""
    longest: int = settings.API_MAX_QUERY_BYTES
    if len(request.META.get("QUERY_STRING", "")) > longest:
        detail = f"The query string is longer than {longest} bytes."
        raise ProblemError(400, ErrorCode.LIMIT_EXCEEDED, detail)

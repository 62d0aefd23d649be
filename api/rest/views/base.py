"""What every address shares: GET and HEAD, checked parameters, errors as problems, no transaction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.views import APIView

from api.query_strings import check_query_length
from api.rest.errors import problem_of, problem_response
from api.rest.operations import Answer, Operation
from api.rest.parameters import Parameter, Values, read

if TYPE_CHECKING:
    from rest_framework.views import AsView  # of the stubs only

READING = ("GET", "HEAD")
ANYTHING = frozenset({"", "*/*", "application/json"})
"""What most clients accept: JSON, without further thought."""


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

    def dispatch(self, request: HttpRequest, *args: Any, **path: Any) -> HttpResponseBase:
        """REST framework's own prepares parsers, users and forms of answers; most reads need none of them."""
        reads = request.method in READING and "get" in self.http_method_names
        if not reads or request.META.get("HTTP_ACCEPT", "") not in ANYTHING:
            return cast("HttpResponse", super().dispatch(request, *args, **path))
        self.request = request  # type: ignore[assignment]  # where REST framework has one of its own
        try:
            return self.answer(request, path)
        except Exception as error:  # noqa: BLE001 - as REST framework does it
            return self.handle_exception(error)

    def get(self, request: Request, **path: object) -> HttpResponse:
        return self.answer(request._request, path)

    def answer(self, request: HttpRequest, path: Values) -> HttpResponse:
        """The answer to a GET or HEAD."""
        check_query_length(request)
        return self.respond(request, {**read(request.GET, self.parameters), **path})

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

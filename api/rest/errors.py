"""What REST tells a client that cannot be served: problem details of RFC 9457 with a stable code."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions

from api.caching import uncacheable
from api.cursors import InvalidCursor
from api.problems import ErrorCode, request_id

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
INTERNAL_DETAIL = "Something went wrong on our side. The request id finds it in our logs."


@dataclass(frozen=True)
class Reason:
    """What is wrong with one parameter, in words for the client."""

    name: str
    reason: str


class ProblemError(Exception):
    """Raised for what a request cannot have; everything in it is written for the client."""

    def __init__(self, status: int, code: ErrorCode, detail: str, *, errors: Sequence[Reason] = ()) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.errors = status, code, detail, tuple(errors)


class InvalidParametersError(ProblemError):
    """400: one or more parameters are unknown, repeated or wrong."""

    def __init__(self, errors: Sequence[Reason], *, code: ErrorCode = ErrorCode.INVALID_PARAMETER) -> None:
        names = ", ".join(dict.fromkeys(error.name for error in errors))
        super().__init__(400, code, f"Wrong parameters: {names}.", errors=errors)


def problem_response(request: HttpRequest, problem: ProblemError) -> HttpResponse:
    """The problem as a response that nothing keeps."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "code": problem.code.value,
        "detail": problem.detail,
        "request_id": request_id(request),
        "errors": [{"name": error.name, "reason": error.reason} for error in problem.errors],
    }
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    return uncacheable(response=HttpResponse(content, status=problem.status, content_type=MEDIA_TYPE))


def is_expected(error: Exception) -> bool:
    """Whether it is told to the client as what it is, so that nobody has to look it up in the logs."""
    known = (ProblemError, Http404, InvalidCursor, SuspiciousOperation, exceptions.APIException)
    return isinstance(error, known)


def problem_of(request: HttpRequest, error: Exception) -> ProblemError:
    """What an exception is to the client; what nobody expected is logged, and told without its text."""
    match error:
        case ProblemError():
            return error
        case Http404() | exceptions.NotFound():
            return not_found()
        case InvalidCursor():
            return InvalidParametersError([Reason("cursor", str(error))], code=ErrorCode.INVALID_CURSOR)
        case exceptions.MethodNotAllowed():
            return ProblemError(
                405,
                ErrorCode.METHOD_NOT_ALLOWED,
                "This address does not take this method; `Allow` names those it takes.",
            )
        case exceptions.NotAcceptable():
            return ProblemError(406, ErrorCode.NOT_ACCEPTABLE, "Answers come as application/json.")
        case SuspiciousOperation() | exceptions.APIException():
            return ProblemError(400, ErrorCode.INVALID_REQUEST, "This request cannot be read.")
    fields = {"request_id": request_id(request), "path": request.path}
    logger.error("unexpected error in REST", exc_info=error, extra={"fields": fields})
    return ProblemError(500, ErrorCode.INTERNAL_ERROR, INTERNAL_DETAIL)


def not_found() -> ProblemError:
    return ProblemError(404, ErrorCode.NOT_FOUND, "There is nothing public here.")

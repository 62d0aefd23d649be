"""The errors of the public API: one enum of stable codes, and problem details of RFC 9457 to carry them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from api.caching import uncacheable

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = "5"
"""Seconds after which a client may ask again when the database was gone."""

UNAVAILABLE_DETAIL = "The content cannot be read just now. Please try again."


class ErrorCode(StrEnum):
    """What went wrong, in a word that clients may switch on: messages may change, codes may not."""

    INVALID_REQUEST = "invalid_request"
    INVALID_PARAMETER = "invalid_parameter"
    INVALID_CURSOR = "invalid_cursor"
    NOT_FOUND = "not_found"
    GONE = "gone"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    NOT_ACCEPTABLE = "not_acceptable"
    NOT_SAFE_ALONE = "not_safe_alone"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    CONTENT_TOO_LARGE = "content_too_large"
    LIMIT_EXCEEDED = "limit_exceeded"
    RATE_LIMITED = "rate_limited"
    INVALID_ANSWER = "invalid_answer"
    RULESET_CHANGED = "ruleset_changed"
    PREVIEW_REFUSED = "preview_refused"
    INTERNAL_ERROR = "internal_error"
    UNAVAILABLE = "unavailable"

    # GraphQL only
    SYNTAX_ERROR = "syntax_error"
    INVALID_QUERY = "invalid_query"
    INVALID_VARIABLES = "invalid_variables"
    INVALID_ARGUMENT = "invalid_argument"
    UNKNOWN_OPERATION = "unknown_operation"
    INTROSPECTION_DISABLED = "introspection_disabled"
    PRIVATE_LITERAL = "private_literal"

    # GraphQL only, in the spelling that Apollo's clients look for
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    PERSISTED_QUERY_MISMATCH = "PERSISTED_QUERY_MISMATCH"
    PERSISTED_QUERY_REQUIRED = "PERSISTED_QUERY_REQUIRED"


def request_id(request: HttpRequest) -> str:
    """The id a request goes by in logs, headers and errors; the project's middleware gives it."""
    return str(request.META.get("HTTP_X_REQUEST_ID", ""))


def is_outage(error: BaseException | None) -> bool:
    """Whether it says that the database is gone: then nobody knows what is there and what is not."""
    return isinstance(error, OperationalError | InterfaceError)


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


def not_found() -> ProblemError:
    return ProblemError(404, ErrorCode.NOT_FOUND, "There is nothing public here.")


def unavailable() -> ProblemError:
    return ProblemError(503, ErrorCode.UNAVAILABLE, UNAVAILABLE_DETAIL)


def problem_body(problem: ProblemError, request_id: str) -> bytes:
    """The problem as JSON, with the id of the request that has it."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "code": problem.code.value,
        "detail": problem.detail,
        "request_id": request_id,
        "errors": [{"name": error.name, "reason": error.reason} for error in problem.errors],
    }
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")


def problem_response(request: HttpRequest, problem: ProblemError) -> HttpResponse:
    """The problem as a response that nothing keeps."""
    content = problem_body(problem, request_id(request))
    response = HttpResponse(content, status=problem.status, content_type=MEDIA_TYPE)
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = RETRY_AFTER
    return uncacheable(response=response)

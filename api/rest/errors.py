"""What REST tells a client that cannot be served: problem details of RFC 9457 with a stable code."""

import logging

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest
from rest_framework import exceptions

from api.cursors import InvalidCursor
from api.problems import (
    MEDIA_TYPE,
    ErrorCode,
    InvalidParametersError,
    ProblemError,
    Reason,
    is_outage,
    not_found,
    problem_response,
    request_id,
    unavailable,
)

__all__ = [
    "INTERNAL_DETAIL",
    "MEDIA_TYPE",
    "InvalidParametersError",
    "ProblemError",
    "Reason",
    "not_found",
    "problem_of",
    "problem_response",
]

logger = logging.getLogger(__name__)

INTERNAL_DETAIL = "Something went wrong on our side. The request id finds it in our logs."


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
    if is_outage(error):
        logger.warning("the database is gone: %s", error, extra={"fields": fields})
        return unavailable()
    logger.error("unexpected error in REST", exc_info=error, extra={"fields": fields})
    return ProblemError(500, ErrorCode.INTERNAL_ERROR, INTERNAL_DETAIL)

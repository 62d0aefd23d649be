"""The errors of the public API: one enum of stable codes, shared by REST and GraphQL."""

from enum import StrEnum

from django.http import HttpRequest


class ErrorCode(StrEnum):
    """What went wrong, in a word that clients may switch on: messages may change, codes may not."""

    INVALID_REQUEST = "invalid_request"
    INVALID_PARAMETER = "invalid_parameter"
    INVALID_CURSOR = "invalid_cursor"
    NOT_FOUND = "not_found"
    GONE = "gone"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    NOT_ACCEPTABLE = "not_acceptable"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    CONTENT_TOO_LARGE = "content_too_large"
    LIMIT_EXCEEDED = "limit_exceeded"
    RATE_LIMITED = "rate_limited"
    PREVIEW_REFUSED = "preview_refused"
    INTERNAL_ERROR = "internal_error"

    # GraphQL only
    SYNTAX_ERROR = "syntax_error"
    INVALID_QUERY = "invalid_query"
    INVALID_VARIABLES = "invalid_variables"
    INVALID_ARGUMENT = "invalid_argument"
    UNKNOWN_OPERATION = "unknown_operation"
    INTROSPECTION_DISABLED = "introspection_disabled"

    # GraphQL only, in the spelling that Apollo's clients look for
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    PERSISTED_QUERY_MISMATCH = "PERSISTED_QUERY_MISMATCH"
    PERSISTED_QUERY_REQUIRED = "PERSISTED_QUERY_REQUIRED"


def request_id(request: HttpRequest) -> str:
    """The id a request goes by in logs, headers and errors; the project's middleware gives it."""
    return str(request.META.get("HTTP_X_REQUEST_ID", ""))

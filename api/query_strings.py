"""Parameters that an address does not have are refused, so that an answer has one address in every cache."""

from collections.abc import Collection

from django.conf import settings
from django.http import HttpRequest, QueryDict

from api.problems import ErrorCode, ProblemError, Reason

ONCE = "Give it once."
MAX_NAMED = 10
"""How many wrong parameters one answer names."""


def check_query_length(request: HttpRequest) -> None:
    """Raises the 400 for a query string that is too long, before anybody reads it."""
    longest: int = settings.API_MAX_QUERY_BYTES
    if len(request.META.get("QUERY_STRING", "")) > longest:
        detail = f"The query string is longer than {longest} bytes."
        raise ProblemError(400, ErrorCode.LIMIT_EXCEEDED, detail)


def unknown_parameters(query: QueryDict, known: Collection[str]) -> list[Reason]:
    """What is wrong with each parameter that is none of those an address has."""
    reason = f"There is no such parameter. There are: {', '.join(sorted(known)) or 'none'}."
    return [Reason(name[:100], reason) for name in query if name not in known]

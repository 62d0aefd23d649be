"""Whether what a client has is what it would get: RFC 9110, section 13."""

from collections.abc import Sequence

from django.utils.http import parse_etags, parse_http_date_safe

from api.edge.requests import Request


def matched(request: Request, etags: Sequence[str], last_modified: str) -> str | None:
    """The validator to send with a 304; None when the whole answer is due.

    `etags` are the validators the client may hold, the one of the answer itself first; there may be none.
    """
    condition = request.get("HTTP_IF_NONE_MATCH")
    if condition is not None:
        return matched_etag(condition, etags)
    since = request.get("HTTP_IF_MODIFIED_SINCE")
    return next(iter(etags), "") if since and is_unmodified(since, last_modified) else None


def matched_etag(condition: str, etags: Sequence[str]) -> str | None:
    """By weak comparison, and in any coding: the client has one of them, and it is as good."""
    known = {etag.removeprefix("W/"): etag for etag in etags}
    asked = [etag.removeprefix("W/") for etag in parse_etags(condition)]
    if "*" in asked:
        return next(iter(etags), None)
    return next((known[etag] for etag in asked if etag in known), None)


def is_unmodified(since: str, last_modified: str) -> bool:
    asked, known = parse_http_date_safe(since), parse_http_date_safe(last_modified)
    return asked is not None and known is not None and known <= asked

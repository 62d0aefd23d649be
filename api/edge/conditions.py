"""Whether what a client has is what it would get: RFC 9110, section 13."""

from django.utils.http import parse_etags, parse_http_date_safe

from api.edge.entries import Entry
from api.edge.requests import Request


def matched(request: Request, entry: Entry) -> str | None:
    """The validator to send with a 304; None when the whole answer is due."""
    condition = request.get("HTTP_IF_NONE_MATCH")
    if condition is not None:
        return matched_etag(condition, entry)
    since = request.get("HTTP_IF_MODIFIED_SINCE")
    return entry.etag if since and is_unmodified(since, entry.last_modified) else None


def matched_etag(condition: str, entry: Entry) -> str | None:
    """By weak comparison, and in any coding: the client has one of them, and it is as good."""
    known = entry.etags()
    asked = [etag.removeprefix("W/") for etag in parse_etags(condition)]
    if "*" in asked:
        return entry.etag
    return next((known[etag] for etag in asked if etag in known), None)


def is_unmodified(since: str, last_modified: str) -> bool:
    asked, known = parse_http_date_safe(since), parse_http_date_safe(last_modified)
    return asked is not None and known is not None and known <= asked

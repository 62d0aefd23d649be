"""Says what came of a request: an entry of the store, or Django's answer as it is."""

from collections.abc import Iterable
from time import perf_counter, time

from api.edge.answers import Answer, Headers, StartResponse
from api.edge.conditions import matched
from api.edge.entries import Entry
from api.edge.forms import Form
from api.edge.journal import Journal
from api.edge.request_ids import request_id_of
from api.edge.requests import Request

CACHE = "content-api"
"""The name in `Cache-Status`, RFC 9211."""

HIT: Headers = [("Age", "0"), ("Cache-Status", f"{CACHE}; hit")]
"""What is confirmed by the content version is as good as new."""

STORED: Headers = [("Age", "0"), ("Cache-Status", f"{CACHE}; fwd=miss; stored")]
NOTHING: list[bytes] = []


def stale(age: float, detail: str) -> Headers:
    """Of an entry that nobody could confirm for so many seconds."""
    return [
        ("Age", str(max(1, int(age)))),
        ("Cache-Status", f"{CACHE}; hit; ttl=-{int(age)}; detail={detail}"),
    ]


def send_entry(
    request: Request,
    start_response: StartResponse,
    entry: Entry,
    form: Form,
    journal: Journal,
    *,
    because: Headers,
    began: float,
    logged_as: str | None = None,
) -> Iterable[bytes]:
    """An entry in one of its forms, or the 304 that the request's conditions ask for.

    `logged_as` is the id of a request that Django had a part in, and wrote the log line of.
    """
    request_id = logged_as or request_id_of(request)
    status, headers, body = "200 OK", form.headers, form.body
    if "HTTP_IF_NONE_MATCH" in request or "HTTP_IF_MODIFIED_SINCE" in request:
        etag = form.etag if request.get("HTTP_IF_NONE_MATCH") == form.etag else matched(request, entry)
        if etag is not None:
            status, headers, body = "304 Not Modified", unchanged(form.unchanged, etag), NOTHING
    if request["REQUEST_METHOD"] == "HEAD":
        body = NOTHING
    if journal.wanted and not logged_as:
        seconds = perf_counter() - began
        method, path = request["REQUEST_METHOD"], request["PATH_INFO"]
        journal.lines.append((time(), method, path, int(status[:3]), seconds, request_id))
    start_response(status, [*headers, *because, ("X-Request-Id", request_id)])
    return body


def unchanged(headers: Headers, etag: str) -> Headers:
    """The headers of a 304, with the validator that matched."""
    if ("ETag", etag) in headers:
        return headers
    return [("ETag", etag) if name == "ETag" else (name, value) for name, value in headers]


def send_answer(request: Request, start_response: StartResponse, answer: Answer) -> Iterable[bytes]:
    """Django's own answer; to HEAD without the body, which was asked for in case it could be kept."""
    start_response(answer.status, answer.headers)
    if request["REQUEST_METHOD"] == "HEAD":
        answer.close()
        return NOTHING
    return answer.body

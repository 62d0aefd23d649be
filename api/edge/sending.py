"""Says what came of a request: an entry of the store, or Django's answer as it is."""

from collections.abc import Iterable

from api.edge.answers import Answer, Headers, StartResponse
from api.edge.conditions import matched
from api.edge.entries import Entry
from api.edge.forms import OF_BODIES, Form
from api.edge.journal import Journal, line_of
from api.edge.replies import Reply
from api.edge.request_ids import request_id_of
from api.edge.requests import Request

CACHE = "content-api"
"""The name in `Cache-Status`, RFC 9211."""

HIT: Headers = [("Cache-Status", f"{CACHE}; hit")]
"""What is confirmed by the content version is as good as new, and has no `Age`."""

STORED: Headers = [("Cache-Status", f"{CACHE}; fwd=miss; stored")]
NOTHING: list[bytes] = []


def stale(age: float, detail: str) -> Headers:
    """Of an entry that nobody could confirm for so many seconds."""
    return [
        ("Age", str(max(1, int(age)))),
        ("Cache-Status", f"{CACHE}; hit; ttl=-{int(age)}; detail={detail}"),
    ]


def reply_of(request: Request, entry: Entry, form: Form, because: Headers, *, shared: bool) -> Reply:
    """An entry in one of its forms, or the 304 that the request's conditions ask for.

    `shared` where caches in front may keep it.
    """
    headers = form.headers if shared else form.unshared
    etag = matched(request, entry.etags(), entry.last_modified)
    if etag is not None:
        return Reply(
            "304 Not Modified", [*unchanged(headers, etag), *because], NOTHING, line_of(request, 304)
        )
    body = NOTHING if request["REQUEST_METHOD"] == "HEAD" else form.body
    return Reply("200 OK", [*headers, *because], body, line_of(request, 200))


def send_reply(
    request: Request, start_response: StartResponse, reply: Reply, journal: Journal
) -> Iterable[bytes]:
    """What the store answers, with its line in the log."""
    request_id = request_id_of(request)
    if journal.wanted:
        journal.lines.append((request_id, reply.line))
    start_response(reply.status, [*reply.headers, ("X-Request-Id", request_id)])
    return reply.body


def send_logged(start_response: StartResponse, reply: Reply, request_id: str) -> Iterable[bytes]:
    """The same to a request that Django had a part in, and wrote the line of."""
    start_response(reply.status, [*reply.headers, ("X-Request-Id", request_id)])
    return reply.body


def unchanged(headers: Headers, etag: str) -> Headers:
    """The headers of a 304, with the validator that matched."""
    kept = [header for header in headers if header[0].lower() not in OF_BODIES]
    return [("ETag", etag) if name == "ETag" else (name, value) for name, value in kept]


def send_answer(request: Request, start_response: StartResponse, answer: Answer) -> Iterable[bytes]:
    """Django's own answer, which was asked for whole in case it could be kept: as the request wanted it."""
    etag = matched(request, answer.values("etag"), answer.value("last-modified"))
    if etag is not None and answer.status.startswith("200"):
        answer.close()
        start_response("304 Not Modified", unchanged(answer.headers, etag))
        return NOTHING
    start_response(answer.status, answer.headers)
    if request["REQUEST_METHOD"] == "HEAD":
        answer.close()
        return NOTHING
    return answer.body

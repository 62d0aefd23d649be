"""What a request was answered with from the store, ready for the next that is sent in the same words."""

from dataclasses import dataclass
from operator import itemgetter
from typing import TypeAlias

from api.edge.answers import Headers
from api.edge.requests import CONDITIONS, PROXY_HEADER, UNSTORED, Request
from api.edge.resources import Resource

RequestKey: TypeAlias = tuple[str | None, ...]

ALWAYS = itemgetter("HTTP_HOST", "PATH_INFO", "QUERY_STRING", "REQUEST_METHOD", "wsgi.url_scheme")
SOMETIMES = (
    *([PROXY_HEADER] if PROXY_HEADER else []),
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_ORIGIN",
    *CONDITIONS,
    *UNSTORED,
)
"""With what is always there: everything of a request that has a say in what the store answers."""

LONGEST = 2_000
"""Characters of such a key; what is longer is looked up part by part each time."""


@dataclass(frozen=True, slots=True)
class Reply:
    """`headers` lack the id of the request; `body` is what WSGI takes; `line` ends its line in the log."""

    status: str
    headers: Headers
    body: list[bytes]
    line: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A reply, the same while no cache in front may keep it, and the address that both are of."""

    reply: Reply
    unshared: Reply
    resource: Resource


def request_key(request: Request) -> RequestKey:
    """The key, which is empty without a `Host`: it would be one's own name."""
    try:
        always: RequestKey = ALWAYS(request)
    except KeyError:
        return ()
    return always if request.keys().isdisjoint(SOMETIMES) else always + tuple(map(request.get, SOMETIMES))


def may_be_remembered(key: RequestKey) -> bool:
    return bool(key) and sum(len(part) for part in key if part) <= LONGEST

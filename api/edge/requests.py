"""What of a WSGI request may change a public answer."""

from typing import Any, TypeAlias

from django.conf import settings

Request: TypeAlias = dict[str, Any]

UrlKey: TypeAlias = tuple[str, bool, str, str]
"""Host, whether over HTTPS, path, query string as sent."""

PROXY_HEADER, PROXY_VALUE = settings.SECURE_PROXY_SSL_HEADER or ("", "")
READS = ("GET", "HEAD")
LONGEST_QUERY = 8_000

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
"""Answered here, once the whole answer is known: a 304 of Django fills no store."""

UNSTORED = ("HTTP_AUTHORIZATION", "HTTP_RANGE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE")
"""Who sends one of these is answered by Django, as long as it can."""

CREDENTIALS = ("HTTP_AUTHORIZATION", "HTTP_COOKIE")
GRAPHQL = "/graphql/"
"""Where a POST is a read, too: the schema has queries only."""

AGAIN = "content-api.again"
"""Is in a request that Django is asked a second time, so that nobody counts it twice."""

UNLOGGED = "content-api.unlogged"
"""Is in a request: the statuses whose line in the log Django leaves to us. `cms.logging` knows it, too."""

EDITORIAL = ("/admin/", "/api/authoring/")
"""Below these editors and their scripts are at work."""

PRIVATE = (*EDITORIAL, "/preview/", "/livez", "/readyz")
"""Nothing below these is public; neither do uploads and static files need a store."""


def url_key(request: Request) -> UrlKey:
    host = request.get("HTTP_HOST") or request.get("SERVER_NAME", "")
    return host.lower(), is_secure(request), request["PATH_INFO"], request["QUERY_STRING"]


def is_secure(request: Request) -> bool:
    """Whether Django will hold the request for one over HTTPS."""
    sent = request.get(PROXY_HEADER)
    if sent:
        return bool(sent.split(",", 1)[0].strip() == PROXY_VALUE)
    return request.get("wsgi.url_scheme") == "https"


def is_public_read(request: Request) -> bool:
    """Whether a request asks for what is published, so that a copy may answer it in an outage."""
    method, path = request["REQUEST_METHOD"], request["PATH_INFO"]
    return (method in READS or is_posted_query(request)) and not is_private(path)


def is_posted_query(request: Request) -> bool:
    return bool(request["REQUEST_METHOD"] == "POST" and request["PATH_INFO"] == GRAPHQL)


def is_unstored(request: Request) -> bool:
    """Whether the store has no say in a read while Django answers."""
    return (
        request["REQUEST_METHOD"] not in READS
        or any(name in request for name in UNSTORED)
        or len(request["QUERY_STRING"]) > LONGEST_QUERY
    )


def is_private(path: str) -> bool:
    return path.startswith((*PRIVATE, settings.STATIC_URL, settings.MEDIA_URL))


def whole(request: Request) -> Request:
    """The request for the whole answer, without what has no say in it: Django would read the address in the
    charset of a body that a GET does not have.
    """
    left_out = (*CONDITIONS, "CONTENT_TYPE", "CONTENT_LENGTH")
    return {name: value for name, value in request.items() if name not in left_out} | {
        "REQUEST_METHOD": "GET"
    }


def of_nobody(request: Request) -> Request:
    """The request for what a copy has: a query whose body can be read anew, else the whole answer.

    It is without credentials: whoever asks gets what is public, and nothing else.
    """
    again = request if is_posted_query(request) else whole(request)
    return {name: value for name, value in again.items() if name not in CREDENTIALS}

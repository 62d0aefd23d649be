"""Cache headers of public answers: strong ETag, Cache-Control, Surrogate-Key, and the 304 they allow."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

EVERYTHING = "content"
"""The surrogate key of every cacheable answer: purge it and nothing public stays cached."""

LISTS = "lists"
"""The surrogate key of answers that depend on which documents there are, of whatever type: lists of several
types, and what was not found. Any change purges it."""

MISSING = "missing"
"""The surrogate key of answers that say that something is not there: lists with nothing in them, and what was
asked of GraphQL by name. Nobody is told so while the database is gone."""

TELLS_KEYS = "content-api.tells-keys"
"""Is in a request whose answer must tell its surrogate keys, also where no cache may store it."""

ASKED_OF_DJANGO = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")
"""Conditions that an answer is compared with where no edge did it."""

ASK_EACH_TIME = "public, max-age=0, s-maxage=0, must-revalidate, stale-while-revalidate=0, stale-if-error=0"
"""The `Cache-Control` of an answer that would else be in use when it is not true any more. It says so
whenever it is sent, be it long after it was made."""

ON_ITS_WAY = timedelta(seconds=10)
"""What an answer may take from Django to whoever keeps it."""

MAX_SURROGATE_KEY_BYTES = 16_000
"""CDNs drop or refuse longer headers; past it an answer is purged with any change."""


def strong_etag(*, parts: Iterable[str | bytes]) -> str:
    """A quoted strong validator over everything that makes this representation what it is, in order."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return f'"{digest.hexdigest()[:32]}"'


def surrogate_key(*, keys: Iterable[str]) -> str:
    """The `Surrogate-Key` value: distinct keys, sorted, with `EVERYTHING` first."""
    distinct = sorted(set(keys) - {EVERYTHING})
    value = " ".join([EVERYTHING, *distinct])
    if len(value) <= MAX_SURROGATE_KEY_BYTES:
        return value
    return " ".join([EVERYTHING, LISTS, *([MISSING] if MISSING in distinct else [])])


def lists_of(type_: str) -> str:
    """The surrogate key of lists of one type: purged when a document of it comes, goes or changes."""
    return f"{LISTS}-{type_}"


def longest_use() -> timedelta:
    """For how long after it was sent an answer may be in use, by what `cache_control` says of most."""
    fresh = max(settings.API_MAX_AGE, settings.API_SHARED_MAX_AGE)
    stale = max(settings.API_STALE_WHILE_REVALIDATE, settings.API_STALE_IF_ERROR)
    return timedelta(seconds=fresh + stale) + ON_ITS_WAY


def cache_control(valid_until: datetime | None = None) -> str:
    """For how many seconds an answer may be reused: unasked, while fetched anew, and when it cannot be.

    Not at all where that could outlast the moment until which it is valid.
    """
    if valid_until and valid_until - timezone.now() <= longest_use():
        return ASK_EACH_TIME
    stale = {
        "stale-while-revalidate": settings.API_STALE_WHILE_REVALIDATE,
        "stale-if-error": settings.API_STALE_IF_ERROR,
    }
    parts = {"max-age": settings.API_MAX_AGE, "s-maxage": settings.API_SHARED_MAX_AGE}
    parts |= {name: seconds for name, seconds in stale.items() if seconds}
    return ", ".join(["public", *(f"{name}={seconds}" for name, seconds in parts.items())])


def cacheable(
    *,
    request: HttpRequest,
    response: HttpResponse,
    etag: str,
    keys: Iterable[str],
    vary: Iterable[str] = (),
    valid_until: datetime | None = None,
) -> HttpResponse:
    """The answer with its cache headers, or the 304 or 412 that the request's conditions ask for.

    `valid_until` is the earliest moment at which a document in it becomes another by itself.
    """
    vary_on(response, vary)
    response["ETag"] = etag
    response["Cache-Control"] = cache_control(valid_until)
    name_keys(response, surrogate_key(keys=keys))
    return conditioned(request, response, etag)


def conditioned(request: HttpRequest, response: HttpResponse, etag: str) -> HttpResponse:
    """The answer, or what the request's conditions make of it.

    None of our answers has a date of its last change, which could only be right to the second, and not before
    every publication that is under way has ended: validators are exact.
    """
    if not any(name in request.META for name in ASKED_OF_DJANGO):
        return response
    conditional = get_conditional_response(request, etag=etag, response=response)
    if isinstance(conditional, HttpResponse) and conditional is not response:
        return with_cache_headers_of(conditional, response)
    return response


def name_keys(response: HttpResponse, value: str) -> None:
    """The surrogate keys, also as the tags that Cloudflare reads where it is in front of us."""
    response["Surrogate-Key"] = value
    if settings.EDGE_CLOUDFLARE_ZONE:
        response["Cache-Tag"] = value.replace(" ", ",")


def unkept(*, request: HttpRequest, response: HttpResponse, etag: str) -> HttpResponse:
    """The answer, or a 304, that no cache may store; its validator is for clients that keep it in memory."""
    response["ETag"] = etag
    response["Cache-Control"] = "no-store"
    return conditioned(request, response, etag)


def vary_on(response: HttpResponse, names: Iterable[str]) -> None:
    """Name the request headers an answer depends on; none leaves no empty `Vary` behind."""
    if listed := list(names):
        patch_vary_headers(response, listed)


def with_cache_headers_of(conditional: HttpResponse, full: HttpResponse) -> HttpResponse:
    """A 304 that carries all a cache needs to refresh what it stored."""
    for name in ("ETag", "Cache-Control", "Surrogate-Key", "Cache-Tag", "Vary"):
        if name in full:
            conditional[name] = full[name]
    return conditional


def uncacheable(*, response: HttpResponse, vary: Iterable[str] = ()) -> HttpResponse:
    """The answer marked so that nothing keeps it: errors, and whatever answers a POST."""
    vary_on(response, vary)
    response["Cache-Control"] = "no-store"
    return response

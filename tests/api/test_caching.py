from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from api.caching import MISSING, cacheable, strong_etag, surrogate_key, uncacheable


def test_an_etag_tells_its_parts_apart() -> None:
    lists: list[list[str | bytes]] = [["ab", "c"], ["a", "bc"], ["abc"], [b"abc", ""]]
    etags = {strong_etag(parts=parts) for parts in lists}
    assert len(etags) == 4
    assert strong_etag(parts=["abc"]) == strong_etag(parts=[b"abc"])
    assert all(len(etag) == 34 and etag.strip('"').isalnum() for etag in etags)


def test_surrogate_keys_are_distinct_and_begin_with_the_coarsest() -> None:
    assert surrogate_key(keys=["b", "a", "b", "content"]) == "content a b"


def test_too_many_surrogate_keys_become_the_one_that_any_change_purges() -> None:
    assert surrogate_key(keys=[f"key-{n:010}" for n in range(2_000)]) == "content lists"


def test_they_still_tell_that_something_is_not_there() -> None:
    many = [f"key-{n:010}" for n in range(2_000)]
    assert surrogate_key(keys=[*many, MISSING]) == "content lists missing"


def test_a_matching_etag_is_304_with_the_headers_of_the_whole(settings: Settings) -> None:
    settings.API_MAX_AGE, settings.API_SHARED_MAX_AGE = 5, 600
    settings.API_STALE_WHILE_REVALIDATE, settings.API_STALE_IF_ERROR = 30, 0
    request = RequestFactory().get("/", headers={"If-None-Match": 'W/"x", "abc"'})
    response = cacheable(
        request=request, response=HttpResponse("body"), etag='"abc"', keys=["a"], vary=["Accept"]
    )
    assert (response.status_code, response.content) == (304, b"")
    assert {name: response[name] for name in ("ETag", "Cache-Control", "Surrogate-Key", "Vary")} == {
        "ETag": '"abc"',
        "Cache-Control": "public, max-age=5, s-maxage=600, stale-while-revalidate=30",
        "Surrogate-Key": "content a",
        "Vary": "Accept",
    }


def test_another_etag_gets_the_whole() -> None:
    request = RequestFactory().get("/", headers={"If-None-Match": '"old"'})
    response = cacheable(request=request, response=HttpResponse("body"), etag='"abc"', keys=[])
    assert (response.status_code, response.content) == (200, b"body")


def test_uncacheable_is_kept_by_nobody() -> None:
    assert uncacheable(response=HttpResponse(), vary=["Accept"])["Cache-Control"] == "no-store"

"""The edge over an application that says what a test wants."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import brotli
import pytest

from api.edge.answers import StartResponse
from api.edge.requests import Request
from tests.api.edge.asking import HIT, PUBLIC, STORED, Origin, edge_of, get, request

pytestmark = pytest.mark.django_db

PATH = "/api/v1/content/"


def test_the_second_request_costs_django_nothing() -> None:
    origin = Origin()
    edge = edge_of(origin)
    first, second = get(edge, PATH), get(edge, PATH)
    assert (first.status, first.body, first.came) == (200, origin.body, STORED)
    assert (second.status, second.body, second.came) == (200, origin.body, HIT)
    assert len(origin.asked) == 1
    assert "age" not in second.headers


def test_every_request_has_an_id_of_its_own() -> None:
    edge = edge_of(Origin())
    assert get(edge, PATH).headers["x-request-id"] == "of-django"
    ids = [get(edge, PATH).headers["x-request-id"] for _ in range(3)]
    assert len(set(ids)) == 3
    assert get(edge, PATH, x_request_id="mine-12345").headers["x-request-id"] == "mine-12345"
    assert get(edge, PATH, x_request_id="not sane").headers["x-request-id"] != "not sane"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("404 Not Found", {}),
        ("500 Internal Server Error", {}),
        ("301 Moved Permanently", {}),
        ("200 OK", {"Cache-Control": "no-store"}),
        ("200 OK", {"Cache-Control": "public, no-store"}),
        ("200 OK", {"Cache-Control": "private, max-age=60"}),
        ("200 OK", {"Cache-Control": ""}),
        ("200 OK", {"Set-Cookie": "a=b"}),
        ("200 OK", {"Vary": "Cookie"}),
        ("200 OK", {"Vary": "Accept-Language"}),
        ("200 OK", {"Vary": "*"}),
        ("200 OK", {"Surrogate-Key": ""}),
        ("200 OK", {"ETag": ""}),
        ("200 OK", {"Vary": "Accept", "Content-Type": "application/unheard-of"}),
    ],
)
def test_what_does_not_say_that_it_is_public_is_not_kept(status: str, headers: dict[str, str]) -> None:
    origin = Origin(status=status, headers={**PUBLIC, **headers})
    edge = edge_of(origin)
    for _ in range(2):
        assert (get(edge, PATH).status, get(edge, PATH).came) == (int(status[:3]), "")
    assert len(origin.asked) == 4
    assert edge.store.resources == {}


@pytest.mark.parametrize(
    "path", ["/admin/", "/preview/", "/static/x.js", "/media/x.png", "/livez", "/api/authoring/"]
)
def test_nothing_below_what_is_not_public_is_kept(path: str) -> None:
    edge = edge_of(Origin())
    assert [get(edge, path).came for _ in range(2)] == ["", ""]


@pytest.mark.parametrize(
    "headers", [{"authorization": "Bearer x"}, {"range": "bytes=0-1"}, {"if_match": '"1"'}]
)
def test_who_shows_credentials_or_asks_for_parts_is_answered_by_django(headers: dict[str, str]) -> None:
    origin = Origin()
    edge = edge_of(origin)
    get(edge, PATH)
    assert get(edge, PATH, **headers).came == ""
    assert (
        origin.asked[-1] | {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        == origin.asked[-1]
    )


def test_what_is_asked_with_cookies_is_never_kept_but_may_be_served() -> None:
    origin = Origin()
    edge = edge_of(origin)
    assert get(edge, PATH, cookie="sessionid=x").came == ""
    assert edge.store.resources == {}
    get(edge, PATH)
    assert get(edge, PATH, cookie="sessionid=x").came == HIT


@pytest.mark.parametrize("method", ["POST", "OPTIONS", "PUT", "DELETE"])
def test_only_reads_are_kept(method: str) -> None:
    edge = edge_of(Origin())
    assert [get(edge, PATH, method=method).came for _ in range(2)] == ["", ""]


def test_what_makes_another_answer_makes_another_key() -> None:
    origin = Origin()
    edge = edge_of(origin)
    get(edge, PATH)
    assert get(edge, f"{PATH}?a=1").came == STORED
    assert get(edge, PATH, host="other.example.org").came == STORED
    assert get(edge, f"{PATH}x/").came == STORED
    assert get(edge, PATH, host="LOCALHOST").came == HIT


def test_head_is_answered_from_get_and_fills_the_store_for_it() -> None:
    origin = Origin()
    edge = edge_of(origin)
    head = get(edge, PATH, method="HEAD")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(origin.body)))
    assert get(edge, PATH).body == origin.body
    assert [asked["REQUEST_METHOD"] for asked in origin.asked] == ["GET"]


def test_stored_forms_have_their_own_validators() -> None:
    origin = Origin()
    edge = edge_of(origin)
    plain, zipped = get(edge, PATH), get(edge, PATH, accept_encoding="gzip")
    small = get(edge, PATH, accept_encoding="gzip, br")
    assert (zipped.headers["content-encoding"], gzip.decompress(zipped.body)) == ("gzip", origin.body)
    assert (small.headers["content-encoding"], brotli.decompress(small.body)) == ("br", origin.body)
    assert [got.headers["etag"] for got in (plain, zipped, small)] == ['"1"', '"1-gzip"', '"1-br"']
    assert {got.headers["vary"] for got in (plain, zipped, small)} == {"Accept-Encoding"}
    assert len(origin.asked) == 1


def test_conditions_are_answered_from_the_store_and_fill_it() -> None:
    origin = Origin()
    edge = edge_of(origin)
    first = get(edge, PATH, if_none_match='"1"')
    assert (first.status, first.body, first.came) == (304, b"", STORED)
    assert "HTTP_IF_NONE_MATCH" not in origin.asked[0]
    again = get(edge, PATH, if_none_match='W/"0", "1-gzip"', accept_encoding="br")
    assert (again.status, again.headers["etag"], again.came) == (304, '"1-gzip"', HIT)
    assert "content-length" not in again.headers
    assert get(edge, PATH, if_none_match='"0"').status == 200
    assert len(origin.asked) == 1


@pytest.mark.parametrize(
    ("condition", "status", "body"),
    [({"if_none_match": '"1"'}, 304, b""), ({"if_none_match": '"2"'}, 200, Origin.body)],
)
def test_conditions_on_what_is_not_kept_cost_django_one_request(
    condition: dict[str, str], status: int, body: bytes
) -> None:
    origin = Origin(headers={**PUBLIC, "Cache-Control": "no-store"})
    got = get(edge_of(origin), PATH, **condition)
    assert (got.status, got.body, got.headers["cache-control"]) == (status, body, "no-store")
    assert len(origin.asked) == 1


def test_the_charset_of_a_body_that_is_not_there_is_not_heeded() -> None:
    origin = Origin()
    edge = edge_of(origin)
    edge(request(PATH) | {"CONTENT_TYPE": "text/plain; charset=latin-1"}, lambda *_: None)
    assert "CONTENT_TYPE" not in origin.asked[0]


def test_conditions_hold_of_successes_alone() -> None:
    origin = Origin(status="404 Not Found")
    assert get(edge_of(origin), PATH, if_none_match="*").status == 404


def test_an_answer_that_varies_by_accept_is_kept_for_each_taste() -> None:
    origin = Origin(headers={**PUBLIC, "Vary": "Accept"})
    edge = edge_of(origin)
    tastes = ["application/json", "text/html, */*;q=0.8", "application/json;q=0.9"]
    assert [get(edge, PATH, accept=taste).came for taste in tastes] == [STORED, STORED, HIT]
    assert len(next(iter(edge.store.resources.values())).choices) == 2


def test_an_answer_that_does_not_vary_is_not_given_to_who_would_not_take_it() -> None:
    origin = Origin()
    edge = edge_of(origin)
    get(edge, PATH)
    assert get(edge, PATH, accept="application/*").came == HIT
    assert get(edge, PATH, accept="text/html").came == STORED
    assert len(origin.asked) == 2


def test_headers_of_one_request_are_not_kept() -> None:
    extra = {"RateLimit": '"api";r=1', "Date": "today", "Content-Security-Policy": "default-src 'none'"}
    edge = edge_of(Origin(headers={**PUBLIC, **extra}))
    get(edge, PATH)
    headers = get(edge, PATH).headers
    assert headers["content-security-policy"] == "default-src 'none'"
    assert {"ratelimit", "date"}.isdisjoint(headers)


def test_one_request_asks_for_what_many_want() -> None:
    release, begun = Event(), Event()

    class Slow(Origin):
        def __call__(self, asked: Request, start_response: StartResponse) -> list[bytes]:
            begun.set()
            release.wait(10)
            return list(super().__call__(asked, start_response))

    origin = Slow()
    edge = edge_of(origin)
    with ThreadPoolExecutor(6) as pool:
        first = pool.submit(get, edge, PATH)
        begun.wait(10)
        others = [pool.submit(get, edge, PATH) for _ in range(5)]
        release.set()
        assert first.result().came == STORED
        assert {other.result().came for other in others} == {HIT}
    assert len(origin.asked) == 1


def test_an_outage_is_got_through_with_what_is_stored() -> None:
    origin = Origin()
    edge = edge_of(origin)
    get(edge, PATH)
    entry = next(iter(edge.store.resources.values())).choices["", ""]
    entry.changed = edge.watch.checked_at
    origin.status = "503 Service Unavailable"
    stale = get(edge, PATH)
    assert (stale.status, stale.body) == (200, origin.body)
    assert stale.came.startswith("hit; ttl=-")
    assert stale.came.endswith("detail=outage")
    assert get(edge, f"{PATH}?other=1").status == 503


def test_nothing_is_served_stale_for_longer_than_the_settings_say() -> None:
    origin = Origin()
    edge = edge_of(origin, stale_seconds=0)
    get(edge, PATH)
    next(iter(edge.store.resources.values())).choices["", ""].changed = edge.watch.checked_at
    origin.status = "503 Service Unavailable"
    assert get(edge, PATH).status == 503


def test_what_nobody_confirms_is_served_and_says_so() -> None:
    origin = Origin()
    edge = edge_of(origin)
    get(edge, PATH)
    edge.watch.checked_at -= 10
    got = get(edge, PATH)
    assert got.status == 200
    assert int(got.headers["age"]) >= 10
    assert got.came == f"hit; ttl=-{got.headers['age']}; detail=unconfirmed"
    edge.watch.checked_at -= 100
    assert get(edge, PATH).came == STORED

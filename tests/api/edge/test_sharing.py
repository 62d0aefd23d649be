"""What caches in front may keep is so new that the purge for what it may lack is still to come."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, current_thread
from time import monotonic

import pytest

from api.caching import ASK_EACH_TIME
from api.edge.answers import StartResponse
from api.edge.application import Edge
from api.edge.purging.following import MARGIN
from api.edge.requests import Request
from api.edge.shared_version import SharedVersion
from api.edge.store import Store
from api.edge.versions import Versions
from api.edge.watch import LATE, Watch
from tests.api.edge.asking import HIT, PUBLIC, STORED, Got, Origin, edge_of, get

pytestmark = pytest.mark.django_db

PATH = "/api/v1/content/"
KEEP = PUBLIC["Cache-Control"]
SHORT = 0.1
"""Seconds for which caches may have what was confirmed."""


class Slow(Origin):
    """Gives an answer that is older than caches may have it."""

    edge: Edge

    def __call__(self, asked: Request, start_response: StartResponse) -> Iterable[bytes]:
        Event().wait(self.edge.watch.shared_for + 0.01)
        return super().__call__(asked, start_response)


def slow_edge(**headers: str) -> Edge:
    origin = Slow(headers={**PUBLIC, **headers})
    origin.edge = edge_of(origin, shared_for=SHORT)
    return origin.edge


def said(got: Got) -> tuple[str, str]:
    return got.came, got.headers["cache-control"]


def ways() -> list[dict[str, str]]:
    return [{}, {}, {"if_none_match": '"1"'}, {"accept_encoding": "br"}, {"method": "HEAD"}]


def look_now(edge: Edge) -> None:
    edge.watch.checked_at = monotonic() + 60


def test_what_was_confirmed_just_now_may_be_kept() -> None:
    edge = edge_of(Origin(), shared_for=SHORT)
    look_now(edge)
    get(edge, PATH)
    assert {said(get(edge, PATH, **way)) for way in ways() * 2} == {(HIT, KEEP)}


def test_what_was_confirmed_too_long_ago_is_sent_but_not_kept_by_caches() -> None:
    """In the form it was stored in, in others, as 304, and in the very words of an earlier request."""
    edge = edge_of(Origin(), shared_for=SHORT)
    get(edge, PATH)
    edge.watch.checked_at = monotonic() - edge.watch.shared_for
    assert {said(get(edge, PATH, **way)) for way in ways() * 2} == {(HIT, ASK_EACH_TIME)}
    look_now(edge)
    assert {said(get(edge, PATH, **way)) for way in ways() * 2} == {(HIT, KEEP)}


def test_what_nobody_confirms_is_kept_by_no_cache() -> None:
    edge = edge_of(Origin(), shared_for=SHORT)
    get(edge, PATH)
    edge.watch.checked_at -= 10
    came, control = said(get(edge, PATH))
    assert (came.rpartition("=")[2], control) == ("unconfirmed", ASK_EACH_TIME)


def test_what_is_sent_in_an_outage_is_kept_by_no_cache() -> None:
    origin = Origin()
    edge = edge_of(origin, shared_for=SHORT)
    get(edge, PATH)
    next(iter(edge.store.resources.values())).choices["", ""].changed = monotonic()
    origin.status = "503 Service Unavailable"
    came, control = said(get(edge, PATH))
    assert (came.rpartition("=")[2], control) == ("outage", ASK_EACH_TIME)


def test_while_one_request_refreshes_others_have_the_old_answer_which_no_cache_keeps() -> None:
    """Where a server has several threads a process."""
    release, begun = Event(), Event()

    class Waiting(Origin):
        def __call__(self, asked: Request, start_response: StartResponse) -> Iterable[bytes]:
            if self.asked:
                begun.set()
                release.wait(10)
            return super().__call__(asked, start_response)

    origin = Waiting()
    edge = edge_of(origin, shared_for=SHORT)
    get(edge, PATH)
    edge.store.forget(changed=frozenset("a"), withdrawn=frozenset(), at=monotonic() + 60)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(get, edge, PATH)
        begun.wait(10)
        others = [said(get(edge, PATH)) for _ in range(3)]
        release.set()
        assert first.result().came == STORED
    assert {(came.rpartition("=")[2], control) for came, control in others} == {("collapsed", ASK_EACH_TIME)}
    assert len(origin.asked) == 2


def test_an_answer_that_took_long_is_kept_here_but_by_no_cache() -> None:
    """A purge for what changed while it was made may have come before it."""
    edge = slow_edge()
    assert said(get(edge, PATH)) == (STORED, ASK_EACH_TIME)
    look_now(edge)
    assert said(get(edge, PATH)) == (HIT, KEEP)


@pytest.mark.parametrize(
    "asked",
    [
        {"cookie": "a=b"},
        {"authorization": "Bearer x"},
        {"range": "bytes=0-1"},
    ],
)
def test_nor_is_one_that_is_not_kept_here(asked: dict[str, str]) -> None:
    assert said(get(slow_edge(), PATH, **asked)) == ("", ASK_EACH_TIME)
    assert said(get(edge_of(Origin()), PATH, **asked)) == ("", KEEP)


def test_what_no_purge_would_find_is_as_it_was() -> None:
    assert said(get(slow_edge(**{"Surrogate-Key": ""}), PATH)) == ("", ASK_EACH_TIME)
    edge = slow_edge()
    application: Callable[..., Iterable[bytes]] = edge.application
    del application.headers["Surrogate-Key"]  # type: ignore[attr-defined]
    assert said(get(edge, PATH)) == ("", KEEP)


def test_the_purge_comes_after_the_last_answer_that_a_cache_may_keep() -> None:
    watch = Watch(Store(1_000, 10), Versions(SharedVersion("")), pause=0.1, thread=current_thread())
    assert watch.shared_for == pytest.approx(watch.pause + LATE)
    assert MARGIN > LATE

"""Purges as the caches' own interfaces take them, and that they are repeated until confirmed."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from pytest_django.fixtures import Settings

from api.caching import EVERYTHING
from api.edge.models import PurgeProgress
from api.edge.purging.cloudflare import Cloudflare
from api.edge.purging.fastly import Fastly
from api.edge.purging.following import followed, purge_changes
from api.edge.purging.progress import AGAIN_AFTER
from api.edge.purging.request import PurgeNotConfirmed
from api.edge.purging.varnish import Varnish
from pages.publishing.following import NotYet
from pages.publishing.version import current_sequence
from tests.api.edge.asking import HOUR
from tests.api.edge.places import Places, document_id_of, make_places, publish_another, retitle, unpublish
from tests.content import make_site


@dataclass(frozen=True)
class Received:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Cache:
    """Remembers what it is told; answers `status`."""

    url: str = ""
    status: int = 200
    received: list[Received] = field(default_factory=list)


@contextmanager
def caching() -> Iterator[Cache]:
    cache = Cache()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.take()

        def do_BAN(self) -> None:
            self.take()

        def take(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            cache.received.append(Received(self.command, self.path, headers, body))
            self.send_response(cache.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    cache.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield cache
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def cache() -> Iterator[Cache]:
    followed.clear()
    with caching() as running:
        yield running


def test_fastly_takes_256_keys_at_a_time(cache: Cache) -> None:
    Fastly("service-1", "secret", api=cache.url).purge([f"k{number}" for number in range(300)])
    first, second = cache.received
    assert (first.method, first.path) == ("POST", "/service/service-1/purge")
    assert first.headers["fastly-key"] == "secret"
    assert [len(one.headers["surrogate-key"].split()) for one in (first, second)] == [256, 44]


def test_cloudflare_takes_30_tags_at_a_time(cache: Cache) -> None:
    Cloudflare("zone-1", "secret", api=cache.url).purge([f"k{number}" for number in range(40)])
    first, second = cache.received
    assert (first.method, first.path) == ("POST", "/zones/zone-1/purge_cache")
    assert first.headers["authorization"] == "Bearer secret"
    assert [len(json.loads(one.body)["tags"]) for one in (first, second)] == [30, 10]


def test_varnish_bans_whole_keys(cache: Cache) -> None:
    Varnish(cache.url).purge(["lists", "lists-Article"])
    (ban,) = cache.received
    assert (ban.method, ban.headers["surrogate-key-pattern"]) == ("BAN", r"(^|\s)(lists|lists-Article)(\s|$)")


@pytest.mark.parametrize("status", [301, 404, 500, 503])
def test_anything_but_success_is_not_confirmed(cache: Cache, status: int) -> None:
    cache.status = status
    with pytest.raises(PurgeNotConfirmed, match=str(status)) as refused:
        Fastly("service-1", "secret", api=cache.url).purge(["a"])
    assert "secret" not in str(refused.value)


def test_a_cache_that_is_not_there_is_not_confirmed() -> None:
    with pytest.raises(PurgeNotConfirmed):
        Varnish("http://127.0.0.1:9").purge(["a"])


def pass_time(seconds: float = AGAIN_AFTER) -> None:
    """As if so long had passed since what was told: by default, so that it is due again."""
    for progress in followed.values():
        for one in progress.told:
            one.at -= seconds


def restart() -> None:
    """Another worker knows what is in the database, and nothing else."""
    followed.clear()


def purge() -> None:
    with suppress(NotYet):
        purge_changes(current_sequence())


def told(cache: Cache) -> list[str]:
    """The keys of each purge since this was last asked."""
    found = [one.headers["surrogate-key-pattern"] for one in cache.received]
    cache.received.clear()
    return [one.removeprefix(r"(^|\s)(").removesuffix(r")(\s|$)") for one in found]


@pytest.fixture
def places(cache: Cache, settings: Settings) -> Places:
    """A cache that was told everything, and confirmed it twice."""
    settings.EDGE_VARNISH_URLS, settings.EDGE_VISIBLE_WITHIN_MS = [cache.url], 0
    places = make_places()
    purge()
    pass_time()
    purge()
    assert told(cache) == ["content"] * 2
    return places


def of_hips(places: Places) -> str:
    return f"{document_id_of(places.hips)}|lists|lists-Article"


@pytest.mark.django_db
def test_changes_are_told_until_they_are_confirmed(cache: Cache, places: Places) -> None:
    retitle(places)
    cache.status = 503
    for _ in range(2):
        with pytest.raises(PurgeNotConfirmed):
            purge_changes(current_sequence())
    cache.status = 200
    purge()
    purge()
    assert told(cache) == [of_hips(places)] * 3


@pytest.mark.django_db
def test_a_change_is_told_again_before_it_counts_as_done(cache: Cache, places: Places) -> None:
    """A process that had not looked yet may have given the cache the old answer after the first time."""
    before = PurgeProgress.objects.get().sequence
    unpublish(places)
    for _ in range(2):
        with pytest.raises(NotYet):
            purge_changes(current_sequence())
    assert (told(cache), PurgeProgress.objects.get().sequence) == ([of_hips(places)], before)
    pass_time()
    cache.status = 503
    with pytest.raises(PurgeNotConfirmed):
        purge_changes(current_sequence())
    assert PurgeProgress.objects.get().sequence == before
    cache.status = 200
    purge_changes(current_sequence())
    purge_changes(current_sequence())
    assert told(cache) == [of_hips(places)] * 2
    assert PurgeProgress.objects.get().sequence == current_sequence()


@pytest.mark.django_db
def test_what_was_told_once_is_told_again_after_a_restart(cache: Cache, places: Places) -> None:
    unpublish(places)
    purge()
    restart()
    purge()
    pass_time()
    purge()
    restart()
    purge_changes(current_sequence())
    assert told(cache) == [of_hips(places)] * 3


@pytest.mark.django_db
def test_a_change_does_not_wait_for_the_repetition_of_another(cache: Cache, places: Places) -> None:
    retitle(places)
    purge()
    (first,) = followed.values()
    done = first.told[0].sequence
    pass_time(-HOUR)
    publish_another(places)
    purge()
    assert len(told(cache)) == 2
    first.told[0].at -= HOUR + AGAIN_AFTER
    purge()
    assert told(cache) == [of_hips(places)]
    assert PurgeProgress.objects.get().sequence == done < current_sequence()


@pytest.mark.django_db
def test_what_was_told_in_vain_is_told_whole_whatever_the_outbox_says_then(
    cache: Cache, places: Places
) -> None:
    make_site("other.example.org", default=False, title="Other")
    cache.status = 503
    with pytest.raises(PurgeNotConfirmed):
        purge_changes(current_sequence())
    cache.status = 200
    purge()
    assert [EVERYTHING in keys.split("|") for keys in told(cache)] == [True, True]


@pytest.mark.django_db
def test_a_cache_that_confirms_is_not_told_again_because_another_does_not(
    cache: Cache, settings: Settings
) -> None:
    settings.EDGE_VARNISH_URLS, settings.EDGE_VISIBLE_WITHIN_MS = [cache.url, "http://127.0.0.1:9"], 0
    make_places()
    for _ in range(2):
        with pytest.raises(PurgeNotConfirmed):
            purge_changes(current_sequence())
    assert len(cache.received) == 1

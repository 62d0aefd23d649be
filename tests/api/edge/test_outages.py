"""PostgreSQL and Redis stopped, refused, hung and slow, under load: no read of what is kept fails."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import pytest
from django.conf import settings as configured
from django.db import connection
from pytest_django.fixtures import Settings
from redis import Redis

from api.caching import ASK_EACH_TIME
from api.edge.shared_version import KEY
from api.edge.snapshot.writing import write_snapshot
from tests.api.edge.places import Places, make_places, retitle
from tests.api.edge.proxy import Proxy, Way, proxy_of
from tests.api.edge.server import Server, database_url, eventually, server
from tests.content import stored

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow, pytest.mark.services]

READERS = 4
WAYS = (Way.STOPPED, Way.REFUSED, Way.HUNG, Way.SLOW)
RECOVERY = 10.0
"""Seconds within which all is well again, by the specification."""

unheard_of = count()


@pytest.fixture
def database() -> Iterator[Proxy]:
    with proxy_of(int(connection.settings_dict["PORT"] or 5432)) as proxy:
        yield proxy


@pytest.fixture
def redis() -> Iterator[Proxy]:
    with proxy_of(urlsplit(configured.REDIS_URL).port or 6379) as proxy:
        yield proxy


@pytest.fixture
def places() -> Places:
    return make_places()


@pytest.fixture
def running(
    places: Places, database: Proxy, redis: Proxy, tmp_path: Path, settings: Settings, media_root: Path
) -> Iterator[Server]:
    settings.EDGE_SNAPSHOT = str(tmp_path / "snapshot")
    write_snapshot()
    cache = urlsplit(configured.REDIS_URL)
    environment = {
        "DATABASE_URL": database_url(port=database.port),
        "REDIS_URL": cache._replace(netloc=f"127.0.0.1:{redis.port}").geturl(),
        "EDGE_SNAPSHOT": settings.EDGE_SNAPSHOT,
        "MEDIA_ROOT": str(media_root),
    }
    with server(**environment) as started:
        yield started


@contextmanager
def readers(where: Server, addresses: list[str]) -> Iterator[list[int]]:
    """Read all addresses again and again in several threads; gives what was answered, in the end."""
    answered: list[int] = []
    stop = Event()

    def read() -> None:
        while not stop.is_set():
            answered.extend(where.get(address).status for address in addresses)

    with ThreadPoolExecutor(READERS) as pool:
        reading = [pool.submit(read) for _ in range(READERS)]
        try:
            yield answered
        finally:
            stop.set()
            for one in reading:
                one.result()


def is_longer(answered: list[int], length: int) -> bool:
    return len(answered) > length


def shows(where: Server, address: str, title: str) -> bool:
    """Whether every process shows a title by now."""
    return all(title.encode() in where.get(address).body for _ in range(6))


def asks_for_what_is_nowhere(where: Server) -> int:
    return where.get(f"/api/v1/content/find/?path=/never-{next(unheard_of)}/").status


def is_well(where: Server) -> bool:
    """Whether each process asks the database, and is sure of what it has stored."""
    return all(
        asks_for_what_is_nowhere(where) == 404
        and "detail" not in where.get("/api/v1/").headers["cache-status"]
        for _ in range(6)
    )


def is_unconfirmed(where: Server, address: str) -> bool:
    """Whether what is stored says that nobody confirms it, and that no cache may keep it."""
    got = where.get(address).headers
    return "detail=unconfirmed" in got["cache-status"] and got["cache-control"] == ASK_EACH_TIME


def test_the_database_may_go_in_any_way(running: Server, places: Places, database: Proxy) -> None:
    stored = list(places.addresses().values())
    only_in_snapshot = (
        f"{places.addresses()['backs']}?fields=title,{name}" for name in ("id", "path", "type", "locale")
    )
    for way in WAYS:
        with readers(running, stored) as answered:
            eventually(partial(is_longer, answered, 2 * READERS * len(stored)))
            database.turn(way)
            eventually(lambda: asks_for_what_is_nowhere(running) == 503)
            refused = running.get("/api/v1/search/?q=hips")
            found = running.get(next(only_in_snapshot))
            eventually(partial(is_unconfirmed, running, stored[0]))
            eventually(partial(is_longer, answered, len(answered) + 2 * READERS * len(stored)))
            database.turn(Way.OPEN)
            eventually(lambda: is_well(running), seconds=RECOVERY)
        assert set(answered) == {200}, way
        assert (found.status, found.headers["cache-status"].partition("; detail=")[2]) == (200, "snapshot")
        assert (refused.status, refused.headers["retry-after"]) == (503, "5")
        assert json.loads(refused.body)["code"] == "unavailable"


def test_redis_may_go_in_any_way(running: Server, places: Places, redis: Proxy) -> None:
    """Everything is read and seen as before, by way of the database."""
    addresses = places.addresses()
    for way in WAYS:
        with readers(running, list(addresses.values())) as answered:
            redis.turn(way)
            retitle(places, f"Hips when it is {way}")
            eventually(partial(shows, running, addresses["hips"], f"Hips when it is {way}"))
            assert asks_for_what_is_nowhere(running) == 404
            redis.turn(Way.OPEN)
            eventually(lambda: is_well(running), seconds=RECOVERY)
        assert set(answered) == {200}, way


def test_an_announcement_that_got_lost_is_made_good(running: Server, places: Places) -> None:
    """Redis knows too little, then too much, as after the restoration of a database."""
    address = places.addresses()["hips"]
    cache = Redis.from_url(configured.REDIS_URL)
    for wrong in (1, 1_000_000):
        retitle(places, f"Hips after {wrong}")
        cache.set(KEY, wrong)
        eventually(partial(shows, running, address, f"Hips after {wrong}"))
    cache.close()


def test_a_restarted_process_serves_from_the_snapshot(
    places: Places, database: Proxy, tmp_path: Path, settings: Settings, media_root: Path
) -> None:
    settings.EDGE_SNAPSHOT = str(tmp_path / "snapshot")
    write_snapshot()
    figure = next(part for part in stored(places.hips).content["body"] if part["type"] == "Figure")
    pictures = [rendition["url"] for rendition in figure["image"]["renditions"]]
    private = [places.image.file.url, places.image.get_rendition("max-165x165").url]
    empty = ["/api/v1/content/?path_prefix=/never/", "/api/v1/changes/?since=999999"]
    database.turn(Way.REFUSED)
    environment = {
        "DATABASE_URL": database_url(port=database.port),
        "EDGE_SNAPSHOT": settings.EDGE_SNAPSHOT,
        "MEDIA_ROOT": str(media_root),
    }
    with server(**environment) as started:
        assert [started.get(address).status for address in pictures] == [200, 200, 200]
        assert [started.get(address).status for address in (*private, *empty)] == [503] * 4
        got = {name: started.get(address) for name, address in places.addresses().items()}
        assert {name: one.status for name, one in got.items()} == dict.fromkeys(got, 200)
        assert started.get(places.addresses()["hips"], range="bytes=0-9").status == 200
        assert started.get(places.addresses()["hips"], authorization="Bearer x").status == 200
        posted = started.post("/graphql/", {"query": '{ page(path: "/joints/hips/") { title } }'})
        assert posted.body == b'{"data":{"page":{"title":"Hips"}}}'
        assert asks_for_what_is_nowhere(started) == 503
        database.turn(Way.OPEN)
        eventually(lambda: asks_for_what_is_nowhere(started) == 404, seconds=RECOVERY)

"""The real server of two processes, and a real Varnish before it: what an editor does is seen in all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TypeAlias

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from api.edge.models import PurgeProgress
from api.edge.purging.following import followed
from pages.publishing.following import follow_changes
from pages.publishing.version import current_sequence
from tests.api.edge import places as acts
from tests.api.edge.asking import Got, django, get
from tests.api.edge.places import Change, Places, make_places
from tests.api.edge.proxy import Way, proxy_of
from tests.api.edge.server import Server, database_url, eventually, server
from tests.api.edge.varnish import varnish

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

Seen: TypeAlias = tuple[int, bytes]
Fetches: TypeAlias = dict[str, str]
"""By the name of an address: Varnish's number of the request that fetched what it has."""

READS = 8
"""As many as make it likely that each process has answered."""

BOUND = 0.25
"""Seconds within which a change is seen everywhere, by the specification."""

MARGIN = 1.0
"""Seconds that a loaded machine takes longer; much less than until a purge is repeated."""

SLOW = 0.03
"""Seconds that a distant database takes in each direction: its processes see changes late.

On a loaded machine it takes several times as long, and must not count as gone.
"""

HIPS = {"hips", "hips' title", "hips by path", "hips in GraphQL", "hips' shell", "articles", "changes"}
ACTS: list[tuple[Change, set[str]]] = [
    (acts.retitle, HIPS),
    (acts.publish_another, {"articles", "changes"}),
    (acts.edit_snippet, HIPS),
    (acts.replace_image, HIPS),
    (acts.reword_question, HIPS | {"questions"}),
    (acts.move, HIPS),
    (acts.unpublish, HIPS),
    (acts.retitle, HIPS),
    (acts.delete, HIPS),
]
"""What editors do, and the answers that are fetched anew for it."""


@pytest.fixture
def direct(media_root: Path) -> Iterator[Server]:
    with server(MEDIA_ROOT=str(media_root)) as running:
        yield running


@contextmanager
def front_of(direct: Server, folder: Path, settings: Settings) -> Iterator[Server]:
    """Varnish, and the part of the worker that tells it what changed."""
    followed.clear()
    stop = Event()
    with varnish(direct, folder) as running:
        settings.EDGE_VARNISH_URLS = [f"http://127.0.0.1:{running.port}/"]
        following = Thread(target=follow_changes, args=[stop])
        following.start()
        try:
            yield running
        finally:
            stop.set()
            following.join()


@contextmanager
def readers(places: list[Server], addresses: list[str]) -> Iterator[None]:
    """Read all addresses again and again meanwhile, so that a purge that comes too early shows."""
    stop = Event()

    def read() -> None:
        while not stop.wait(0.01):
            for where in places:
                for address in addresses:
                    where.get(address)

    reading = Thread(target=read)
    reading.start()
    try:
        yield
    finally:
        stop.set()
        reading.join()


def seen(got: Got) -> Seen:
    """What readers see; problems have a request id of their own, and Varnish weakens validators."""
    return got.status, got.body if got.status == 200 else b""


def untrue(where: Server, truth: dict[str, Seen], addresses: dict[str, str]) -> list[str]:
    """The addresses of which some process does not say what is true."""
    return [
        name
        for name, address in addresses.items()
        if any(seen(where.get(address)) != truth[name] for _ in range(READS))
    ]


def fetches(front: Server, addresses: dict[str, str]) -> Fetches:
    """Of what Varnish has stored."""
    numbers = {name: front.get(address).headers["x-varnish"].split() for name, address in addresses.items()}
    return {name: found[1] for name, found in numbers.items() if len(found) == 2}


def has_all(front: Server, addresses: dict[str, str]) -> bool:
    """Whether Varnish has everything that may be stored."""
    there = {name: address for name, address in addresses.items() if front.get(address).status == 200}
    return fetches(front, there).keys() == there.keys()


def test_what_an_editor_does_is_seen_by_every_process_and_behind_varnish(
    direct: Server, tmp_path: Path, settings: Settings
) -> None:
    """And costs Varnish nothing else: what the act does not touch is what was fetched before it."""
    places: Places = make_places()
    addresses = places.addresses()
    with front_of(direct, tmp_path, settings) as front:
        for act, affected in ACTS:
            settle()
            eventually(partial(has_all, front, addresses))
            before = fetches(front, addresses)
            with readers([direct, front], list(addresses.values())):
                act(places)
                until = time.monotonic() + BOUND + MARGIN
                truth = {name: seen(get(django(), address)) for name, address in addresses.items()}
                time.sleep(max(0.0, until - time.monotonic()))
            after = fetches(front, addresses)
            assert untrue(direct, truth, addresses) == [], act
            assert untrue(front, truth, addresses) == [], act
            kept = {name for name, number in before.items() if after.get(name) == number}
            assert kept == before.keys() - affected, act


def settle() -> None:
    """Wait until Varnish was told twice of what there was before: else it drops that once more meanwhile."""
    eventually(lambda: PurgeProgress.objects.filter(sequence=current_sequence()).exists())


@pytest.mark.database("postgresql")
def test_what_was_withdrawn_is_not_stored_anew_by_varnish_from_a_process_that_sees_it_late(
    tmp_path: Path, settings: Settings, media_root: Path
) -> None:
    places = make_places()
    address = places.addresses()["hips by path"]
    with (
        proxy_of(int(connection.settings_dict["PORT"] or 5432), delay=SLOW) as database,
        server(MEDIA_ROOT=str(media_root), DATABASE_URL=database_url(port=database.port)) as direct,
        front_of(direct, tmp_path, settings) as front,
    ):
        settle()
        database.turn(Way.SLOW)
        eventually(partial(has_all, front, {"hips": address}))
        with readers([direct, front], [address]):
            acts.unpublish(places)
            eventually(lambda: {direct.get(address).status for _ in range(READS)} == {410})
            eventually(lambda: front.get(address).status == 410, seconds=BOUND + 2 * MARGIN)
        assert {front.get(address).status for _ in range(READS)} == {410}

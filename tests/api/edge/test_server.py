"""The real server of two processes, and a real Varnish before it: what an editor does is seen in all."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TypeAlias

import pytest
from pytest_django.fixtures import Settings

from api.edge.purging.following import followers
from pages.publishing.following import follow_changes
from tests.api.edge import places as acts
from tests.api.edge.asking import Got, django, get
from tests.api.edge.places import Places, make_places
from tests.api.edge.server import Server, eventually_nothing, server
from tests.api.edge.varnish import varnish

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

Seen: TypeAlias = tuple[int, bytes]

READS = 8
"""As many as make it likely that each process has answered."""

ACTS = [
    acts.retitle,
    acts.publish_another,
    acts.edit_snippet,
    acts.replace_image,
    acts.move,
    acts.unpublish,
    acts.delete,
]
UNTOUCHED = ("backs", "conditions", "start")


@pytest.fixture
def direct(media_root: Path) -> Iterator[Server]:
    with server(MEDIA_ROOT=str(media_root)) as running:
        yield running


@pytest.fixture
def front(direct: Server, tmp_path: Path, settings: Settings) -> Iterator[Server]:
    """Varnish, and the part of the worker that tells it what changed."""
    followers.clear()
    stop = Event()
    with varnish(direct, tmp_path) as running:
        settings.EDGE_VARNISH_URLS = [f"http://127.0.0.1:{running.port}/"]
        following = Thread(target=follow_changes, args=[stop])
        following.start()
        try:
            yield running
        finally:
            stop.set()
            following.join()


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


def test_what_an_editor_does_is_seen_by_every_process_and_behind_varnish(
    direct: Server, front: Server
) -> None:
    places: Places = make_places()
    addresses = places.addresses()
    for act in [lambda _: None, *ACTS]:
        act(places)
        truth = {name: seen(get(django(), address)) for name, address in addresses.items()}
        eventually_nothing(partial(untrue, direct, truth, addresses))
        eventually_nothing(partial(untrue, front, truth, addresses))
    for name in UNTOUCHED:
        assert len(front.get(addresses[name]).headers["x-varnish"].split()) == 2, f"{name} was fetched anew"

"""Files go to a folder of the test's own, and requests inside a test keep its connection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from pytest_django.fixtures import Settings

from api.edge.databases import down
from api.edge.snapshot.writing import write_snapshot
from tests.api.edge.places import Places, make_places


def pytest_runtest_teardown() -> None:
    """A request that was slow on a loaded machine is no outage for the tests that follow."""
    down.clear()


@pytest.fixture(autouse=True)
def media_root(tmp_path: Path, settings: Settings) -> Path:
    """Where uploads and renditions are while the test runs."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """As Django's own test client does: the transaction of a test must outlive its requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def places(tmp_path: Path, settings: Settings, db: None) -> Places:
    """Published, and in a snapshot that processes read in an outage."""
    settings.EDGE_SNAPSHOT = str(tmp_path / "snapshot")
    made = make_places()
    write_snapshot()
    return made

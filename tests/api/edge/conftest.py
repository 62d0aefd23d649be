"""Files go to a folder of the test's own, and requests inside a test keep its connection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from pytest_django.fixtures import Settings


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What breaks services needs them; without, it is left out, as what needs a browser is."""
    if configured.REDIS_URL and connection.vendor == "postgresql":
        return
    left_out = [item for item in items if item.get_closest_marker("services")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


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

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.search.server.server import SearchServer, serving

BACKENDS = ["elasticsearch9", "opensearch3"]


@pytest.fixture(params=BACKENDS)
def server(request: pytest.FixtureRequest, settings: Settings) -> Iterator[SearchServer]:
    """A search server that search is set to use, by each of the clients."""
    with serving() as (started, address):
        settings.SEARCH_BACKEND = f"wagtail.search.backends.{request.param}"
        settings.SEARCH_URLS = [address]
        settings.SEARCH_INDEX_PREFIX = "test_"
        yield started

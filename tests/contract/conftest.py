"""Nothing here writes a file, or depends on where the tests run."""

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def one_address(settings: Settings) -> None:
    """The same in JSON-LD whatever the environment of the tests says."""
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:8000"
    settings.LIVE_CLIENT_URLS = {"default": "http://localhost:8000/site"}


@pytest.fixture(autouse=True)
def files_in_memory(settings: Settings) -> None:
    """Pictures and their renditions stay in memory."""
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": memory}

"""Nothing here writes a file."""

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def files_in_memory(settings: Settings) -> None:
    """Pictures and their renditions stay in memory."""
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": memory}

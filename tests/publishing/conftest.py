"""Files go to a folder of the test's own."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def media_root(tmp_path: Path, settings: Settings) -> Path:
    """Where uploads and renditions are while the test runs."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path

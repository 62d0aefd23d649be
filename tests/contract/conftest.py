"""Nothing here writes a file, or depends on where the tests run."""

from collections.abc import Iterator

import pytest

from tests.contract.golden import golden_settings


@pytest.fixture(autouse=True)
def the_same_everywhere() -> Iterator[None]:
    with golden_settings():
        yield

"""A receiver on this machine, which the settings allow for once, an endpoint that leads to it; a clock."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import Settings

from api.webhooks.delivery import deliver_due
from api.webhooks.models import Endpoint
from pages.models import SectionIndex
from tests.api.webhooks.receiver import Receiver, receiving
from tests.content import make_section, make_site


@pytest.fixture
def private_addresses(settings: Settings) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def receiver(private_addresses: None) -> Iterator[Receiver]:
    with receiving() as running:
        yield running


@pytest.fixture
def endpoint(db: None, receiver: Receiver) -> Endpoint:
    return Endpoint.objects.create(name="Partner", url=receiver.url)


class Clock:
    """Stands still unless it is moved."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def section(db: None, clock: Clock) -> SectionIndex:
    """What was published before there was an endpoint concerns nobody."""
    section = make_section(make_site())
    deliver_due(clock)
    return section

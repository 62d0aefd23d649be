"""A receiver on this machine, which the settings allow for once, and an endpoint that leads to it."""

from collections.abc import Iterator

import pytest
from pytest_django.fixtures import Settings

from api.webhooks.models import Endpoint
from tests.api.webhooks.receiver import Receiver, receiving


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

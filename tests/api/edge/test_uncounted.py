"""Requests that cannot be counted, with the edge in front."""

import pytest
from pytest_django.fixtures import Settings

from tests.api.edge.asking import STORED, django, edge_of, get
from tests.api.edge.places import Places, document_id_of, retitle

pytestmark = pytest.mark.django_db

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture
def uncountable(settings: Settings) -> None:
    settings.REDIS_URL, settings.API_RATE_LIMIT = NOWHERE, "3/minute"


@pytest.mark.usefixtures("uncountable")
def test_nobody_gets_from_the_snapshot_what_must_be_counted(places: Places, settings: Settings) -> None:
    settings.API_RATE_LIMIT_FAIL_OPEN = False
    edge = edge_of(django())
    got = {name: get(edge, address) for name, address in places.addresses().items()}
    assert {name: (one.status, one.came) for name, one in got.items()} == dict.fromkeys(
        got, (503, "fwd=bypass; detail=uncounted")
    )
    assert {one.headers["retry-after"] for one in got.values()} == {"5"}
    assert get(edge, places.addresses()["hips"], cookie="sessionid=1").status == 503


def test_nor_what_is_stored_and_has_changed(places: Places, settings: Settings) -> None:
    edge, address = edge_of(django()), f"/api/v1/content/{document_id_of(places.hips)}/"
    assert get(edge, address).came == STORED
    retitle(places)
    assert edge.watch.check()
    settings.REDIS_URL, settings.API_RATE_LIMIT = NOWHERE, "3/minute"
    settings.API_RATE_LIMIT_FAIL_OPEN = False
    assert (get(edge, address).status, get(edge, address).came) == (503, "fwd=bypass; detail=uncounted")


@pytest.mark.usefixtures("uncountable")
def test_everybody_is_served_where_the_setting_says_so(places: Places) -> None:
    edge = edge_of(django())
    assert {get(edge, address).status for address in places.addresses().values()} == {200}

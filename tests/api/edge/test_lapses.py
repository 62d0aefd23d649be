"""What the edge keeps goes out with headers that are true at that moment, however long it has been kept."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from api.caching import ASK_EACH_TIME, cache_control, longest_use
from api.edge.answers import Answer, Application, StartResponse
from api.edge.application import Edge
from api.edge.lapses import Lapses
from api.edge.requests import Request
from api.edge.snapshot.file import State
from api.edge.snapshot.reading import CONTROL, headers_of
from pages.publishing.models import PublishedDocument
from tests.api.edge import places as acts
from tests.api.edge.asking import HIT, STORED, django, edge_of, get
from tests.api.edge.places import Places, make_places
from tests.publishing.approvals.looking import Clock

pytestmark = pytest.mark.django_db

SHOWING = ("hips", "hips by path", "articles")
OTHERS = ("backs", "conditions")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def places(clock: Clock) -> Places:
    """The hips are as they are until a minute after caches in front could have them so long."""
    places = make_places()
    hips = PublishedDocument.objects.filter(pk=acts.document_id_of(places.hips))
    hips.update(valid_until=end_of(clock))
    return places


def end_of(clock: Clock) -> datetime:
    return clock.now + longest_use() + timedelta(minutes=1)


def controls(edge: Edge, addresses: dict[str, str], names: Iterable[str]) -> dict[str, tuple[str, str]]:
    got = {name: get(edge, addresses[name]) for name in names}
    return {name: (one.came, one.headers["cache-control"]) for name, one in got.items()}


def test_what_is_kept_says_in_time_that_it_must_be_asked_for(places: Places, clock: Clock) -> None:
    addresses, edge = places.addresses(), edge_of(django())
    for came in (STORED, HIT):
        said = controls(edge, addresses, [*SHOWING, *OTHERS])
        assert said == dict.fromkeys([*SHOWING, *OTHERS], (came, cache_control()))
    clock.now += timedelta(minutes=1)
    assert edge.watch.check()
    for came in (STORED, HIT):
        said = controls(edge, addresses, SHOWING)
        assert said == dict.fromkeys(SHOWING, (came, ASK_EACH_TIME))
    assert controls(edge, addresses, OTHERS) == dict.fromkeys(OTHERS, (HIT, cache_control()))
    clock.now += longest_use()
    assert edge.watch.check()
    (found,) = {one for name, one in controls(edge, addresses, SHOWING[:1]).items()}
    assert found == (STORED, cache_control())


def test_it_says_so_too_while_nothing_newer_can_be_had(places: Places, clock: Clock) -> None:
    def failing(request: Request, start_response: StartResponse) -> Iterable[bytes]:
        if is_gone:
            start_response("503 Service Unavailable", [])
            return [b""]
        return django()(request, start_response)

    is_gone: list[bool] = []
    addresses, edge = places.addresses(), edge_of(failing)
    controls(edge, addresses, SHOWING)
    clock.now += timedelta(minutes=1)
    assert edge.watch.check()
    is_gone.append(True)
    for name, (came, control) in controls(edge, addresses, SHOWING).items():
        assert ("detail=outage" in came, control) == (True, ASK_EACH_TIME), name


def test_an_answer_that_was_on_its_way_meanwhile_is_not_kept(places: Places, clock: Clock) -> None:
    def slow(request: Request, start_response: StartResponse) -> Iterable[bytes]:
        answer = django()(request, start_response)
        if not late:
            late.append(True)
            clock.now += timedelta(minutes=1)
            edge.watch.check()
        return answer

    late: list[bool] = []
    application: Application = slow
    addresses, edge = places.addresses(), edge_of(application)
    assert controls(edge, addresses, ["hips"]) == {"hips": (STORED, cache_control())}
    assert controls(edge, addresses, ["hips"]) == {"hips": (STORED, ASK_EACH_TIME)}


def test_what_came_to_pass_between_two_looks_is_told(places: Places, clock: Clock) -> None:
    lapses = Lapses()
    clock.now = end_of(clock) + timedelta(seconds=1)
    lapses.read()
    assert lapses.passed() == frozenset({str(acts.document_id_of(places.hips))})
    assert lapses.passed() == frozenset()


def test_when_more_may_have_lapsed_than_was_known_nothing_is_kept(places: Places, clock: Clock) -> None:
    addresses, edge = places.addresses(), edge_of(django())
    controls(edge, addresses, SHOWING)
    edge.watch.lapses.coming.clear()
    edge.watch.lapses.are_all = False
    assert edge.watch.check()
    assert edge.store.resources == {}
    assert (len(edge.watch.lapses.coming), edge.watch.lapses.are_all) == (1, True)
    assert timezone.now() == clock.now


@pytest.mark.parametrize(
    ("said", "control"), [("public, max-age=60", CONTROL), (ASK_EACH_TIME, ASK_EACH_TIME)]
)
def test_the_snapshot_makes_no_time_longer(said: str, control: str) -> None:
    answer = Answer("200 OK", [("Cache-Control", said)], [])
    assert dict(headers_of(answer, State(1, 0.0, "")))["Cache-Control"] == control

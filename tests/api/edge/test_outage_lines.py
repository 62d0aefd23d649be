"""The log says of each request once what went out, in an outage too."""

import json
import logging

import pytest
from pytest_django.fixtures import Settings

from api.edge.application import Edge
from api.edge.requests import UNLOGGED
from cms import logging as told
from tests.api.edge.asking import Got, django, edge_of, get, outage
from tests.api.edge.places import Places, retitle
from tests.api.edge.test_uncounted import NOWHERE

pytestmark = pytest.mark.django_db

LOGGERS = {"cms.request", "django.request"}


@pytest.fixture
def places(places: Places) -> Places:
    django()  # which sets logging up afresh when it is first made
    return places


def said(
    edge: Edge, caplog: pytest.LogCaptureFixture, path: str, **asked: str
) -> tuple[Got, dict[str, object]]:
    """What went out, and the one line in the log."""
    caplog.clear()
    with caplog.at_level(logging.INFO, logger="cms.request"):
        got = get(edge, path, **asked)
    records = [record for record in caplog.records if record.name in LOGGERS]
    (line,) = [json.loads(told.JsonFormatter().format(record)) for record in records]
    assert line["status"] == got.status
    assert line["duration_ms"] >= 0
    return got, line


def test_both_know_the_mark_by_one_name() -> None:
    assert UNLOGGED == told.UNLOGGED


@pytest.mark.parametrize(
    "asked", [{}, {"authorization": "Bearer x"}, {"cookie": "sessionid=x"}, {"method": "HEAD"}]
)
def test_an_answer_of_the_snapshot_has_its_own_status(
    places: Places, caplog: pytest.LogCaptureFixture, asked: dict[str, str]
) -> None:
    edge, address = edge_of(django()), places.addresses()["hips"]
    with outage():
        got, line = said(edge, caplog, address, **asked)
    assert (got.status, line["level"]) == (200, "info")
    assert line["request_id"] == got.headers["x-request-id"]
    assert line["message"] == f"{asked.get('method', 'GET')} {address}"


def test_so_has_one_that_was_not_modified(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    edge, address = edge_of(django()), places.addresses()["hips"]
    with outage():
        got, _ = said(edge, caplog, address, if_none_match="*")
    assert got.status == 304


def test_so_has_a_stored_one_that_has_changed(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    edge, address = edge_of(django()), places.addresses()["hips"]
    get(edge, address)
    retitle(places)
    assert edge.watch.check()
    with outage():
        got, _ = said(edge, caplog, address)
    assert got.status == 200
    assert got.came.endswith("detail=outage")


def test_what_nothing_helps_is_an_error(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    edge = edge_of(django())
    with outage():
        got, line = said(edge, caplog, "/api/v1/content/find/?path=/never/")
    assert (got.status, line["level"]) == (503, "error")
    assert "never" not in str(line)


def test_so_is_what_cannot_be_counted(
    places: Places, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.REDIS_URL, settings.API_RATE_LIMIT = NOWHERE, "3/minute"
    settings.API_RATE_LIMIT_FAIL_OPEN = False
    got, line = said(edge_of(django()), caplog, places.addresses()["hips"])
    assert (got.status, line["level"]) == (503, "error")


def test_all_else_has_the_line_that_django_writes(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    edge = edge_of(django())
    for path, status in ((places.addresses()["hips"], 200), ("/api/v1/content/find/?path=/never/", 404)):
        got, line = said(edge, caplog, path)
        assert (got.status, line["level"]) == (status, "info")


def test_a_failure_keeps_its_traceback() -> None:
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "x", None, (None, None, None))
    assert told.LoggedInFront().filter(record)

"""The worker: a job that fails, however it fails, stops no other and not the next minute."""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from django.db import DatabaseError, OperationalError

from pages.publishing import worker
from pages.publishing.worker import run_jobs, work


class Ran:
    """Jobs that note that they ran, and then fail or not."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def job(self, name: str, error: BaseException | None = None) -> Callable[[], object]:
        def run() -> None:
            self.names.append(name)
            if error:
                raise error

        run.__qualname__ = name
        return run


@pytest.fixture
def ran() -> Ran:
    return Ran()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "error", [DatabaseError("locked"), OperationalError("gone"), OSError("no space"), KeyError("bug")]
)
def test_a_job_that_fails_stops_no_other(
    ran: Ran, error: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = [ran.job("first"), ran.job("broken", error), ran.job("last")]
    monkeypatch.setattr(worker, "JOBS", jobs)
    run_jobs()
    assert ran.names == ["first", "broken", "last"]
    (record,) = [record for record in caplog.records if record.name == "pages.publishing.worker"]
    assert (record.levelno, record.exc_info and record.exc_info[1]) == (logging.ERROR, error)
    assert record.getMessage() == "The worker's job broken failed; it runs again in a minute."


@pytest.mark.django_db
def test_a_job_without_a_name_is_logged_too(
    ran: Ran, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "JOBS", [partial(ran.job("inner", ValueError())), ran.job("last")])
    run_jobs()
    assert ran.names == ["inner", "last"]
    assert "functools.partial" in caplog.text


@pytest.mark.django_db
def test_it_runs_again_until_it_is_told_to_stop(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    stop = Event()
    broken = ran.job("broken", ValueError())
    monkeypatch.setattr(worker, "JOBS", [broken, lambda: stop.set() if len(ran.names) == 3 else None])
    work(stop, every=0)
    assert ran.names == ["broken"] * 3


@pytest.mark.django_db
def test_being_told_to_end_is_no_failure(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "JOBS", [ran.job("interrupted", KeyboardInterrupt()), ran.job("last")])
    with pytest.raises(KeyboardInterrupt):
        run_jobs()
    assert ran.names == ["interrupted"]

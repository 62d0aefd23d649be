import logging

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from cms.health import HealthMiddleware, checked, readiness

pytestmark = pytest.mark.django_db


def test_livez_answers_without_touching_the_database(client: Client) -> None:
    response = client.get("/livez")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})
    assert response["Cache-Control"] == "no-store"


def test_readyz_names_each_check(client: Client) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ready",
        "checks": {"database": "ok", "cache": "ok", "migrations": "ok"},
    }


def test_a_probe_may_call_by_address(client: Client) -> None:
    assert client.get("/readyz", headers={"host": "10.1.2.3:8000"}).status_code == 200
    assert client.get("/", headers={"host": "10.1.2.3:8000"}).status_code == 400


def test_a_failed_check_is_named_and_its_reason_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> bool:
        raise OSError("password of the database is hunter2")

    with caplog.at_level(logging.ERROR, logger="cms.health"):
        response = readiness(
            checked({"database": broken, "cache": lambda: True, "migrations": lambda: False})
        )
    assert response.status_code == 503
    assert response.content == (
        b'{"status": "not ready", "checks": {"database": "failed", "cache": "ok", "migrations": "failed"}}'
    )
    assert "hunter2" in caplog.text


def test_readyz_is_checked_once_a_second_however_often_it_is_asked() -> None:
    moments, found = iter([0.0, 0.9, 1.0, 1.2, 2.1, 2.3, 2.5]), [True, False, True]
    health = HealthMiddleware(
        lambda _request: HttpResponse(), checks={"database": lambda: found.pop(0)}, now=lambda: next(moments)
    )
    answers = [health(RequestFactory().get("/readyz")).status_code for _ in range(5)]
    assert (answers, found) == ([200, 200, 503, 503, 200], [])


def test_no_answer_is_given_twice(client: Client) -> None:
    """Each has headers of its own."""
    ids = [
        client.get("/readyz", headers={"X-Request-Id": f"asked-{n}-time"})["X-Request-Id"] for n in range(2)
    ]
    assert ids == ["asked-0-time", "asked-1-time"]

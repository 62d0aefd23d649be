import logging

import pytest
from django.test import Client

from cms.health import readiness

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
        response = readiness({"database": broken, "cache": lambda: True, "migrations": lambda: False})
    assert response.status_code == 503
    assert response.content == (
        b'{"status": "not ready", "checks": {"database": "failed", "cache": "ok", "migrations": "failed"}}'
    )
    assert "hunter2" in caplog.text

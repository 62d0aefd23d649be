from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return loaded["services"]


def test_web_and_worker_stand_on_postgresql_and_redis(services: dict[str, dict[str, Any]]) -> None:
    assert sorted(services) == ["cache", "database", "migrate", "web", "worker"]
    for name in ("web", "worker", "migrate"):
        environment = services[name]["environment"]
        assert environment["DATABASE_URL"] == "postgres://content:content@database:5432/content"
        assert environment["REDIS_URL"] == "redis://cache:6379/0"


def test_neither_starts_before_the_tables_are_there(services: dict[str, dict[str, Any]]) -> None:
    for name in ("web", "worker"):
        assert services[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_the_key_has_no_default(services: dict[str, dict[str, Any]]) -> None:
    assert services["web"]["environment"]["SECRET_KEY"].startswith("${SECRET_KEY:?")


def test_every_setting_it_gives_is_documented(services: dict[str, dict[str, Any]]) -> None:
    documented = (ROOT / ".env.example").read_text()
    given = services["web"]["environment"]
    assert given
    assert [name for name in given if f"{name}=" not in documented] == []


def test_web_and_worker_share_pictures_and_snapshot(services: dict[str, dict[str, Any]]) -> None:
    for name in ("web", "worker"):
        assert services[name]["volumes"] == ["media:/app/var/media", "snapshot:/app/var/snapshot"]
        assert "EDGE_SNAPSHOT" not in services[name]["environment"]

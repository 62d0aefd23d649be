"""A sentinel answer, sent in every way that can go right or wrong, is found nowhere afterwards."""

import logging
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.log import AdminEmailHandler
from pytest_django.fixtures import Settings

from cms.serve import stop, web_command
from tests.api.eligibility.sent import SENTINEL, Sent, break_document, make_study, ways_to_send
from tests.architecture.repository import ROOT


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database."""
    models = [model for model in apps.get_models() if model._meta.managed]
    return {model._meta.label: [*model._default_manager.order_by("pk").values_list()] for model in models}


def kept_in_caches() -> str:
    """Everything in the caches, in whichever store they are."""
    if settings.REDIS_URL:
        client = cache._cache.get_client()  # type: ignore[attr-defined]  # Django's Redis cache
        return " ".join(f"{key!r} {client.dump(key)!r}" for key in client.scan_iter())
    return " ".join(repr(each._cache) for each in caches.all())  # type: ignore[attr-defined]  # local memory


class Keeper(logging.Handler):
    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__()
        self.records = records

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def everything_logged(records: list[logging.LogRecord]) -> Iterator[None]:
    """Every record of every logger, and error reports by email as Django writes them."""
    keeper, reporter = Keeper(records), AdminEmailHandler(include_html=True)
    reporter.setLevel(logging.ERROR)
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.DEBUG)
    for handler in (keeper, reporter):
        root.addHandler(handler)
    try:
        yield
    finally:
        root.setLevel(level)
        for handler in (keeper, reporter):
            root.removeHandler(handler)


@pytest.mark.django_db
@pytest.mark.parametrize("debug", [False, True])
def test_an_answer_leaves_no_trace(client: Client, settings: Settings, *, debug: bool) -> None:
    """Nothing goes out either: tests reach the database and the cache of this machine only."""
    settings.DEBUG, settings.ADMINS = debug, [("An admin", "admin@example.org")]
    page = make_study()
    ways = ways_to_send(page)
    records: list[logging.LogRecord] = []
    asked: list[str] = []
    for group in (ways[:-1], ways[-1:]):
        before = rows()
        assert sum(map(len, before.values())) > 20
        with everything_logged(records), CaptureQueriesContext(connection) as queries:
            heard = [send(client, sent) for sent in group]
        asked += [str(query["sql"]) for query in queries]
        assert [told for told in heard if SENTINEL in told] == []
        assert rows() == before
        break_document(page)
    assert len(records) >= len(ways)
    assert any(record.levelno == logging.ERROR for record in records)
    assert [record for record in records if SENTINEL in f"{vars(record)} {record.getMessage()}"] == []
    failed = [record for record in records if record.levelno == logging.ERROR and hasattr(record, "request")]
    assert [record.request.body for record in failed] == [b""]
    assert len(mail.outbox) == 2
    reports = [f"{each.body} {getattr(each, 'alternatives', '')}" for each in mail.outbox]
    assert [report for report in reports if SENTINEL in report] == []
    assert SENTINEL not in " ".join(asked)
    assert SENTINEL not in kept_in_caches()


def send(client: Client, sent: Sent) -> str:
    """What the client is told, with headers and cookies."""
    response = client.generic(sent.method, sent.path, sent.body, content_type=sent.content_type)
    assert response.status_code == sent.status, sent
    assert (response["Cache-Control"], response.cookies) == ("no-store", {})
    return f"{response.headers} {response.content.decode()}"


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_real_server_writes_no_answer(tmp_path: Path) -> None:
    page = make_study()
    ways = ways_to_send(page)
    with serving(tmp_path / "output.txt") as port:
        for sent in ways:
            if sent.status == 500:
                break_document(page)
            assert SENTINEL not in send_to(port, sent), sent
    written = (tmp_path / "output.txt").read_text()
    assert written.count("/evaluate/") >= len(ways)
    assert "unexpected error in a private address" in written
    assert SENTINEL not in written


@contextmanager
def serving(output: Path) -> Iterator[int]:
    """The server as `make run` starts it, on the tests' database; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    with output.open("wb") as file:
        server = subprocess.Popen(
            web_command(host="127.0.0.1", port=port, workers=1, threads=5),
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url(), "DEBUG": "1", "PORT": str(port)},
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_for(port)
            yield port
        finally:
            stop([server])


def database_url() -> str:
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return f"{settings.DATABASE_URL.rpartition('/')[0]}/{name}"


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError


def send_to(port: int, sent: Sent) -> str:
    wire = HTTPConnection("127.0.0.1", port, timeout=60)
    wire.request(sent.method, sent.path, sent.body, {"Content-Type": sent.content_type})
    response = wire.getresponse()
    told = f"{response.getheaders()} {response.read().decode()}"
    wire.close()
    assert response.status == sent.status, (sent, told)
    return told

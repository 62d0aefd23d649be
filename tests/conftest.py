"""What holds for every test: the cache starts empty, and those marked `shared` are counted."""

import os
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings as SettingsWrapper

from api.rate_limits.counting import counter
from search import misses
from search.counting import forget_counts
from tests.contract.golden import Document, golden_documents, golden_settings
from tests.kept import beginning, once

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
RESTORING = pytest.mark.django_db(transaction=True, serialized_rollback=True)
QUICK_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"
"""A real one takes a fifth of a second for each login."""

SHARED_OUTCOMES = pytest.StashKey[Counter[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--of-database", action="store_true", help="leave out tests that touch no database: for a second one"
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.PASSWORD_HASHERS = [QUICK_HASHER]
    settings.EDGE_SNAPSHOT = os.environ["EDGE_SNAPSHOT"] = ""  # or tests would write into the checkout's own
    config.stash[SHARED_OUTCOMES] = Counter()


def is_for_other_services(item: pytest.Item) -> bool:
    """What asks one database or breaks services is left out where they are not, as browser tests are."""
    database = item.get_closest_marker("database")
    if item.get_closest_marker("services") and not (settings.REDIS_URL and connection.vendor == "postgresql"):
        return True
    return database is not None and connection.vendor not in database.args


def is_of_database(item: pytest.Item) -> bool:
    fixtures = {"db", "transactional_db", "live_server", "django_db_setup"}
    return item.get_closest_marker("django_db") is not None or not fixtures.isdisjoint(
        getattr(item, "fixturenames", ())
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    again = config.getoption("--of-database")
    left_out = [item for item in items if is_for_other_services(item) or (again and not is_of_database(item))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
    for test in filter(is_transactional, items):
        # Such a test empties the tables; what migrations wrote must be there again for the next.
        test.add_marker(RESTORING, append=False)
    if not SHARED.is_dir():
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(pytest.mark.skip(reason="the folder ../shared is absent"))


def is_transactional(item: pytest.Item) -> TypeGuard[pytest.Function]:
    if not isinstance(item, pytest.Function):
        return False
    marker = item.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction", False)
    return marked or not {"live_server", "transactional_db"}.isdisjoint(item.fixturenames)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if item.get_closest_marker("shared") and (report.when == "call" or report.skipped):
        item.config.stash[SHARED_OUTCOMES][report.outcome] += 1
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where ../shared is present, none of its tests may be skipped, for whatever reason."""
    if SHARED.is_dir() and session.config.stash[SHARED_OUTCOMES]["skipped"]:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    outcomes = config.stash[SHARED_OUTCOMES]
    if outcomes:
        ran = outcomes["passed"] + outcomes["failed"]
        terminalreporter.write_line(f"marked shared: {ran} ran, {outcomes['skipped']} skipped")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite in a file, as in real life: in memory, two threads lock each other out instead of waiting."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = tmp_path_factory.mktemp("database") / "test.sqlite3"
        connection.settings_dict["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"


@pytest.fixture(autouse=True)
def empty_memory() -> Iterator[None]:
    """The cache and what a process counts are outside the transaction that undoes each test."""
    cache.clear()
    misses.COUNTED.clear()
    forget_counts()
    counter.cache_clear()
    yield
    misses.COUNTED.clear()  # or the process would write them down when it ends


@pytest.fixture(autouse=True)
def known_beginning() -> Iterator[None]:
    with beginning():
        yield


@pytest.fixture(autouse=True)
def approval_advised(settings: SettingsWrapper) -> None:
    """Approvals have tests of their own; elsewhere landing pages are published without one."""
    settings.RECRUITMENT_APPROVAL = "advised"


@pytest.fixture(scope="session")
def golden(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Document]:
    """The golden documents by name. What they were made of is gone again."""
    with once(django_db_blocker), golden_settings():
        return golden_documents()


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the repository that tests marked `shared` read."""
    return SHARED


@pytest.fixture
def client() -> Client:
    """A client that gets a 500 as a response, as the world would, instead of the exception."""
    return Client(raise_request_exception=False)

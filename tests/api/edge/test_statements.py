"""PostgreSQL ends what takes too long for the public, and nothing of anybody else."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client
from pytest_django.fixtures import Settings

from api.edge.databases import down
from api.edge.statements import statements_within
from pages.publishing.models import PublishedDocument
from tests.content import make_site, stored

pytestmark = [
    pytest.mark.database("postgresql"),
    pytest.mark.django_db(transaction=True),
]
TABLE = PublishedDocument._meta.db_table


def asked(sql: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def bound() -> object:
    return asked("SHOW statement_timeout")


def rolled_back() -> object:
    """The bound inside a transaction that comes to nothing."""
    with transaction.atomic():
        found = bound()
        transaction.set_rollback(True)
    return found


@contextmanager
def locked_table() -> Iterator[None]:
    """Somebody else keeps every reader waiting."""
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {TABLE} IN ACCESS EXCLUSIVE MODE")
        yield
    finally:
        other.close()


def test_the_database_ends_a_statement_of_the_public() -> None:
    with statements_within(0.05), pytest.raises(OperationalError, match="statement timeout"):
        asked("SELECT pg_sleep(600)")
    assert not down.is_set()
    assert asked("SELECT 1") == 1


def test_editors_have_the_same_connection_without_a_bound() -> None:
    with statements_within(0.05):
        assert bound() == "50ms"
    backend = asked("SELECT pg_backend_pid()")
    with transaction.atomic():
        asked("SELECT pg_sleep(0.1)")
        assert (bound(), asked("SELECT pg_backend_pid()")) == ("0", backend)


def test_a_transaction_that_was_rolled_back_leaves_the_bound_as_it_is_known() -> None:
    for _ in range(2):
        assert rolled_back() == "0"
        with statements_within(0.05):
            assert (bound(), rolled_back(), bound()) == ("50ms", "50ms", "50ms")


def test_no_bound_is_what_the_database_itself_says() -> None:
    with statements_within(0):
        assert bound() == "0"


def test_whoever_asks_in_public_is_told_to_come_again(client: Client, settings: Settings) -> None:
    address = f"/api/v1/content/{stored(make_site()).id}/"
    query = {"query": '{ page(path: "/") { id } }'}
    settings.API_MAX_STATEMENT_SECONDS = 0.05
    with locked_table():
        read = client.get(address)
        posted = client.post("/graphql/", query, content_type="application/json")
        feed = client.get("/feeds/sections/atom.xml", headers={"Accept": "application/atom+xml"})
    assert (read.status_code, read.json()["code"], read["Retry-After"]) == (503, "unavailable", "5")
    assert (posted.status_code, feed.status_code) == (503, 503)
    assert json.loads(posted.content)["errors"][0]["extensions"]["code"] == "unavailable"
    assert not down.is_set()
    assert client.get(address).status_code == 200

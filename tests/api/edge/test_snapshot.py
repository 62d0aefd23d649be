"""The snapshot on disk: what it holds, when it is written, what is answered from it."""

import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from api.edge.answers import StartResponse
from api.edge.requests import AGAIN, Request
from api.edge.snapshot import pictures
from api.edge.snapshot.file import snapshot_path, state_of
from api.edge.snapshot.reading import ask_snapshot
from api.edge.snapshot.router import SnapshotRouter
from api.edge.snapshot.writing import origin, write_snapshot
from pages.publishing.models import DocumentCondition, PublishedDocument, Tombstone
from pages.publishing.version import current_sequence
from tests.api.edge import places as acts
from tests.api.edge.asking import Got, django, edge_of, get, request
from tests.api.edge.places import Places, make_places
from tests.content import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.EDGE_SNAPSHOT = str(tmp_path / "snapshot")
    return tmp_path / "snapshot"


def from_snapshot(path: str) -> Got | None:
    answer = ask_snapshot(django(), request(path))
    if answer is None:
        return None
    headers = {name.lower(): value for name, value in answer.headers}
    return Got(int(answer.status[:3]), headers, b"".join(answer.body))


def rows() -> list[tuple[object, ...]]:
    """All that the file holds, without what it says of itself."""
    path = snapshot_path()
    assert path
    file = sqlite3.connect(path)
    tables = [model._meta.db_table for model in (PublishedDocument, DocumentCondition, Tombstone)]
    tables.append(pictures.NAME)
    found = [row for table in tables for row in sorted(file.execute(f"SELECT * FROM {table}"), key=str)]  # noqa: S608
    file.close()
    return found


def rewritten() -> list[tuple[object, ...]]:
    path = snapshot_path()
    assert path
    path.unlink()
    write_snapshot()
    return rows()


def test_it_answers_what_the_database_would_without_asking_it(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    places = make_places()
    assert write_snapshot() == current_sequence()
    for name, address in places.addresses().items():
        truth = get(django(), address)
        with django_assert_num_queries(0):
            got = from_snapshot(address)
        assert got is not None, name
        assert (got.status, got.body, got.headers.get("etag")) == (200, truth.body, truth.headers.get("etag"))
        assert got.came == f"hit; ttl=-{got.headers['age']}; detail=snapshot"


@pytest.mark.parametrize(
    "change", [acts.retitle, acts.unpublish, acts.delete, acts.move, acts.publish_another, acts.edit_snippet]
)
def test_a_change_brings_it_to_where_writing_it_afresh_would(change: Callable[[Places], object]) -> None:
    places = make_places()
    write_snapshot()
    before = rows()
    change(places)
    write_snapshot()
    after = rows()
    assert after != before
    assert after == rewritten()


def test_what_was_withdrawn_is_gone_and_says_so() -> None:
    places = make_places()
    write_snapshot()
    acts.unpublish(places)
    write_snapshot()
    found = from_snapshot("/api/v1/content/find/?path=/joints/hips/")
    assert found is not None
    assert found.status == 410


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/content/find/?path=/never/",
        "/api/v1/content/0f57ea90-8ca8-5157-8a08-c908cc126322/",
        "/api/v1/content/?path_prefix=/never/",
        "/api/v1/content/?condition=never",
        "/api/v1/content/?type=Article&published_since=2099-01-01T00:00:00Z&fields=title",
        "/api/v1/conditions/?locale=es",
        "/api/v1/redirects/",
        "/api/v1/trials/",
        "/api/v1/trials/?condition=never",
        "/api/v1/changes/?since=999999",
        "/api/v1/changes/?since=0&type=Trial",
        acts.graphql('{ articles(pathPrefix: "/never/") { nodes { id } } }'),
        acts.graphql("{ articles(first: 1) { nodes { id } } trials { nodes { id } } }"),
        acts.graphql('{ conditions(locale: "es") { edges { node { id } } } }'),
        "/feeds/sections/never/atom.xml",
        "/feeds/sections/elsewhere/atom.xml",
        "/feeds/sections/elsewhere/feed.json",
        acts.graphql('{ page(path: "/never/") { title } }'),
        acts.graphql('{ search(query: "hips") { totalCount } }'),
        "/api/v1/search/?q=hips",
        "/site/never/",
    ],
)
def test_nobody_is_told_that_something_is_not_there(path: str) -> None:
    make_places()
    write_snapshot()
    assert from_snapshot(path) is None


def test_nor_that_a_site_has_no_pages() -> None:
    make_site()
    write_snapshot()
    assert from_snapshot("/llms.txt") is None


def test_a_list_that_was_to_be_empty_is_answered() -> None:
    """Who asks for no items learns whether there are any."""
    make_places()
    write_snapshot()
    found = from_snapshot(acts.graphql("{ articles(first: 0) { nodes { id } pageInfo { hasNextPage } } }"))
    assert found
    assert json.loads(found.body)["data"]["articles"] == {"nodes": [], "pageInfo": {"hasNextPage": True}}


def test_it_is_not_served_when_it_is_too_old(settings: Settings) -> None:
    places = make_places()
    write_snapshot()
    settings.EDGE_SNAPSHOT_MAX_AGE = -1
    assert from_snapshot(places.addresses()["hips"]) is None


def test_writing_it_again_confirms_it() -> None:
    make_places()
    write_snapshot()
    path = snapshot_path()
    assert path
    before = state_of(path)
    write_snapshot()
    after = state_of(path)
    assert before
    assert after
    assert (after.sequence, after.origin) == (before.sequence, before.origin)
    assert after.confirmed_at > before.confirmed_at


def test_a_broken_file_is_written_afresh(folder: Path) -> None:
    make_places()
    write_snapshot()
    whole = rows()
    (folder / "documents.sqlite3").write_bytes(b"not a database")
    assert from_snapshot("/api/v1/conditions/") is None
    write_snapshot()
    assert rows() == whole


def test_that_of_another_database_is_written_afresh() -> None:
    """Which may have come as far, and has other documents."""
    make_places()
    write_snapshot()
    whole, path = rows(), snapshot_path()
    assert path
    file = sqlite3.connect(path)
    file.execute("UPDATE snapshot_state SET origin = 'another'")
    file.execute("UPDATE publishing_publisheddocument SET title = 'Of another database'")
    file.commit()
    file.close()
    assert rows() != whole
    write_snapshot()
    assert rows() == whole


def test_a_database_is_known_by_the_moment_it_was_made() -> None:
    before = origin()
    assert origin() == before
    first = MigrationRecorder.Migration.objects.order_by("pk")[:1].get()
    first.applied += timedelta(seconds=1)
    first.save()
    assert origin() != before


def test_a_folder_that_cannot_be_written_is_no_success(folder: Path) -> None:
    make_places()
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file in its place")
    with pytest.raises(OSError, match="snapshot"):
        write_snapshot()


@pytest.mark.django_db(transaction=True)
def test_who_writes_it_at_the_same_time_writes_it_one_after_the_other() -> None:
    def write(_: int) -> int | None:
        try:
            return write_snapshot()
        finally:
            connection.close()

    make_places()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(write, range(12))) == {current_sequence()}
    assert rows() == rewritten()


def test_the_edge_gets_through_an_outage_with_it() -> None:
    places = make_places()
    write_snapshot()

    def gone(asked: Request, start_response: StartResponse) -> object:
        if SnapshotRouter().db_for_read(PublishedDocument):
            assert AGAIN in asked
            return django()(asked, start_response)
        assert AGAIN not in asked
        start_response("503 Service Unavailable", [("X-Request-Id", "of-django")])
        return [b""]

    edge = edge_of(gone)  # type: ignore[arg-type]
    got = get(edge, places.addresses()["hips"])
    assert (got.status, got.came) == (200, f"hit; ttl=-{got.headers['age']}; detail=snapshot")
    assert get(edge, "/api/v1/search/?q=hips").status == 503


def test_the_command_needs_to_know_where(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    make_places()
    call_command("snapshot")
    assert capsys.readouterr().out == f"snapshot: {current_sequence()}\n"
    settings.EDGE_SNAPSHOT = ""
    with pytest.raises(CommandError, match="EDGE_SNAPSHOT"):
        call_command("snapshot")

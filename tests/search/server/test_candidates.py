import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.results import Scope
from search.searching import search
from search.server.copying import copy_changes
from tests.content import make_article
from tests.search.conftest import Library
from tests.search.server.server import SearchServer

HERE = Scope(host="localhost", locale="en")


def titles(query: str) -> list[str]:
    return [hit.title for hit in search(query=query, scope=HERE).hits]


def test_the_server_ranks_and_the_database_shows(library: Library, server: SearchServer) -> None:
    copy_changes()
    page = search(query="walking for knee osteoarthritis", scope=HERE, limit=1)
    assert ([hit.title for hit in page.hits], page.total) == (["Knee osteoarthritis"], 2)
    assert page.facets.types[0].count == 2
    after = search(query="walking for knee osteoarthritis", scope=HERE, limit=1, after=page.next)
    assert [hit.title for hit in after.hits] == ["Care for your spine"]
    assert [asked["size"] for asked in server.asked] == [1_000, 1_000]


def test_signs_come_first_and_other_names_are_asked_for(library: Library, server: SearchServer) -> None:
    copy_changes()
    assert [hit.urgency for hit in search(query="losing bladder control", scope=HERE).hits] == ["emergency"]
    assert titles("lumbago") == ["Care for your spine"]


def test_what_is_withdrawn_is_not_found_though_the_server_still_has_it(
    library: Library, server: SearchServer
) -> None:
    copy_changes()
    library.knee.unpublish()
    page = search(query="walking", scope=HERE)
    assert ([hit.title for hit in page.hits], page.total) == (["Care for your spine"], 1)


def test_the_database_ranks_when_the_server_fails(
    library: Library, server: SearchServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.failing = True
    assert titles("osteoarthritis") == ["Knee osteoarthritis"]
    said = [record.getMessage() for record in caplog.records if record.name == "search.server.asking"]
    assert len(said) == 1
    assert "osteoarthr" not in caplog.text


def test_nothing_is_asked_where_there_is_nothing_to_look_for(library: Library, server: SearchServer) -> None:
    assert titles("🦓 …") == []
    assert server.asked == []


def test_a_search_costs_the_same_whatever_the_server_finds(library: Library, server: SearchServer) -> None:
    copy_changes()
    with CaptureQueriesContext(connection) as few:
        titles("walking")
    for number in range(5):
        make_article(library.section, title=f"Walking {number}", slug=f"walking-{number}")
    copy_changes()
    with CaptureQueriesContext(connection) as many:
        titles("walking")
    assert len(many) == len(few)

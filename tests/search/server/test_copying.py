from django.core.management import call_command

from pages.publishing.worker import JOBS
from search.models import ServerCopy
from search.server.backend import backend
from search.server.copying import copy_changes, copy_everything, uncopied, withdrawn
from tests.content import publish_page, stored
from tests.search.conftest import Library
from tests.search.server.server import SearchServer

NAME = "test_search_servercopy"


def test_the_worker_copies_everything_first_and_changes_later(library: Library, server: SearchServer) -> None:
    assert copy_changes in JOBS
    copy_changes()
    ids = {str(stored(page).id) for page in (library.home, library.section, library.back, library.knee)}
    assert server.documents(NAME).keys() == ids
    sent = server.documents(NAME)[str(stored(library.knee).id)]
    assert (sent["title_terms"], sent["text_terms"]) == ("knee osteoarthr", "walk help knee")
    assert sent["document"] == {
        "site_filter": "localhost",
        "locale_filter": "en",
        "type_filter": "Article",
    }
    library.knee.title = "Hips"
    publish_page(library.knee)
    assert [page.title for page in uncopied()] == ["Hips"]
    copy_changes()
    assert server.documents(NAME)[str(stored(library.knee).id)]["title_terms"] == "hip"
    assert not uncopied().exists()


def test_the_worker_forgets_what_was_withdrawn(library: Library, server: SearchServer) -> None:
    copy_changes()
    gone = str(stored(library.knee).id)
    library.knee.unpublish()
    assert [str(copy.document_id) for copy in withdrawn()] == [gone]
    copy_changes()
    assert gone not in server.documents(NAME)
    assert ServerCopy.objects.count() == len(server.documents(NAME)) == 3


def test_a_server_that_fails_is_tried_again(library: Library, server: SearchServer) -> None:
    server.failing = True
    copy_changes()
    assert not ServerCopy.objects.exists()
    server.failing = False
    copy_changes()
    assert ServerCopy.objects.count() == 4


def test_a_new_copy_of_everything_replaces_the_one_that_is_searched(
    library: Library, server: SearchServer
) -> None:
    copy_changes()
    before = server.aliases[NAME]
    sending = copy_everything(backend())  # type: ignore[arg-type]
    assert (next(sending), server.aliases[NAME], len(server.indices[before])) == (4, before, 4)
    assert list(sending) == []
    assert server.aliases[NAME] != before
    assert [*server.indices] == [server.aliases[NAME]]
    mapping = server.mappings[server.aliases[NAME]]["properties"]["title_terms"]
    assert (mapping["type"], mapping["analyzer"]) == ("text", "whitespace")


def test_a_rebuild_fills_the_server(library: Library, server: SearchServer) -> None:
    call_command("search", "rebuild")
    assert len(server.documents(NAME)) == 4
    assert not uncopied().exists()

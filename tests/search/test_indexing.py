from uuid import UUID

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import PageViewRestriction

from pages.publishing.models import PublishedDocument
from pages.publishing.worker import JOBS
from search.indexing import index_stale, stale
from search.models import (
    IndexedDocument,
    IndexedName,
    IndexedPassage,
    Posting,
    Shelf,
    SignPosting,
    ThesaurusPhrase,
)
from search.models.posting import EVERY_PAGE
from search.results import Scope
from search.searching import search
from tests.content import make_article, prose, publish_page, stored
from tests.search.conftest import Library

TABLES = (IndexedDocument, IndexedName, IndexedPassage)


def found(query: str) -> list[str]:
    return [hit.title for hit in search(query=query, scope=Scope(host="localhost")).hits]


def rows_of(pk: UUID) -> list[int]:
    rows = [model.objects.filter(document=pk).count() for model in TABLES]
    return [*rows, Posting.objects.filter(page__document=pk).count()]


def test_what_is_published_is_found_at_once(library: Library) -> None:
    library.knee.title = "Zygomatic knees"
    library.knee.save_revision()
    assert found("zygomatic") == []
    publish_page(library.knee)
    assert found("zygomatic") == ["Zygomatic knees"]


def test_what_is_undone_is_not_found(library: Library) -> None:
    with transaction.atomic():
        make_article(library.section, title="Zygomatic", slug="zygomatic")
        assert found("zygomatic") == ["Zygomatic"]
        transaction.set_rollback(True)
    assert found("zygomatic") == []


def test_what_is_withdrawn_leaves_nothing_behind(library: Library) -> None:
    pk = stored(library.back).id
    assert all(rows_of(pk))
    library.back.unpublish()
    assert rows_of(pk) == [0, 0, 0, 0]
    assert SignPosting.objects.count() == 0
    assert found("bladder") == []


def test_what_becomes_private_is_not_found(library: Library) -> None:
    PageViewRestriction.objects.create(page=library.section, restriction_type="login")
    assert found("walking bladder joints") == []
    assert not Posting.objects.filter(page__document__path__startswith="/joints/").exists()


def test_a_condition_lends_its_names_until_it_is_withdrawn(library: Library) -> None:
    library.condition.name = "Dorsalgia"
    library.condition.save_revision().publish()
    assert found("dorsalgia") == ["Care for your spine"]
    assert ThesaurusPhrase.objects.count() == 2
    library.condition.unpublish()
    assert (found("dorsalgia"), ThesaurusPhrase.objects.count()) == ([], 0)


def test_the_words_of_others_are_not_what_a_page_is_about(library: Library) -> None:
    """Citations, links to other pages and what a picture's file is called are not read."""
    body = [prose("<p>See what is said.</p>"), prose("<p>Nothing.</p>", label="more")]
    article = make_article(library.section, title="Plain", slug="plain", body=body)
    terms = set(Posting.objects.filter(page__document=stored(article).id).values_list("term", flat=True))
    assert terms == {EVERY_PAGE, "plain", "see", "said", "noth"}


def test_a_rebuild_writes_the_same(library: Library) -> None:
    def rows() -> list[tuple[object, ...]]:
        return sorted(Posting.objects.values_list("page__document__path", "term", "impact"))

    before = rows()
    call_command("search", "rebuild", verbosity=0)
    assert rows() == before


def passages_of(library: Library) -> dict[int, str]:
    """The passages of the article on backs, by their rows."""
    rows = IndexedPassage.objects.filter(document=stored(library.back).id)
    return dict(rows.values_list("pk", "text"))


def test_a_publication_writes_the_passages_that_changed(library: Library) -> None:
    before, signs = passages_of(library), set(SignPosting.objects.values_list("pk", "term"))
    library.back.body = [*library.back.body.raw_data, prose("<p>Sleep well.</p>", label="another")]
    publish_page(library.back)
    after = passages_of(library)
    assert after.items() >= before.items()
    assert [text for pk, text in after.items() if pk not in before] == ["Sleep well."]
    assert set(SignPosting.objects.values_list("pk", "term")) == signs
    library.back.body = library.back.body.raw_data[:-1]
    publish_page(library.back)
    assert passages_of(library) == before


def test_a_rebuild_repairs_what_was_lost(library: Library) -> None:
    def terms() -> list[str]:
        return sorted(SignPosting.objects.values_list("term", flat=True))

    before, passages = terms(), passages_of(library)
    SignPosting.objects.all().delete()
    call_command("search", "rebuild", verbosity=0)
    assert terms() == before
    assert sorted(passages_of(library).values()) == sorted(passages.values())


def test_passages_of_an_older_index_are_written_anew(library: Library) -> None:
    before = passages_of(library)
    IndexedDocument.objects.filter(document=stored(library.back).id).update(version=0)
    library.back.title = "Backs"
    publish_page(library.back)
    assert before.keys().isdisjoint(passages_of(library))


def test_what_is_stale_is_counted_and_repaired(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("search", "check")
    assert capsys.readouterr().out == "indexed: 5\nstale: 0\n"
    old = Shelf.objects.create(site="old.example", locale="en")
    IndexedDocument.objects.filter(document=stored(library.knee).id).update(version=0)
    IndexedDocument.objects.filter(document=stored(library.back).id).delete()
    IndexedDocument.objects.filter(document=stored(library.home).id).update(shelf=old)
    with pytest.raises(SystemExit):
        call_command("search", "check")
    assert capsys.readouterr().out == "indexed: 2\nstale: 3\n"
    call_command("search", "rebuild", "--stale")
    assert capsys.readouterr().out == "indexed: 5\nstale: 0\n"


def test_the_worker_repairs_what_is_stale(library: Library) -> None:
    everything = set(PublishedDocument.objects.filter(indexed__isnull=False))
    IndexedDocument.objects.all().delete()
    index_stale()
    assert list(stale()) == []
    assert set(PublishedDocument.objects.filter(indexed__isnull=False)) == everything
    assert index_stale in JOBS

"""Searches among many pages: what they read, and that paging holds while pages come and go."""

from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.publishing.models import PublishedDocument
from search.asking import MOST_OF_TERM, inquire
from search.models import Posting
from search.ranking import MOST_PAGES, ranked
from search.results import Scope
from search.scoping import pages_of
from search.searching import search
from tests.bench.content import grow, words
from tests.content import make_article, make_site
from tests.sqlite_steps import steps

pytestmark = pytest.mark.django_db

HERE = Scope(host="localhost", locale="en")
QUESTION = "word7 word77"
COMMON = "word1 word2"
MANY = 1_500
"""Pages among which these words are on more than a search reads of a word."""


@pytest.fixture(autouse=True)
def template(db: None) -> None:
    make_article(make_site(), title="A short article", slug="short")


def found(question: str = QUESTION) -> list[UUID]:
    return [hit.document_id for hit in search(query=question, scope=HERE, limit=MOST_PAGES).hits]


def test_words_are_as_frequent_as_in_a_language() -> None:
    texts = [set(words(number)) for number in range(1_000)]
    often, seldom, hardly = (sum(word in text for text in texts) for word in ("word7", "word77", "word777"))
    assert 300 < often < 450
    assert 25 < seldom < 60
    assert hardly < 12


def test_all_words_asked_for_come_before_one_of_them() -> None:
    grow(0, 200)
    both = [number for number in range(200) if {"word7", "word77"} <= set(words(number))]
    assert 0 < len(both) < 10
    best = search(query=QUESTION, scope=HERE, limit=len(both)).hits
    assert {hit.path for hit in best} == {f"/short/{number}/" for number in both}


@pytest.mark.parametrize("question", [QUESTION, COMMON, "word1 word20 word77", "word1 word2 word3 word777"])
def test_a_page_counts_what_it_has_of_each_word_read_or_not(question: str) -> None:
    grow(0, MANY)
    pages = pages_of(HERE)
    inquiry = inquire(question, pages, HERE)
    found = ranked(inquiry, pages)
    impacts = {
        (page, term): impact for page, term, impact in Posting.objects.values_list("page", "term", "impact")
    }
    assert len(found) == MOST_PAGES
    for match in found:
        has = (weight * impacts.get((match.page, term), 0) for term, weight in inquiry.weights.items())
        assert match.score == sum(has)


def test_a_search_takes_as_many_queries_among_many_pages() -> None:
    grow(0, 20)
    with CaptureQueriesContext(connection) as few:
        assert found()
    grow(20, 300)
    with CaptureQueriesContext(connection) as many:
        assert len(found()) > 100
    assert len(few) == len(many) == 8


@pytest.mark.parametrize("seed", range(3))
def test_no_page_of_results_skips_or_repeats_while_others_come_and_go(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - nothing secret
    grow(0, 120)
    there = found()
    stays = set(random.sample(there, len(there) // 2))
    goes = [pk for pk in there if pk not in stays]
    seen: list[UUID] = []
    cursor, published = None, 120
    while True:
        page = search(query=QUESTION, scope=HERE, limit=5, after=cursor)
        seen += [hit.document_id for hit in page.hits]
        if (cursor := page.next) is None:
            break
        grow(published, published := published + 3)
        PublishedDocument.objects.filter(pk=goes.pop(random.randrange(len(goes)))).delete()
    assert len(seen) == len(set(seen))
    assert [pk for pk in seen if pk in stays] == [pk for pk in there if pk in stays]


@pytest.mark.database("sqlite")
def test_common_words_take_sqlite_a_bounded_number_of_steps() -> None:
    """With all their postings it would be more than twice as many; of 30,000 pages it is 154,000."""
    grow(0, 2 * MANY)
    assert len(found(COMMON)) == MOST_PAGES  # counts what is on many pages: not done at every search
    with steps() as done:
        assert len(found(COMMON)) == MOST_PAGES
    assert 0 < sum(done) < 100 * len(COMMON.split()) * MOST_OF_TERM


@pytest.mark.database("postgresql")
def test_common_words_let_postgresql_read_no_more_rows() -> None:
    grow(0, 2 * MANY)
    with connection.cursor() as cursor:  # which it would not use on a table as small as this one
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    found(COMMON)
    with CaptureQueriesContext(connection) as queries:
        assert len(found(COMMON)) == MOST_PAGES
    read = [rows_of_posting(query["sql"]) for query in queries.captured_queries]
    assert MOST_PAGES < sum(read) <= len(COMMON.split()) * (MOST_OF_TERM + MOST_PAGES)


def rows_of_posting(statement: str) -> int:
    """How many rows PostgreSQL reads of the table of postings."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement.replace('%', '%%')}")
        (account,) = cursor.fetchone()[0]
    return _rows(account["Plan"])


def _rows(plan: dict[str, Any]) -> int:
    own = plan["Actual Rows"] * plan["Actual Loops"] if plan.get("Relation Name") == "search_posting" else 0
    return int(own) + sum(_rows(inner) for inner in plan.get("Plans", []))

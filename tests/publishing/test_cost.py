"""What a publication costs the database: it grows neither with the article nor, but for one write each, with
the number of documents.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from pages.models import Article, Home
from pages.models.unit_of_work import key_of
from pages.publishing.drift import find_drift, rebuild
from pages.publishing.models import PublishedDocument
from pages.publishing.settle import settle
from tests.content import make_article, make_condition, make_person, make_section, make_site, prose

pytestmark = pytest.mark.django_db

MOST = 30
"""Queries of ours for one article; Wagtail makes about three times as many of its own."""


@pytest.fixture
def home() -> Home:
    return make_site()


def article_of(home: Home, paragraphs: int, slug: str = "long") -> Article:
    body = [
        prose(f"<p>Walk {n} miles.</p>", label=f"{slug} {n}", heading=f"P {n}") for n in range(paragraphs)
    ]
    section = make_section(home, slug=f"section-{slug}")
    condition, person = make_condition(f"Pain {slug}"), make_person(f"Ada {slug}")
    return make_article(section, slug=slug, body=body, conditions=[condition], authors=[person])


def queries_to_settle(article: Article) -> int:
    """What it takes to publish another title, of words that search knows, behind the back of signals."""
    Page.objects.filter(pk=article.pk).update(title="Walk miles")
    with CaptureQueriesContext(connection) as made:
        written = settle({key_of(article): True})
    assert written == 1
    return sum("SAVEPOINT" not in query["sql"] for query in made.captured_queries)


def queries_to_rebuild(articles: list[Article]) -> int:
    with CaptureQueriesContext(connection) as made:
        assert sum(rebuild([key_of(article) for article in articles])) == len(articles)
    return len(made)


def several(home: Home, count: int) -> list[Article]:
    section = make_section(home)
    return [make_article(section, title=f"Article {n}", slug=f"article-{n}") for n in range(count)]


def test_a_publication_takes_few_queries(home: Home) -> None:
    assert queries_to_settle(article_of(home, 1)) <= MOST


def test_a_long_article_takes_no_more_queries_than_a_short_one(home: Home) -> None:
    short, long = article_of(home, 1, "short"), article_of(home, 40, "long")
    assert queries_to_settle(short) == queries_to_settle(long)


def test_compiling_many_anew_takes_no_more_queries_than_a_few(home: Home) -> None:
    articles = several(home, 12)
    assert queries_to_rebuild(articles[:3]) == queries_to_rebuild(articles)


def test_writing_many_anew_takes_one_query_more_for_each(home: Home) -> None:
    articles = several(home, 12)
    PublishedDocument.objects.filter(type="Article").update(shape_hash="of before")
    few = queries_to_rebuild(articles[:3])
    PublishedDocument.objects.filter(type="Article").update(shape_hash="of before")
    assert queries_to_rebuild(articles) == few + 9


def test_looking_for_drift_in_many_takes_no_more_queries_than_in_a_few(home: Home) -> None:
    keys = [key_of(article) for article in several(home, 12)]
    counts = []
    for chosen in (keys[:3], keys):
        with CaptureQueriesContext(connection) as made:
            assert list(find_drift(chosen)) == [None] * len(chosen)
        counts.append(len(made))
    assert counts[0] == counts[1]

"""Sequence numbers become visible in their order: whoever reads while others publish skips nothing."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction

from api.changes import changes
from pages.models import Article
from tests.content import make_article, make_section, make_site, publish_page

pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE = 20


def drafts(count: int) -> list[Article]:
    section = make_section(make_site())
    return [make_article(section, slug=f"article-{number}", publish=False) for number in range(count)]


def publish(articles: list[Article]) -> None:
    try:
        for article in articles:
            publish_page(article)
    finally:
        connection.close()


def test_who_publishes_later_waits_for_who_began() -> None:
    first, second = drafts(2)
    since = changes(limit=100).sequence
    published, release = Event(), Event()

    def publish_slowly() -> None:
        try:
            with transaction.atomic():
                publish_page(first)
                published.set()
                release.wait(PATIENCE)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(publish_slowly)
        published.wait(PATIENCE)
        quick = pool.submit(publish, [second])
        with pytest.raises(TimeoutError):
            quick.result(timeout=1)
        assert changes(since=since).items == []
        release.set()
        slow.result(PATIENCE)
        quick.result(PATIENCE)
    assert [(item.sequence, item.path) for item in changes(since=since).items] == [
        (since + 1, "/backs/article-0/"),
        (since + 2, "/backs/article-1/"),
    ]


def test_who_reads_while_others_publish_skips_nothing() -> None:
    articles = drafts(12)
    since = changes(limit=100).sequence
    seen: list[str | None] = []
    with ThreadPoolExecutor(3) as pool:
        writers: list[Future[None]] = [pool.submit(publish, articles[start::3]) for start in range(3)]
        ended = False
        while not ended:
            ended = all(writer.done() for writer in writers)
            page = changes(since=since, limit=100)
            seen += [item.path for item in page.items]
            since = page.sequence
        for writer in writers:
            writer.result()
    assert sorted(map(str, seen)) == sorted(f"/backs/article-{number}/" for number in range(12))

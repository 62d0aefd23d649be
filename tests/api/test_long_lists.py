"""Lists of pages, far down and while content changes. Rows are written as publishing would write them."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.documents import ORDERS, Filters, pages
from pages.publishing.models import PublishedDocument
from tests.bench.content import FIRST, copies
from tests.content import make_article, make_site, publish_page, stored
from tests.sqlite_steps import steps

pytestmark = pytest.mark.django_db

HERE = Filters(host="localhost")
ROWS = 2_000


def template() -> PublishedDocument:
    return PublishedDocument.objects.get(pk=stored(make_article(make_site())).id)


def rows(count: int, *, days: int) -> list[PublishedDocument]:
    """Short articles; each day has many, so that dates alone tell no order."""
    made = list(copies(template(), range(count)))
    for number, row in enumerate(made):
        moment = FIRST + timedelta(days=number * 7919 % days)
        row.published_at = row.updated_at = moment
        row.review_due = moment.date()
        row.title = f"Title {number * 7919 % days}"
    return made


def paged(order: str, meanwhile: Callable[[], None]) -> list[UUID]:
    """What someone sees who reads a list to its end; `meanwhile` happens after each page."""
    seen: list[UUID] = []
    page = pages(filters=HERE, order=order, limit=3)
    while page.next is not None:
        seen += [item.id for item in page.items]
        meanwhile()
        page = pages(filters=HERE, order=order, limit=3, cursor=page.next.encode())
    return [*seen, *(item.id for item in page.items)]


@pytest.mark.parametrize("order", sorted(ORDERS))
@pytest.mark.parametrize("seed", range(3))
def test_no_page_skips_or_repeats_while_others_come_and_go(order: str, seed: int) -> None:
    random, made = Random(seed), rows(60, days=9)  # noqa: S311 - nothing secret
    there, waiting = made[:40], made[40:]
    PublishedDocument.objects.bulk_create(there)
    stays = {row.pk for row in random.sample(there, 20)}

    def come_and_go() -> None:
        if waiting:
            PublishedDocument.objects.bulk_create([waiting.pop(random.randrange(len(waiting)))])
        goes = random.choice([row.pk for row in there if row.pk not in stays])
        PublishedDocument.objects.filter(pk=goes).delete()

    seen = paged(order, come_and_go)
    assert len(seen) == len(set(seen))
    assert stays <= set(seen)


@pytest.mark.parametrize("order", sorted(ORDERS))
@pytest.mark.parametrize("seed", range(3))
def test_of_what_is_edited_meanwhile_only_that_may_move(order: str, seed: int) -> None:
    """And not even that where a list is ordered by the first publication, which no edit changes."""
    random, made = Random(seed), rows(40, days=9)  # noqa: S311 - nothing secret
    PublishedDocument.objects.bulk_create(made)
    ids = [row.pk for row in made]
    edited: set[UUID] = set()

    def edit() -> None:
        chosen, day = random.choice(ids), FIRST + timedelta(days=random.randrange(-9, 18))
        words = {"title": f"Title {random.randrange(-9, 18)}", "review_due": day.date()}
        PublishedDocument.objects.filter(pk=chosen).update(**words, updated_at=day)
        edited.add(chosen)

    seen = paged(order, edit)
    assert edited
    holds = set(ids) if "published_at" in order else set(ids) - edited
    assert Counter(id_ for id_ in seen if id_ in holds) == Counter(holds)


@pytest.mark.parametrize("order", ["published_at", "-published_at"])
def test_the_order_of_first_publication_holds_whatever_editors_do(order: str) -> None:
    """They change titles, write new articles, withdraw one, and publish again what was withdrawn."""
    home = make_site()
    articles = [make_article(home, title=f"Old {n}", slug=f"old-{n}") for n in range(10)]
    withdrawn, back = articles[4], articles[5]
    steps_of_work = iter(range(10))

    def edit() -> None:
        step = next(steps_of_work)
        for article in (articles[step], articles[9 - step]):
            if article not in (withdrawn, back):
                article.title = f"New {step}"
                publish_page(article)
        make_article(home, title=f"Added {step}", slug=f"added-{step}")
        if step == 0:
            withdrawn.unpublish()
            back.unpublish()
            publish_page(back)

    stay = {stored(article).id for article in articles if article is not withdrawn}
    seen = paged(order, edit)
    assert len(seen) == len(set(seen))
    assert stay <= set(seen)
    assert stored(articles[0]).content["title"] == "New 0"


def cursors(order: str, *places: int) -> list[str]:
    """Of the items at these places of a list."""
    found = pages(filters=HERE, order=order, limit=ROWS)
    return [found.cursors[place].encode() for place in places]


@pytest.mark.database("sqlite")
@pytest.mark.parametrize("types", [None, ("Article",)])
@pytest.mark.parametrize(
    "order", ["-published_at", "published_at", "title", "-title", "-updated_at", "review_due"]
)
def test_a_page_far_down_takes_sqlite_no_more_steps(order: str, types: tuple[str, ...] | None) -> None:
    PublishedDocument.objects.bulk_create(rows(ROWS, days=300))
    near, far = cursors(order, 20, ROWS - 100)
    filters = Filters(host="localhost", types=types)
    took = []
    for cursor in (near, far):
        with steps() as done:
            assert len(pages(filters=filters, order=order, cursor=cursor).items) == 20
        took.append(sum(done))
    assert max(took) < 3_000
    assert took[1] <= took[0] + 500


@pytest.mark.database("postgresql")
@pytest.mark.parametrize("order", ["-published_at", "title", "review_due"])
def test_a_page_far_down_lets_postgresql_read_no_more_rows(order: str) -> None:
    PublishedDocument.objects.bulk_create(rows(ROWS, days=300))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE publishing_publisheddocument")
    (far,) = cursors(order, ROWS - 100)
    with CaptureQueriesContext(connection) as queries:
        pages(filters=HERE, order=order, cursor=far)
    statement = queries.captured_queries[-1]["sql"].replace("%", "%%")
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}")
        account = json.dumps(cursor.fetchone()[0])
    assert f"page_{order.removeprefix('-')}" in account
    assert "Seq Scan" not in account

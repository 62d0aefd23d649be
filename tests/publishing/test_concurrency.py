"""Two editors at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from pages.models import Article, ArticleCondition, Condition, SectionIndex
from pages.publishing.drift import find_drift, keys_to_check
from tests.content import make_article, make_condition, make_section, make_site, prose
from tests.content import publish_page as publish

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions: Callable[[], object]) -> None:
    """Run the actions in threads that start together; raises what one of them raised."""
    barrier = Barrier(len(actions))

    def act(action: Callable[[], object]) -> None:
        try:
            barrier.wait()
            action()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        for future in [pool.submit(act, action) for action in actions]:
            future.result()


def rename(condition: Condition, name: str) -> None:
    fresh = Condition.objects.get(pk=condition.pk)
    fresh.name = name
    fresh.save_revision().publish()


def move_slug(section: SectionIndex, slug: str) -> None:
    fresh = SectionIndex.objects.get(pk=section.pk)
    fresh.slug = slug
    publish(fresh)


def drift() -> list[object]:
    return [found for found in find_drift(keys_to_check()) if found]


def test_linking_a_page_while_it_is_withdrawn() -> None:
    section = make_section(make_site())
    for round_ in range(5):
        target = make_article(section, slug=f"target-{round_}")
        body = [prose(f'<p><a linktype="page" id="{target.pk}">there</a></p>')]
        article = make_article(section, slug=f"article-{round_}", body=body, publish=False)
        at_once(partial(publish, article), Article.objects.get(pk=target.pk).unpublish)
        assert drift() == []


def test_publishing_a_page_while_the_condition_it_embeds_changes() -> None:
    section = make_section(make_site())
    condition = make_condition()
    for round_ in range(5):
        article = make_article(section, slug=f"article-{round_}", publish=False)
        article.conditions.add(ArticleCondition(condition=condition))
        at_once(partial(publish, article), partial(rename, condition, f"Name {round_}"))
        assert drift() == []


def test_moving_a_section_while_a_page_below_it_is_published() -> None:
    section = make_section(make_site())
    for round_ in range(5):
        article = make_article(section, slug=f"article-{round_}", publish=False)
        at_once(partial(publish, article), partial(move_slug, section, f"backs-{round_}"))
        assert drift() == []

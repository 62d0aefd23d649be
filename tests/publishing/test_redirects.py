"""Redirects: found by their old path as long as their target is public."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from api.documents import by_key
from pages.models import Article
from pages.models.unit_of_work import unit_of_work
from pages.publishing.drift import find_drift, keys_to_check
from tests.content import make_article, make_site, publish_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return make_article(make_site(), slug="pain")


@pytest.fixture
def redirect(article: Article) -> Redirect:
    return Redirect.add_redirect("/old/pain", redirect_to=article)


def target() -> str | None:
    """Where the old path leads."""
    found = by_key(type="Redirect", key="/old/pain/")
    return str(found.content["to"]) if found else None


def drift() -> list[object]:
    return [found for found in find_drift(keys_to_check()) if found]


def test_a_redirect_stays_when_its_target_changes_but_not_its_path(
    article: Article, redirect: Redirect
) -> None:
    article.title = "Another title"
    publish_page(article)
    assert target() == "/pain/"
    redirect.save()
    assert target() == "/pain/"


def test_a_redirect_follows_its_target(article: Article, redirect: Redirect) -> None:
    article.slug = "ache"
    publish_page(article)
    assert target() == "/ache/"


def test_a_redirect_is_public_as_long_as_its_target(article: Article, redirect: Redirect) -> None:
    article.unpublish()
    assert target() is None
    publish_page(article)
    assert target() == "/pain/"
    assert drift() == []


def test_a_redirect_that_is_changed_or_deleted(redirect: Redirect) -> None:
    redirect.old_path = "/older"
    redirect.save()
    assert target() is None
    redirect.old_path = "/old/pain"
    redirect.save()
    assert target() == "/pain/"
    redirect.delete()
    assert target() is None
    assert drift() == []


def test_two_redirects_may_swap_their_paths(article: Article, redirect: Redirect) -> None:
    other = Redirect.add_redirect("/other", redirect_to="https://example.org/")
    with unit_of_work():
        for changed, path in ((redirect, "/between"), (other, "/old/pain"), (redirect, "/other")):
            changed.old_path = path
            changed.save()
    assert target() == "https://example.org/"


def test_of_two_redirects_from_one_path_the_next_takes_over(redirect: Redirect) -> None:
    Redirect(old_path="/old/pain", redirect_link="https://example.org/").save()
    assert target() == "/pain/"
    redirect.delete()
    assert target() == "https://example.org/"
    assert drift() == []

"""Markdown of a home page goes to the home page that stands there; files of other sites go to theirs."""

from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from pages.models import Home
from tests.content import content, make_article, make_site, prose, publish_page
from tests.importing.own_markdown import assert_refused, file_of, run

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)


def test_a_home_page_is_imported_as_a_draft_of_the_one_that_is_there() -> None:
    home = make_site(summary="Plain words.", body=[prose(heading="Welcome")])
    file = file_of(home)
    home.summary, home.body = "Others.", []
    publish_page(home)
    assert run(file).state == "updated, a draft beside what is published"
    assert (content(home)["summary"], Home.objects.count()) == ("Others.", 1)
    assert run(file).state == "unchanged, a draft beside what is published"
    assert run(file, publish=True).state == "unchanged, published"
    published = content(Home.objects.get())
    assert (published["summary"], published["body"][0]["heading"]) == ("Plain words.", "Welcome")


def test_a_home_page_with_a_draft_of_its_own_is_left_alone() -> None:
    home = make_site(summary="Plain words.")
    file = file_of(home)
    home.summary = "A draft."
    home.save_revision()
    assert_refused(file, "page.edited", "not published")
    assert home.get_latest_revision_as_object().summary == "A draft."


def test_a_home_page_goes_to_its_own_site_and_language() -> None:
    home, other = make_site(), make_site("other.example", title="Other", default=False)
    assert run(file_of(other)).draft.page.pk == other.pk
    assert run(file_of(home)).draft.page.pk == home.pk
    spanish = file_of(home).replace(b"path: /\n", b"path: /es/\n").replace(b"locale: en", b"locale: es")
    assert_refused(spanish, "parent.not_found", "no home page at /es/")


def test_an_article_of_a_second_site_goes_back_to_it() -> None:
    make_site()
    article = make_article(make_site("other.example", title="Other", default=False))
    imported = run(file_of(article, deleted=True))
    assert imported.draft.page.get_parent().title == "Other"


def test_a_file_of_a_home_page_does_not_replace_a_page_of_another_type() -> None:
    """As in a new Wagtail database, whose site shows a plain page."""
    file = file_of(make_site(), deleted=False)
    text = file.decode()
    home = Home.objects.get()
    plain = Page(title="Welcome", slug="welcome")
    Page.get_first_root_node().add_child(instance=plain)
    site = home.get_site()
    site.root_page = plain
    site.save()
    assert_refused(text.encode(), "page.exists", "is no home page")

"""What is put back for a test is what the builder would have made."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from tests import kept, landing, trials
from tests.content import make_article, make_condition, make_section, make_site
from tests.kept import ModelT, beginning, keys_of_tables, rows_of

Rows = dict[str, dict[Any, Any]]


@pytest.fixture(autouse=True)
def nothing_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_built", {})


def article() -> Model:
    section = make_section(make_site())
    return make_article(section, conditions=[make_condition()])


def undone(build: Callable[[], ModelT]) -> tuple[ModelT, Rows, int]:
    """What was built, every row of the database then, and how many statements it took."""
    with beginning(), transaction.atomic():
        with CaptureQueriesContext(connection) as statements:
            built = build()
        rows = {table: rows_of(table) for table in keys_of_tables()}
        transaction.set_rollback(True)
    return built, rows, len(statements)


@pytest.mark.django_db
def test_what_is_put_back_is_what_was_built() -> None:
    built, rows, long = undone(article)
    again, put_back, short = undone(article)
    assert again == built
    assert put_back == rows
    assert len(rows["publishing_publisheddocument"]) == 5  # with the site itself
    assert short < long / 2


@pytest.mark.django_db
def test_who_is_there_before_is_no_matter() -> None:
    def joined() -> Model:
        User.objects.create_user("rosa")
        return article()

    _, _, long = undone(article)
    _, _, short = undone(joined)
    assert short < long / 2


@pytest.mark.django_db
def test_after_anything_else_it_is_built_as_ever() -> None:
    def odd() -> Model:
        home = make_site()
        home.title = "Another"
        home.save()
        return make_section(home)

    first, _, _ = undone(odd)
    second, rows, _ = undone(odd)
    assert first.pk == second.pk or connection.vendor == "postgresql"
    assert second.pk in rows["pages_sectionindex"]
    assert len(kept._built) == 1


@pytest.mark.django_db
def test_builders_of_one_name_are_two() -> None:
    first, _, _ = undone(landing.make_trial)
    second, _, _ = undone(trials.make_trial)
    assert (first.slug, second.slug) == ("heat-wrap", "heat-for-backs")


@pytest.mark.django_db
def test_other_words_and_settings_are_other_beginnings(settings: Settings) -> None:
    undone(make_site)
    undone(lambda: make_site(title="Other"))
    settings.RECRUITMENT_APPROVAL = "required"
    undone(make_site)
    assert len(kept._built) == 3

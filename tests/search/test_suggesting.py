import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.results import Scope, Suggestion
from search.suggesting import suggestions
from tests.content import make_article, make_condition, make_site, stored
from tests.search.conftest import Library


def texts(prefix: str, **scope: str) -> list[str]:
    return [one.text for one in suggestions(prefix=prefix, scope=Scope(host="localhost", **scope))]  # type: ignore[arg-type]


def test_titles_and_conditions_are_suggested(library: Library) -> None:
    found = suggestions(prefix="lo", scope=Scope(host="localhost", locale="en"))
    assert found == (Suggestion("Low back pain", "Condition", stored(library.condition).id),)
    found = suggestions(prefix="KNÉE ost", scope=Scope(host="localhost"))
    assert found == (Suggestion("Knee osteoarthritis", "Article", stored(library.knee).id),)


def test_other_names_of_conditions_are_suggested(library: Library) -> None:
    assert texts("lum") == ["lumbago"]
    library.condition.unpublish()
    assert texts("lum") == []


def test_any_word_may_be_begun_but_the_first_come_first(library: Library) -> None:
    make_article(library.section, title="Spine surgery", slug="surgery")
    assert texts("spi") == ["Spine surgery", "Care for your spine"]
    assert texts("pine") == []
    assert texts("spine ca") == ["Care for your spine"]


@pytest.mark.parametrize("prefix", ["", " ", "\x00", "%", "_", "\\", "zebra", "care care x", "e'"])
def test_nothing_is_suggested_for_nothing(library: Library, prefix: str) -> None:
    assert texts(prefix) == []


def test_nothing_private_or_of_others_is_suggested(library: Library) -> None:
    make_article(library.section, title="Kneeling", slug="kneeling", publish=False)
    make_condition("Knee pain")
    other = make_site("other.example", default=False)
    make_article(other, title="Knees elsewhere", slug="knees")
    assert texts("kne") == ["Knee osteoarthritis"]
    library.knee.unpublish()
    assert texts("kne") == []


def test_a_scope_narrows(library: Library) -> None:
    assert texts("care", condition="low-back-pain") == ["Care for your spine"]
    assert texts("knee", condition="low-back-pain") == texts("knee", locale="es") == []


def test_one_query_whatever_is_found(library: Library) -> None:
    for number in range(12):
        make_article(library.section, title=f"Knee {number}", slug=f"knee-{number}")
    with CaptureQueriesContext(connection) as queries:
        assert len(suggestions(prefix="knee", scope=Scope(host="localhost"), limit=5)) == 5
    assert len(queries) == 1

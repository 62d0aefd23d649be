import pytest

from search.asking import ENOUGH, inquire
from search.models import Posting
from search.models.posting import EVERY_PAGE
from search.results import Scope
from search.scoping import pages_of
from tests.search.conftest import Library

HERE = Scope(host="localhost", locale="en")


def more_pages_with(term: str, count: int) -> None:
    """As if so many more pages had the term."""
    (shelf,) = pages_of(HERE).shelves
    page = Posting.objects.values_list("page", flat=True)[0]
    Posting.objects.bulk_create(
        Posting(shelf_id=shelf, term=each, page_id=page, impact=1)
        for each in (term, EVERY_PAGE)
        for _ in range(count)
    )


@pytest.mark.parametrize(("pages", "finding"), [(ENOUGH // 2, 3), (10, 4)])
def test_pages_are_found_by_the_weightiest_terms_until_there_are_enough(
    library: Library, pages: int, finding: int
) -> None:
    for more, term in enumerate(("swim", "knee", "help")):
        more_pages_with(term, pages + more)
    inquiry = inquire("does swimming help aching knees", pages_of(HERE), HERE)
    assert [*inquiry.weights] == ["ach", "swim", "knee", "help"]
    assert inquiry.finding == finding


def test_nothing_is_looked_for_in_nothing(library: Library) -> None:
    inquiry = inquire(" ?!", pages_of(HERE), HERE)
    assert (inquiry.weights, inquiry.finding) == ({}, 0)

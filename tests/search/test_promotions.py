from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from search.results import Scope
from search.searching import search
from tests.content import make_article, make_site
from tests.search.conftest import Library


def promote(question: str, *pages: Page) -> None:
    query = Query.get(question)
    for order, page in enumerate(pages):
        SearchPromotion.objects.create(query=query, page=page, sort_order=order)


def found(question: str, **scope: str) -> list[tuple[str, bool]]:
    page = search(query=question, scope=Scope(host="localhost", **scope))  # type: ignore[arg-type]
    assert page.total == len(page.hits)
    return [(hit.title, hit.promoted) for hit in page.hits]


def test_promoted_pages_come_first_and_are_marked(library: Library) -> None:
    knee, back = "Knee osteoarthritis", "Care for your spine"
    assert found("walking knees") == [(knee, False), (back, False)]
    promote("walking knees", library.back)
    assert found("Walking  KNEES ") == [(back, True), (knee, False)]
    assert found("walking") == [(knee, False), (back, False)]


def test_a_promoted_page_needs_no_word_of_the_question(library: Library) -> None:
    promote("qwertz", library.knee, library.back)
    assert found("qwertz") == [("Knee osteoarthritis", True), ("Care for your spine", True)]
    assert found("qwertz", condition="low-back-pain") == [("Care for your spine", True)]


def test_an_urgent_sign_comes_before_what_is_promoted(library: Library) -> None:
    promote("bladder control", library.knee)
    assert found("bladder control") == [("Care for your spine", False), ("Knee osteoarthritis", True)]


def test_only_published_pages_of_the_site_are_promoted(library: Library) -> None:
    other = make_site("other.example", default=False)
    elsewhere = make_article(other, title="Elsewhere", slug="elsewhere")
    draft = make_article(library.section, title="Draft", slug="draft", publish=False)
    promote("qwertz", draft, elsewhere, library.back)
    library.back.unpublish()
    assert found("qwertz") == []

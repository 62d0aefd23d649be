import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from search.asking import Inquiry
from search.results import Scope
from search.server.asking import compiled
from search.server.backend import Backend, backend
from tests.content import stored
from tests.search.conftest import Library

INQUIRY = Inquiry(["en"], [], shares={"knee": 1.0, "pain": 0.25})


def made(settings: Settings, name: str) -> Backend:
    settings.SEARCH_BACKEND = f"wagtail.search.backends.{name}"
    found = backend()
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["elasticsearch8", "elasticsearch9", "opensearch2", "opensearch3"])
def test_a_search_is_the_same_query_for_every_server(library: Library, settings: Settings, name: str) -> None:
    scope = Scope("localhost", "en", types=("Article",))
    assert compiled(made(settings, name), INQUIRY, scope).get_query() == {
        "bool": {
            "must": {
                "dis_max": {
                    "queries": [
                        any_of("title_terms", 5.0, 1.25),
                        any_of("name_terms", 3.0, 0.75),
                        any_of("heading_terms", 2.0, 0.5),
                        any_of("text_terms", 1.0, 0.25),
                    ]
                }
            },
            "filter": [
                {"match": {"_django_content_type": "search.ServerCopy"}},
                {
                    "bool": {
                        "must": [
                            of_document({"term": {"document.site_filter": "localhost"}}),
                            of_document({"term": {"document.locale_filter": "en"}}),
                            of_document({"terms": {"document.type_filter": ["Article"]}}),
                        ]
                    }
                },
            ],
        }
    }


def any_of(field: str, *boosts: float) -> dict[str, object]:
    terms = zip(("knee", "pain"), boosts, strict=True)
    matches = [
        {"match": {field: {"query": term, "operator": "and"} | ({} if boost == 1 else {"boost": boost})}}
        for term, boost in terms
    ]
    return {"bool": {"should": matches}}


def of_document(query: dict[str, object]) -> dict[str, object]:
    return {"nested": {"path": "document", "query": query}}


def test_what_the_server_does_not_know_of_pages_is_narrowed_by_their_ids(
    library: Library, settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    scope = Scope("localhost", condition="low-back-pain", aspect="self_care")
    with django_assert_num_queries(2):
        query = compiled(made(settings, "opensearch3"), INQUIRY, scope).get_query()
    narrowed = query["bool"]["filter"][1]["bool"]["must"]
    assert {"terms": {"document_id_filter": [stored(library.back).id]}} in narrowed

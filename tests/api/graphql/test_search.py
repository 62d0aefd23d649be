"""Query.search and Query.suggestions: what they find, what they cost, and what nobody keeps of them."""

import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from pages.models import Article, Home
from search.misses import COUNTED
from tests.api.graphql.asking import ask, code, data
from tests.api.graphql.selection import everything
from tests.api.hostile import HOSTILE, is_marked_text
from tests.content import content, make_article, make_condition, make_section, make_site

pytestmark = pytest.mark.django_db

TITLES = "query($q: String!, $n: Int, $c: Cursor) { search(query: $q, first: $n, after: $c) { %s } }"
PARTS = "totalCount nodes { title } edges { cursor node { title } }"
INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"


@pytest.fixture
def home() -> Home:
    return make_site()


@pytest.fixture
def article(home: Home) -> Article:
    return make_article(make_section(home), conditions=[make_condition()])


def search(client: Client, question: str, arguments: str = "", parts: str = "nodes { title }") -> Any:  # noqa: ANN401
    query = f"query($q: String!) {{ search(query: $q{arguments}) {{ {parts} }} }}"
    return data(client, query, q=question)["search"]


def test_a_result_is_a_page_and_where_it_matched(client: Client, article: Article) -> None:
    (node,) = search(
        client,
        "back pain",
        ", type: Article",
        "nodes { documentId type locale path title urgency promoted page { __typename title path } }",
    )["nodes"]
    assert node == {
        "documentId": content(article)["id"],
        "type": "Article",
        "locale": "en",
        "path": "/backs/lower-back-pain/",
        "title": "Lower back pain",
        "urgency": None,
        "promoted": False,
        "page": {"__typename": "Article", "title": "Lower back pain", "path": "/backs/lower-back-pain/"},
    }


def test_everything_can_be_asked_for(client: Client, article: Article) -> None:
    found = search(client, "back", "", everything("SearchConnection")[1:-1])
    assert found["totalCount"] == len(found["nodes"]) > 0
    assert found["facets"].keys() == {"types", "conditions", "aspects"}


def test_nothing_found_is_an_empty_connection(client: Client, article: Article) -> None:
    parts = (
        f"totalCount didYouMean nodes {{ title }} edges {{ cursor }} facets {{ types {{ count }} }} {INFO}"
    )
    assert search(client, "zebra", "", parts) == {
        "totalCount": 0,
        "didYouMean": None,
        "nodes": [],
        "edges": [],
        "facets": {"types": []},
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
    }


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (", type: [Article]", ["Back exercises", "Lower back pain"]),
        (", type: [SectionIndex, Home]", ["Backs"]),
        (', condition: "lower-back-pain"', ["Lower back pain"]),
        (', locale: "es"', []),
        (', condition: "\\u0000"', []),
        (', locale: "\\u0000"', []),
        (", type: []", []),
    ],
)
def test_arguments_narrow(client: Client, article: Article, arguments: str, titles: list[str]) -> None:
    make_article(article.get_parent().specific, title="Back exercises", slug="exercises")
    assert sorted(node["title"] for node in search(client, "back", arguments)["nodes"]) == titles


def test_a_search_goes_on_behind_any_result(client: Client, home: Home) -> None:
    section = make_section(home)
    for number in range(5):
        make_article(section, title=f"Hip pain {number}", slug=f"hip-{number}")
    whole = data(client, TITLES % f"{PARTS} {INFO}", q="hip")["search"]
    titles = [node["title"] for node in whole["nodes"]]
    assert sorted(titles) == [f"Hip pain {number}" for number in range(5)]
    for place, edge in enumerate(whole["edges"], 1):
        rest = data(client, TITLES % f"{PARTS} {INFO}", q="hip", n=2, c=edge["cursor"])["search"]
        assert [node["title"] for node in rest["nodes"]] == titles[place : place + 2]
        assert rest["totalCount"] == 5
        assert rest["pageInfo"]["hasNextPage"] is (place + 2 < 5)
        assert rest["pageInfo"]["hasPreviousPage"] is True
    assert whole["pageInfo"]["endCursor"] == whole["edges"][-1]["cursor"]


def test_a_cursor_belongs_to_its_search(client: Client, article: Article) -> None:
    cursor = data(client, TITLES % INFO, q="back")["search"]["pageInfo"]["endCursor"]
    assert code(ask(client, TITLES % INFO, q="hip", c=cursor)) == "invalid_cursor"
    assert code(ask(client, TITLES % INFO, q="back", c="x")) == "invalid_cursor"
    listed = data(client, "{ articles { edges { cursor } } }")["articles"]["edges"][0]["cursor"]
    assert code(ask(client, TITLES % INFO, q="back", c=listed)) == "invalid_cursor"
    articles = "query($c: Cursor) { articles(after: $c) { nodes { id } } }"
    assert code(ask(client, articles, c=cursor)) == "invalid_cursor"


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_is_a_question(client: Client, article: Article, question: str) -> None:
    query = """query($q: String!) {
      search(query: $q) { totalCount nodes { excerpt } } suggestions(prefix: $q) { text }
    }"""
    answer = data(client, query, q=question)
    assert all(is_marked_text(node["excerpt"]) for node in answer["search"]["nodes"])


def test_a_search_costs_the_same_however_much_it_finds(client: Client, home: Home) -> None:
    section = make_section(home)
    query = (
        TITLES % "totalCount nodes { title page { title ... on Article { summary conditions { name } } } }"
    )
    counts = []
    for number in range(21):
        condition = make_condition(f"Ache {number}")
        make_article(section, title=f"Hip {number}", slug=f"hip-{number}", conditions=[condition])
        if number in (0, 20):
            with CaptureQueriesContext(connection) as queries:
                found = data(client, query, q="hip")["search"]
            counts.append((len(found["nodes"]), len(queries)))
    assert [length for length, _ in counts] == [1, 20]
    assert counts[0][1] == counts[1][1]


def test_the_pages_of_all_results_are_one_query_and_only_if_asked(client: Client, home: Home) -> None:
    section = make_section(home)
    for number in range(3):
        make_article(section, title=f"Hip {number}", slug=f"hip-{number}")
    asked = {
        "nodes { title }": 0,
        "nodes { page { title } }": 1,
        "nodes { a: page { title } b: page { path } } edges { node { page { id } } }": 1,
    }
    costs = {}
    for parts in asked:
        with CaptureQueriesContext(connection) as queries:
            data(client, TITLES % parts, q="hip")
        costs[parts] = len(queries)
    base = costs["nodes { title }"]
    assert {parts: cost - base for parts, cost in costs.items()} == asked


@pytest.mark.parametrize(("first", "length"), [(0, 0), (2, 2), (None, 3), (2_147_483_647, 3)])
def test_a_list_has_a_bounded_length(client: Client, home: Home, first: int | None, length: int) -> None:
    section = make_section(home)
    for number in range(3):
        make_article(section, title=f"Hip {number}", slug=f"hip-{number}")
    found = data(client, TITLES % f"{PARTS} {INFO}", q="hip", n=first)["search"]
    assert (len(found["nodes"]), found["totalCount"]) == (length, 3)
    assert found["pageInfo"]["hasNextPage"] is (length < 3)


def test_a_search_counts_for_more_than_it_gives(client: Client, home: Home, settings: Settings) -> None:
    settings.GRAPHQL_MAX_DOCUMENTS = 69
    assert code(ask(client, TITLES % "totalCount", q="hip")) == "limit_exceeded"
    settings.GRAPHQL_MAX_DOCUMENTS = 70
    assert data(client, TITLES % "totalCount", q="hip") == {"search": {"totalCount": 0}}
    both = '{ a: search(query: "a", first: 0) { totalCount } b: search(query: "b", first: 0) { totalCount } }'
    assert code(ask(client, both)) == "limit_exceeded"


@pytest.mark.parametrize(
    "field", ['search(query: "back") { nodes { page { id } } }', 'suggestions(prefix: "back") { text }']
)
def test_no_cache_stores_what_somebody_asked(client: Client, article: Article, field: str) -> None:
    response = client.get("/graphql/", {"query": f'{{ page(path: "/") {{ id }} {field} }}'})
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert "Surrogate-Key" not in response


def test_no_log_holds_the_question(
    client: Client, article: Article, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="cms"):
        ask(client, TITLES % PARTS, q="zebra")
        ask(client, TITLES % PARTS, q="zebra", c="zebra")
        client.get("/graphql/", {"query": '{ suggestions(prefix: "zebra") { text } }'})
    assert len(caplog.records) == 3
    assert "zebra" not in str([vars(record) for record in caplog.records])


def test_a_question_that_finds_nothing_is_counted(client: Client, article: Article) -> None:
    search(client, "zebra", ', locale: "en"')
    search(client, "zebra", ', type: Home, locale: "en"')
    search(client, "back")
    assert [(question, locale) for question, locale, _day in COUNTED] == [("zebra", "en")]


def test_suggestions_go_on_from_what_was_typed(client: Client, home: Home) -> None:
    hip = make_article(make_section(home), title="Hip pain", slug="hip")
    query = """query($p: String!, $n: Int, $l: String) {
      suggestions(prefix: $p, first: $n, locale: $l) { text type documentId }
    }"""
    suggested = {"text": "Hip pain", "type": "Article", "documentId": content(hip)["id"]}
    for arguments in ({}, {"n": 2_147_483_647}, {"l": "en"}):
        assert data(client, query, p="Hip p", **arguments) == {"suggestions": [suggested]}
    for others in ({"n": 0}, {"l": "es"}, {"l": "\0"}):
        assert data(client, query, p="hip", **others) == {"suggestions": []}
    assert data(client, query, p="zebra") == {"suggestions": []}

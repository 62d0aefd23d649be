"""Lists: in which order, how long, from which cursor, and at what cost."""

import json
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from api.cursors import Cursor
from pages.models import Home
from tests.api.graphql.asking import ask, code, data
from tests.content import make_article, make_condition, make_section, make_site

pytestmark = pytest.mark.django_db

UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def home() -> Home:
    return make_site()


def test_articles_go_on_where_they_stopped(client: Client, home: Home) -> None:
    section = make_section(home)
    for number in range(5):
        make_article(section, slug=f"a{number}", title=f"Article {number}")
    query = """query($after: Cursor) { articles(first: 2, after: $after, orderBy: title) {
      edges { cursor node { title } } nodes { title }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }"""
    seen: list[str] = []
    pages: list[dict[str, Any]] = []
    after = None
    while not pages or pages[-1]["hasNextPage"]:
        found = data(client, query, after=after)["articles"]
        assert [edge["node"] for edge in found["edges"]] == found["nodes"]
        assert found["pageInfo"]["startCursor"] == found["edges"][0]["cursor"]
        seen += [node["title"] for node in found["nodes"]]
        pages.append(found["pageInfo"])
        after = found["pageInfo"]["endCursor"]
    assert seen == [f"Article {number}" for number in range(5)]
    assert [page["hasPreviousPage"] for page in pages] == [False, True, True]


def test_articles_in_every_order(client: Client, home: Home) -> None:
    section = make_section(home)
    for title in ("B", "A"):
        make_article(section, slug=title.lower(), title=title)
    titles = {
        order: [node["title"] for node in data(client, LISTED % order)["articles"]["nodes"]]
        for order in (
            "title",
            "title_desc",
            "published_at",
            "published_at_desc",
            "review_due",
            "review_due_desc",
        )
    }
    assert (titles["title"], titles["title_desc"]) == (["A", "B"], ["B", "A"])
    assert sorted(titles["published_at"]) == sorted(titles["published_at_desc"]) == ["A", "B"]
    assert titles["review_due"] == titles["review_due_desc"] == []


LISTED = "{ articles(orderBy: %s) { nodes { title } } }"


def test_articles_of_a_condition_and_of_a_language(client: Client, home: Home) -> None:
    section, condition = make_section(home), make_condition("Hip pain")
    make_article(section, slug="a", title="About hips", conditions=[condition])
    make_article(section, slug="b", title="About backs")
    query = """{
      hips: articles(condition: "hip-pain") { nodes { title } }
      none: articles(condition: "no") { nodes { title } }
      en: articles(locale: "en", orderBy: title) { nodes { title } }
      es: articles(locale: "es") { nodes { title } }
    }"""
    hips, backs = {"title": "About hips"}, {"title": "About backs"}
    assert {name: found["nodes"] for name, found in data(client, query).items()} == {
        "hips": [hips],
        "none": [],
        "en": [backs, hips],
        "es": [],
    }


def test_conditions_are_listed_by_name(client: Client) -> None:
    for name in ("Sciatica", "Hip pain"):
        make_condition(name)
    query = "{ conditions(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } } }"
    found = data(client, query)["conditions"]
    assert (found["nodes"], found["pageInfo"]["hasNextPage"]) == ([{"name": "Hip pain"}], True)
    rest = "query($c: Cursor) { conditions(after: $c) { nodes { name } } }"
    assert data(client, rest, c=found["pageInfo"]["endCursor"])["conditions"]["nodes"] == [
        {"name": "Sciatica"}
    ]


@pytest.mark.parametrize("first", [101, 2_147_483_647])
def test_a_list_has_a_bounded_length(client: Client, home: Home, settings: Settings, first: int) -> None:
    settings.GRAPHQL_MAX_DOCUMENTS = 100
    query = "query($n: Int) { articles(first: $n) { nodes { id } } }"
    assert data(client, query, n=first) == {"articles": {"nodes": []}}
    settings.GRAPHQL_MAX_DOCUMENTS = 99
    assert code(ask(client, query, n=first)) == "limit_exceeded"


NONE_OF = "query($n: Int) { articles(first: $n) { nodes { id } pageInfo { endCursor hasNextPage } } }"


def test_a_list_of_none_tells_whether_there_are_any(client: Client, home: Home) -> None:
    empty = {"nodes": [], "pageInfo": {"endCursor": None, "hasNextPage": False}}
    assert data(client, NONE_OF, n=0) == {"articles": empty}
    make_article(make_section(home))
    more = {"nodes": [], "pageInfo": {"endCursor": None, "hasNextPage": True}}
    assert data(client, NONE_OF, n=0) == {"articles": more}


@pytest.mark.parametrize(
    "field", ["articles", "conditions", 'search(query: "hip", ', 'suggestions(prefix: "h", ']
)
@pytest.mark.parametrize("first", [-1, -2_147_483_648])
def test_less_than_none_is_refused_and_asks_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, field: str, first: int
) -> None:
    opened = field if "(" in field else f"{field}("
    query = f"query($n: Int) {{ {opened}first: $n) {{ __typename }} }}"
    with django_assert_num_queries(0):
        answer = ask(client, query, n=first)
    assert code(answer) == "invalid_parameter"


def cursor(order: str = "-published_at", value: str = "2026-01-01T00:00:00+00:00", **fields: bool) -> str:
    return Cursor(order, value, UUID(UNKNOWN), **fields).encode()


@pytest.mark.parametrize("text", ["", "x", "é", "W10", "[" * 100, "A" * 5_000, cursor(backward=True)])
def test_what_is_no_cursor_is_refused_before_anything_is_read(client: Client, text: str) -> None:
    literal, variable = (
        "{ articles(after: %s) { nodes { id } } }",
        "query($c: Cursor) { articles(after: $c) { nodes { id } } }",
    )
    for answer in (ask(client, literal % json.dumps(text)), ask(client, variable, c=text)):
        assert (code(answer), "data" in answer) == ("invalid_cursor", False)
    assert code(ask(client, literal % "1")) == "invalid_cursor"


@pytest.mark.parametrize("text", [cursor(order="title"), cursor(value="yesterday")])
def test_a_cursor_of_another_order_is_told(client: Client, text: str) -> None:
    query = "query($c: Cursor) { articles(after: $c) { nodes { id } } }"
    assert code(ask(client, query, c=text)) == "invalid_cursor"
    assert data(client, query, c=cursor()) == {"articles": {"nodes": []}}


def test_a_list_of_twenty_costs_one_query(
    client: Client, home: Home, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    section, condition = make_section(home), make_condition()
    for number in range(21):
        make_article(section, slug=f"a{number}", conditions=[condition])
    query = "{ articles { nodes { title body { ... on Prose { text { html } } } conditions { name } } } }"
    with django_assert_num_queries(1):
        found = data(client, query)["articles"]
    assert len(found["nodes"]) == 20
    assert found["nodes"][0]["conditions"] == [{"name": "Lower back pain"}]

"""The fields of Query: what they find, what they refuse, what they cost, and what the caches are told."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.contrib.redirects.models import Redirect

from pages.models import Article, Home
from tests.api.graphql.asking import data
from tests.content import (
    content,
    locale,
    make_article,
    make_condition,
    make_question,
    make_section,
    make_site,
    stored,
    uid,
)

pytestmark = pytest.mark.django_db

UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def home() -> Home:
    return make_site()


@pytest.fixture
def article(home: Home) -> Article:
    return make_article(make_section(home))


PATH = "/backs/lower-back-pain/"


@pytest.mark.parametrize("path", [PATH, "/backs/lower-back-pain", "backs/lower-back-pain/"])
def test_page_and_article_by_path(client: Client, article: Article, path: str) -> None:
    query = "query($p: String!) { page(path: $p) { __typename title } article(path: $p) { title } }"
    assert data(client, query, p=path) == {
        "page": {"__typename": "Article", "title": "Lower back pain"},
        "article": {"title": "Lower back pain"},
    }


def test_pages_have_their_own_types(client: Client, article: Article) -> None:
    query = '{ a: page(path: "/") { __typename type } b: page(path: "/backs/") { __typename type } }'
    assert data(client, query) == {
        "a": {"__typename": "Home", "type": "Home"},
        "b": {"__typename": "SectionIndex", "type": "SectionIndex"},
    }


def test_a_page_in_another_language_is_not_that_page(client: Client, article: Article) -> None:
    query = """query($p: String!) {
      en: page(path: $p, locale: "en") { id } es: page(path: $p, locale: "es") { id }
    }"""
    assert data(client, query, p=PATH) == {"en": {"id": content(article)["id"]}, "es": None}


def test_article_by_id(client: Client, article: Article) -> None:
    query = "query($id: ID!) { article(id: $id) { path } node(id: $id) { __typename id } }"
    identifier = content(article)["id"]
    assert data(client, query, id=identifier) == {
        "article": {"path": PATH},
        "node": {"__typename": "Article", "id": identifier},
    }


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("(path: $p, id: $id)", True),
        ("(path: null, id: $id)", True),
        ("(path: $p, id: $other)", False),
        ('(path: "/no/", id: $id)', False),
        ("(path: null)", False),
        ("", False),
    ],
)
def test_article_is_what_all_its_arguments_name(
    client: Client, article: Article, arguments: str, found: bool
) -> None:
    unused = "a: node(id: $id) { id } b: node(id: $other) { id } c: page(path: $p) { id }"
    query = f"query($p: String!, $id: ID!, $other: ID!) {{ article{arguments} {{ path }} {unused} }}"
    answer = data(client, query, p=PATH, id=content(article)["id"], other=UNKNOWN)
    assert answer["article"] == ({"path": PATH} if found else None)


def test_article_is_null_for_a_page_of_another_type(client: Client, article: Article) -> None:
    query = 'query($id: ID!) { a: article(path: "/") { id } b: article(id: $id) { id } }'
    assert data(client, query, id=content(article.get_parent().specific)["id"]) == {"a": None, "b": None}


def test_what_is_not_there_is_null(client: Client, article: Article) -> None:
    query = """query($id: ID!) {
      page(path: "/no/") { id } article(path: "/no/") { id } condition(slug: "no") { id }
      redirect(path: "/no/") { to } node(id: $id) { id }
    }"""
    for identifier in (UNKNOWN, "no-uuid", ""):
        answer = data(client, query, id=identifier)
        assert set(answer.values()) == {None}
        assert len(answer) == 5


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ('page(path: "/\\u0000") { id }', None),
        ('article(id: "\\u0000") { id }', None),
        ('condition(slug: "a", locale: "\\u0000") { id }', None),
        ('articles(condition: "\\u0000") { nodes { id } }', {"nodes": []}),
        ('conditions(locale: "\\u0000") { nodes { id } }', {"nodes": []}),
    ],
)
def test_a_nul_character_names_nothing_and_asks_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, field: str, answer: object
) -> None:
    with django_assert_num_queries(0):
        assert list(data(client, f"{{ {field} }}").values()) == [answer]


def test_drafts_and_withdrawn_pages_are_not_there(client: Client, article: Article) -> None:
    make_article(article.get_parent().specific, slug="draft", title="Draft", publish=False)
    identifier = content(article)["id"]
    article.unpublish()
    query = """query($id: ID!, $p: String!) {
      page(path: $p) { id } draft: page(path: "/backs/draft/") { id }
      article(id: $id) { id } node(id: $id) { id }
      articles { nodes { id } }
    }"""
    assert data(client, query, id=identifier, p=PATH) == {
        "page": None,
        "draft": None,
        "article": None,
        "node": None,
        "articles": {"nodes": []},
    }


def test_condition_is_of_the_default_language_unless_asked(client: Client) -> None:
    english = make_condition("Hip pain")
    spanish = english.copy_for_translation(locale("es"))
    spanish.name = "Dolor de cadera"
    spanish.save()
    spanish.save_revision().publish()
    query = (
        '{ en: condition(slug: "hip-pain") { name } es: condition(slug: "hip-pain", locale: "es") { name } }'
    )
    assert data(client, query) == {"en": {"name": "Hip pain"}, "es": {"name": "Dolor de cadera"}}


def test_redirect_and_node_of_a_redirect(client: Client, article: Article) -> None:
    Redirect.add_redirect("/old", redirect_to=article, is_permanent=True)
    redirect = data(client, '{ redirect(path: "/old/") { id path to permanent } }')["redirect"]
    assert (redirect["path"], redirect["to"], redirect["permanent"]) == ("/old/", PATH, True)
    assert data(client, "query($id: ID!) { node(id: $id) { id } }", id=redirect["id"]) == {"node": None}


def test_site_is_the_hosts(client: Client, home: Home, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    other = make_site("other.example", title="Other", default=False)
    make_section(other, title="Only here", slug="only", show_in_menus=True)
    query = (
        '{ site { name hostname defaultLocale menus { items { title } } } page(path: "/only/") { title } }'
    )
    assert data(client, query, host="other.example") == {
        "site": {
            "name": "Other",
            "hostname": "other.example",
            "defaultLocale": "en",
            "menus": [{"items": [{"title": "Only here"}]}],
        },
        "page": {"title": "Only here"},
    }
    answer = data(client, query)
    assert (answer["site"]["name"], answer["page"]) == ("Home", None)


def test_site_is_null_before_there_is_one(client: Client) -> None:
    assert data(client, '{ node(id: "x") { id } }') == {"node": None}


def test_caches_are_told_what_an_answer_is_made_of(client: Client, article: Article) -> None:
    response = client.get("/graphql/", {"query": f'{{ page(path: "{PATH}") {{ title }} }}'})
    assert set(response["Surrogate-Key"].split()) == {"content", *stored(article).keys}
    assert str(stored(article).id) in response["Surrogate-Key"]


@pytest.mark.parametrize(
    ("field", "keys"),
    [
        ("articles { nodes { id } }", "content lists-Article missing"),
        ("conditions { nodes { id } }", "content lists-Condition missing"),
        ("eligibilityQuestions { nodes { id } }", "content lists-EligibilityQuestion missing"),
        ("trials { nodes { id } }", "content lists-Trial missing"),
        ("trialLandingPages { nodes { id } }", "content lists-TrialLandingPage missing"),
        ('trials(condition: "\\u0000") { nodes { id } }', "content lists-Trial missing"),
        (
            "articles(first: 0) { nodes { id } } trials { nodes { id } }",
            "content lists-Article lists-Trial missing",
        ),
        ('page(path: "/no/") { id }', "content lists missing"),
        ('node(id: "no") { id }', "content lists missing"),
        ('article(path: "/no/") { id }', "content lists-Article missing"),
        ('article(path: "/") { id }', "content lists-Article missing"),
        ('condition(slug: "no") { id }', "content lists-Condition missing"),
        ('trialLandingPage(id: "no") { id }', "content lists-TrialLandingPage missing"),
        ('redirect(path: "/no/") { id }', "content lists-Redirect missing"),
    ],
)
def test_lists_and_misses_depend_on_what_of_their_type_is_published_next(
    client: Client, home: Home, field: str, keys: str
) -> None:
    response = client.get("/graphql/", {"query": f"{{ {field} }}"})
    assert response["Surrogate-Key"] == keys


def test_the_etag_changes_with_the_content(client: Client, article: Article) -> None:
    query = {"query": f'{{ page(path: "{PATH}") {{ title }} }}'}
    before = client.get("/graphql/", query)["ETag"]
    article.title = "Other"
    article.save_revision().publish()
    again = client.get("/graphql/", query, headers={"If-None-Match": before})
    assert (again.status_code, again.json()["data"]["page"]["title"]) == (200, "Other")
    assert client.get("/graphql/", query, headers={"If-None-Match": again["ETag"]}).status_code == 304


def test_translations_name_one_another(client: Client, article: Article) -> None:
    assert data(client, f'{{ page(path: "{PATH}") {{ contentId translations {{ locale path }} }} }}') == {
        "page": {"contentId": uid("article lower-back-pain"), "translations": []}
    }


def test_an_eligibility_question_is_typed_by_its_answer(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    question = make_question()
    question.text = "What is your age?"
    question.save_revision().publish()
    query = """query($v: Int) { eligibilityQuestion(key: "age-years", version: $v) {
      key version text answer { __typename ... on IntegerAnswer { minimum maximum } }
    } }"""
    answer = {"__typename": "IntegerAnswer", "minimum": 0, "maximum": 120}
    for version, text in ((None, "What is your age?"), (1, "How old are you?")):
        with django_assert_num_queries(1):
            found = data(client, query, v=version)["eligibilityQuestion"]
        expected = {"key": "age-years", "version": version or 2, "text": text, "answer": answer}
        assert found == expected
    assert data(client, query, v=3) == {"eligibilityQuestion": None}


def test_eligibility_questions_are_listed_in_their_current_version(client: Client) -> None:
    question = make_question()
    question.text = "What is your age?"
    question.save_revision().publish()
    make_question("edad", text="¿Cuántos años tiene?", locale=locale("es"))
    query = '{ eligibilityQuestions(locale: "en") { nodes { key version } } }'
    assert data(client, query) == {"eligibilityQuestions": {"nodes": [{"key": "age-years", "version": 2}]}}


def test_the_key_of_an_older_version_is_none_of_a_question(client: Client) -> None:
    question = make_question()
    question.text = "What is your age?"
    question.save_revision().publish()
    assert data(client, '{ eligibilityQuestion(key: "age-years/1") { id } }') == {"eligibilityQuestion": None}

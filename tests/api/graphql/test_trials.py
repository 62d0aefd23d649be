import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.api.graphql.asking import data
from tests.content import make_condition, make_site
from tests.landing import make_landing_page, make_trial_index
from tests.trials import criterion, make_adult_trial, make_trial, site

pytestmark = pytest.mark.django_db


def test_a_trial_with_its_criteria(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_adult_trial(sites=[site()], conditions=[make_condition()])
    query = """{ trial(slug: "heat-for-backs") {
      publicTitle recruitmentStatus minimumAgeMonths conditions { slug } sites { name recruiting }
      criteria { key kind plainText rule when strength }
    } }"""
    with django_assert_num_queries(1):
        found = data(client, query)["trial"]
    assert found == {
        "publicTitle": "Heat for backs",
        "recruitmentStatus": "recruiting",
        "minimumAgeMonths": None,
        "conditions": [{"slug": "lower-back-pain"}],
        "sites": [{"name": "Harbour Clinic", "recruiting": True}],
        "criteria": [
            {
                "key": "adult",
                "kind": "inclusion",
                "plainText": "You are adult.",
                "rule": {"gte": ["age-years", 18]},
                "when": None,
                "strength": "hard",
            }
        ],
    }


def test_a_list_of_trials_narrowed(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    condition = make_condition()
    make_trial("B", slug="b", conditions=[condition])
    make_trial("A", slug="a", recruitment_status="completed", conditions=[condition])
    make_trial("C", slug="c")
    query = """{
      all: trials { nodes { slug } }
      about: trials(condition: "lower-back-pain", status: recruiting, locale: "en") { nodes { slug } }
    }"""
    with django_assert_num_queries(2):
        found = data(client, query)
    assert [node["slug"] for node in found["all"]["nodes"]] == ["a", "b", "c"]
    assert found["about"] == {"nodes": [{"slug": "b"}]}


def test_a_landing_page_by_path_and_by_id(client: Client) -> None:
    page = make_landing_page(make_trial_index(make_site()), trial=make_adult_trial(), slug="heat")
    query = """query($path: String, $id: ID) {
      trialLandingPage(path: $path, id: $id) { id title trial { slug } }
    }"""
    found = data(client, query, path="/studies/heat/")["trialLandingPage"]
    assert (found["title"], found["trial"]) == (page.title, {"slug": "heat-for-backs"})
    assert data(client, query, id=found["id"])["trialLandingPage"] == found
    assert data(client, query, path="/studies/")["trialLandingPage"] is None
    assert data(client, query)["trialLandingPage"] is None


def test_the_landing_pages_below_an_index(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    home, condition = make_site(), make_condition()
    index, other = make_trial_index(home), make_trial_index(home, slug="more")
    about = make_adult_trial(conditions=[condition])
    other_trial = make_trial("Cold", slug="cold", criteria=[criterion("adult")])
    make_landing_page(index, trial=about, slug="b", title="B")
    make_landing_page(index, trial=other_trial, slug="a", title="A")
    make_landing_page(index, trial=about, slug="draft", publish=False)
    make_landing_page(other, trial=about, slug="c", title="C")
    query = """{
      below: trialLandingPages(pathPrefix: "/studies/", locale: "en") { nodes { title path } }
      about: trialLandingPages(condition: "lower-back-pain", first: 1) {
        nodes { title } pageInfo { hasNextPage }
      }
    }"""
    with django_assert_num_queries(2):
        found = data(client, query)
    assert [node["path"] for node in found["below"]["nodes"]] == ["/studies/a/", "/studies/b/"]
    assert found["about"] == {"nodes": [{"title": "B"}], "pageInfo": {"hasNextPage": True}}


def test_a_draft_is_not_there(client: Client) -> None:
    make_trial(publish=False)
    assert data(client, '{ trial(slug: "heat-for-backs") { id } }') == {"trial": None}

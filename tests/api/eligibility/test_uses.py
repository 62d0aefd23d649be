"""Where a question is used: public pages only, each with the version it is pinned to."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from pages.models import EligibilityQuestion
from pages.publishing.moving_pins import move_pins
from tests.api.eligibility.conftest import Study
from tests.content import content, make_article, prose
from tests.landing import asks, check

ADDRESS = "/api/v1/eligibility-questions/age-years/where-used/"


@pytest.fixture
def question(questions: list[EligibilityQuestion]) -> EligibilityQuestion:
    return questions[0]


def test_every_public_page_is_told(client: Client, study: Study, question: EligibilityQuestion) -> None:
    home = study.page.get_parent().get_parent()
    body = [prose(), check(asks(question))]
    article = make_article(home, body=body)
    make_article(home, slug="draft", title="A secret draft", body=body, publish=False).save_revision()
    question.text = "What is your age?"
    question.save_revision().publish()
    question.refresh_from_db()
    move_pins(question, [article.pk])
    told = client.get(ADDRESS).json()
    assert (told["key"], told["current_version"], told["pages"]) == ("age-years", 2, 2)
    assert told["items"][0] == {
        "document_id": content(article)["id"],
        "type": "Article",
        "locale": "en",
        "site": "localhost",
        "path": "/lower-back-pain/",
        "title": "Lower back pain",
        "placements": 1,
        "version": 2,
        "stale": False,
    }
    assert [(use["title"], use["version"], use["stale"]) for use in told["items"][1:]] == [
        ("Study heat-wrap", 1, True)
    ]
    assert "secret" not in str(told)


def test_editors_are_told_what_everybody_is(
    client: Client, admin_client: Client, study: Study, question: EligibilityQuestion
) -> None:
    """The answer is cached, so it must not depend on who asks; the admin shows drafts."""
    home = study.page.get_parent().get_parent()
    body = [prose(), check(asks(question))]
    make_article(home, slug="draft", title="A secret draft", body=body, publish=False).save_revision()
    assert admin_client.get(ADDRESS).content == client.get(ADDRESS).content
    assert "secret" not in client.get(ADDRESS).content.decode()


def test_it_is_kept_until_a_page_changes(
    client: Client, study: Study, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        response = client.get(ADDRESS)
    keys = response["Surrogate-Key"].split()
    assert {"lists", str(study.id)} <= set(keys)
    study.page.unpublish()
    assert client.get(ADDRESS).json()["items"] == []


def test_an_unknown_question_is_not_found(client: Client, study: Study) -> None:
    assert client.get("/api/v1/eligibility-questions/nothing/where-used/").status_code == 404
    assert client.get(ADDRESS, {"locale": "es"}).status_code == 404

"""/api/v1/eligibility-questions/"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from pages.models import EligibilityQuestion
from tests.content import content, locale, make_question, stored, uid

LIST = "/api/v1/eligibility-questions/"


@pytest.fixture
def question(db: None) -> EligibilityQuestion:
    """A question in its second version; the first asked "How old are you?"."""
    made = make_question()
    made.text = "What is your age?"
    made.save_revision().publish()
    made.refresh_from_db()
    return made


def test_questions_are_listed_in_their_current_version(
    client: Client, question: EligibilityQuestion, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_question("a-draft", publish=False)
    make_question("pregnant", text="Are you pregnant?")
    with django_assert_num_queries(1):
        body = client.get(LIST).json()
    assert [(item["key"], item["version"]) for item in body["items"]] == [("pregnant", 1), ("age-years", 2)]
    assert body["items"][1] == content(question)


def test_questions_of_a_language_come_in_pages(client: Client, question: EligibilityQuestion) -> None:
    make_question("edad", text="¿Cuántos años tiene?", locale=locale("es"))
    body = client.get(LIST, {"locale": "es", "fields": "key,locale"}).json()
    assert body["items"] == [{"key": "edad", "locale": "es"}]
    first = client.get(LIST, {"limit": 1}).json()
    second = client.get(LIST, {"limit": 1, "cursor": first["next"]}).json()
    assert [page["items"][0]["key"] for page in (first, second)] == ["age-years", "edad"]


def test_a_question_is_read_by_its_key(
    client: Client, question: EligibilityQuestion, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        response = client.get(f"{LIST}age-years/")
    assert response.json() == content(question)
    assert str(stored(question).id) in response["Surrogate-Key"]
    again = client.get(f"{LIST}age-years/", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_every_published_version_stays_readable(
    client: Client, question: EligibilityQuestion, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        first = client.get(f"{LIST}age-years/versions/1/").json()
    second = client.get(f"{LIST}age-years/versions/2/").json()
    assert [(item["version"], item["text"]) for item in (first, second)] == [
        (1, "How old are you?"),
        (2, "What is your age?"),
    ]
    assert client.get(f"/api/v1/content/{first['id']}/").json() == first


def test_a_question_is_of_the_default_language_unless_asked(
    client: Client, question: EligibilityQuestion
) -> None:
    key = uid("question age-years")
    make_question(text="¿Cuántos años tiene?", locale=locale("es"), translation_key=key)
    assert client.get(f"{LIST}age-years/").json()["locale"] == "en"
    assert client.get(f"{LIST}age-years/", {"locale": "es"}).json()["text"] == "¿Cuántos años tiene?"
    assert client.get(f"{LIST}age-years/versions/2/", {"locale": "es"}).status_code == 404


@pytest.mark.parametrize(
    "address", ["nothing/", "age-years/versions/3/", "age-years/versions/0/", "Age-years/"]
)
def test_what_is_not_there_is_not_found(client: Client, question: EligibilityQuestion, address: str) -> None:
    response = client.get(f"{LIST}{address}")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


def test_an_unpublished_question_is_not_there_in_any_version(
    client: Client, question: EligibilityQuestion
) -> None:
    question.unpublish()
    addresses = ["age-years/", "age-years/versions/1/", "age-years/versions/2/"]
    assert {client.get(f"{LIST}{address}").status_code for address in addresses} == {404}
    assert client.get(LIST).json()["items"] == []

"""Answers evaluated over REST: the same outcome as in the browser, and nothing of them in any answer."""

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.api.eligibility.conftest import Study
from tests.content import block, content, make_article, make_question, make_site, uid
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse  # what the stubs call a test client's response

SECRET = "SENTINEL"


def post(client: Client, study: Study, body: object) -> "_MonkeyPatchedWSGIResponse":
    return client.post(study.address, json.dumps(body), content_type="application/json")


def problem(response: "_MonkeyPatchedWSGIResponse") -> tuple[int, str, dict[str, str]]:
    """Status, code, and what is wrong by name; nothing that was sent is in it."""
    assert SECRET not in response.content.decode()
    assert (response["Cache-Control"], response.cookies) == ("no-store", {})
    body = response.json()
    return response.status_code, body["code"], {each["name"]: each["reason"] for each in body["errors"]}


@pytest.mark.parametrize(
    ("answers", "outcome", "states"),
    [
        ({}, "unsure", ("unknown", "unknown", "unknown")),
        ({"age_years": 40, "numb": "no", "spots": ["back"]}, "may_be_eligible", ("met", "met", "met")),
        ({"age_years": 17}, "not_a_match", ("not_met", "unknown", "unknown")),
        ({"age_years": 18, "numb": "unsure"}, "unsure", ("met", "unknown", "unknown")),
        ({"age_years": 64.0, "numb": None, "spots": []}, "unsure", ("met", "unknown", "unknown")),
        ({"numb": "no", "spots": ["arm"]}, "not_a_match", ("unknown", "met", "not_met")),
        ({"numb": "no", "spots": ["arm", "unsure"]}, "unsure", ("unknown", "met", "unknown")),
    ],
)
def test_answers_have_an_outcome(
    client: Client, study: Study, answers: dict[str, object], outcome: str, states: tuple[str, ...]
) -> None:
    response = post(client, study, study.body(**answers))
    body = response.json()
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response
    assert body["outcome"] == outcome
    assert body["criteria"] == dict(zip(("adult", "numb", "back"), states, strict=True))


def test_an_answer_to_what_is_not_asked_then_says_nothing(client: Client, study: Study) -> None:
    """Where it hurts is asked only of people who are not numb."""
    body = post(client, study, study.body(numb="yes", spots=["arm"])).json()
    assert body["criteria"] == {"adult": "unknown", "numb": "not_met", "back": "unknown"}
    assert body["safety_response"]["urgency"] == "emergency"


def test_danger_comes_before_any_outcome(client: Client, study: Study) -> None:
    body = post(client, study, study.body(numb="no", spots=["back", "arm"])).json()
    asked = content(study.page)["body"]
    (block,) = [each for each in asked if each["type"] == "EligibilityCheck"]
    assert body["safety_response"] == block["placements"][2]["question"]["safety_responses"][0]
    assert body["safety_response"]["accessible_label"] == "Urgent advice"
    assert post(client, study, study.body(numb="no")).json()["safety_response"] is None


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"age_years": SECRET}, {"age-years": "A number is expected."}),
        ({"age_years": True}, {"age-years": "A number is expected."}),
        ({"age_years": 40.5}, {"age-years": "A whole number is expected."}),
        ({"age_years": 121}, {"age-years": "It lies outside what can be right."}),
        ({"age_years": {"years": SECRET}}, {"age-years": "A number is expected."}),
        ({"numb": SECRET}, {"numb": "This is none of the options."}),
        ({"numb": True}, {"numb": "One option is expected, as text."}),
        ({"numb": ["yes"]}, {"numb": "One option is expected, as text."}),
        ({"spots": "back"}, {"spots": "A list of options is expected."}),
        ({"spots": [SECRET]}, {"spots": "This is none of the options."}),
        ({"spots": ["back", "nowhere"]}, {"spots": "One of these options stands alone."}),
        ({SECRET: 1}, {"answers": "There are answers to questions that this page does not ask."}),
        (
            {"age_years": "x", "numb": 1},
            {"age-years": "A number is expected.", "numb": "One option is expected, as text."},
        ),
    ],
)
def test_a_wrong_answer_is_named_and_never_repeated(
    client: Client, study: Study, answers: dict[str, object], wrong: dict[str, str]
) -> None:
    response = post(client, study, study.body(**answers))
    assert problem(response) == (422, "invalid_answer", wrong)


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, {"answers", "ruleset_hash"}),
        ({"ruleset_hash": None, "answers": {}}, {"ruleset_hash"}),
        ({"ruleset_hash": SECRET, "answers": [SECRET]}, {"answers"}),
        ({"ruleset_hash": SECRET, "answers": {}, SECRET: 1}, {"body"}),
    ],
)
def test_a_wrong_body_is_named(client: Client, study: Study, body: object, wrong: set[str]) -> None:
    status, code, reasons = problem(post(client, study, body))
    assert (status, code, set(reasons)) == (422, "invalid_answer", wrong)


def test_other_rules_are_a_conflict(client: Client, study: Study) -> None:
    old = {**study.body(age_years=SECRET), "ruleset_hash": "0" * 64}
    assert problem(post(client, study, old)) == (409, "ruleset_changed", {})
    trial = study.page.trial
    assert trial
    known = study.body()
    criteria = [*trial.criteria.raw_data]
    criteria[0]["value"]["rule"] = {"gte": ["age-years", 21]}
    trial.criteria = json.dumps(criteria)
    trial.save_revision().publish()
    assert problem(post(client, study, known))[:2] == (409, "ruleset_changed")
    assert post(client, study, study.body()).status_code == 200


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[1]", b'"SENTINEL"', b'{"SENTINEL": NaN}', b"\xff", b'{"SENTINEL": "\\ud800"}']
)
def test_what_is_no_json_object_is_refused(client: Client, study: Study, body: bytes) -> None:
    response = client.post(study.address, body, content_type="application/json")
    assert problem(response) == (400, "invalid_request", {})


def test_forms_and_large_bodies_are_refused(client: Client, study: Study) -> None:
    assert problem(client.post(study.address, {"answers": SECRET}))[:2] == (400, "invalid_request")
    large = study.body(age_years="x" * 100_000)
    assert problem(post(client, study, large))[:2] == (413, "content_too_large")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_only_a_post_is_taken(client: Client, study: Study, method: str) -> None:
    response = client.generic(method, study.address)
    assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")


def test_there_is_nothing_to_evaluate(client: Client, study: Study) -> None:
    article = make_article(study.page.get_parent().get_parent())
    for identifier in (content(article)["id"], uid("nothing")):
        address = f"/api/v1/content/{identifier}/evaluate/"
        response = client.post(address, "{}", content_type="application/json")
        assert problem(response) == (404, "not_found", {})


def test_it_reads_one_row(
    client: Client, study: Study, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    address, body = study.address, json.dumps(study.body(age_years=40))
    with django_assert_num_queries(1):
        assert client.post(address, body, content_type="application/json").status_code == 200


@pytest.mark.django_db
def test_a_month_ahead_is_no_answer_unless_the_question_takes_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [
        make_question(key, answer=block("month", label=key, earliest="", latest="", may_be_future=ahead))
        for key, ahead in (("injured", False), ("due", True))
    ]
    trial = make_trial(criteria=[criterion(each.key, {"gte": [each.key, "2026-01"]}) for each in questions])
    body = [check(*(asks(each) for each in questions))]
    study = Study(make_landing_page(make_trial_index(make_site()), trial=trial, body=body))
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 6, 30, 9, tzinfo=UTC))
    assert post(client, study, study.body(injured="2026-06", due="2027-01")).status_code == 200
    answer = post(client, study, study.body(injured="2026-07"))
    assert problem(answer) == (422, "invalid_answer", {"injured": "It lies outside what can be right."})

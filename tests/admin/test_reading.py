"""Those who do not edit shared content find it in the lists and read it whole; editors go on editing it."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from pages.models import EligibilityQuestion, Trial
from pages.models.snippet import PublicSnippet
from tests.admin.members import member
from tests.content import (
    block,
    items,
    make_call_to_action,
    make_condition,
    make_person,
    make_question,
    make_site,
)
from tests.trials import criterion, make_trial, site

pytestmark = pytest.mark.django_db

GROUPS = ("Marketing", "Editors", "Medical reviewers")
ONLY_LOOKING = ("Marketing", "Medical reviewers")


def address(snippet: PublicSnippet, action: str) -> str:
    return reverse(type(snippet).snippet_viewset.get_url_name(action), args=[snippet.pk])


def read(client: Client, snippet: PublicSnippet) -> str:
    response = client.get(address(snippet, "inspect"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def question() -> EligibilityQuestion:
    options = items(
        {"value": "none", "label": "None of them", "exclusive": True}, {"value": "gout", "label": "Gout"}
    )
    response = {"answer": "gout", "urgency": "emergency", "heading": "Get help now", "text": "<p>Call.</p>"}
    coding = {"system": "http://loinc.org", "code": "1234-5", "display": "Joint"}
    return make_question(
        "joints",
        text="Which do you have?",
        answer=block("multiple_choice", options=options),
        safety_responses=[{"type": "safety_response", "value": response}],
        codes=[{"type": "coding", "value": coding}],
    )


@pytest.fixture
def trial(question: EligibilityQuestion) -> Trial:
    rule = {"overlaps": ["joints", ["gout"]]}
    words = {
        "plain_text": "You have gout.",
        "source_text": "Exclusion: gout",
        "reason_if_not_met": "Not studied.",
    }
    return make_trial(
        criteria=[criterion("adult"), criterion("gout", rule, kind="exclusion", **words)],
        sites=[site()],
        minimum_age_months=216,
    )


@pytest.mark.parametrize("group", GROUPS)
def test_a_question_is_read_whole(client: Client, question: EligibilityQuestion, group: str) -> None:
    page = read(member(client, group), question)
    for words in ("Which do you have?", "None of them", "stands alone", "Get help now", "Call.", "1234-5"):
        assert words in page


@pytest.mark.parametrize("group", GROUPS)
def test_a_trial_is_read_with_its_rules_in_words(client: Client, trial: Trial, group: str) -> None:
    page = read(member(client, group), trial)
    for words in ("You have gout.", "Exclusion: gout", "Not studied.", "18 years", "Harbour Clinic"):
        assert words in page
    assert "Keeps people out when: “Which do you have?” includes Gout." in page
    assert "No rule: the study team checks it." in page


@pytest.mark.parametrize("group", ONLY_LOOKING)
def test_the_latest_draft_is_read_and_says_so(
    client: Client, question: EligibilityQuestion, group: str
) -> None:
    question.text = "Which of these do you have?"
    question.save_revision()
    page = read(member(client, group), question)
    assert "Which of these do you have?" in page
    assert "Published; below is a later draft" in page


@pytest.mark.parametrize("group", ONLY_LOOKING)
@pytest.mark.parametrize("model", [EligibilityQuestion, Trial])
def test_lists_lead_there(client: Client, trial: Trial, group: str, model: type[PublicSnippet]) -> None:
    member(client, group)
    listed = client.get(reverse(model.snippet_viewset.get_url_name("list"))).content.decode()
    (snippet,) = model.objects.all()
    assert address(snippet, "inspect") in listed
    assert address(snippet, "edit") not in listed
    assert client.get(address(snippet, "edit")).status_code == 302


def test_editors_are_led_to_the_form(client: Client, trial: Trial) -> None:
    member(client, "Editors")
    listed = client.get(reverse(Trial.snippet_viewset.get_url_name("list"))).content.decode()
    assert address(trial, "edit") in listed


@pytest.mark.parametrize("group", GROUPS)
def test_the_trials_that_ask_a_question_lead_to_where_one_may_go(
    client: Client, trial: Trial, question: EligibilityQuestion, group: str
) -> None:
    make_site()
    response = member(client, group).get(address(question, "usage"))
    assert response.status_code == 200
    led_to = address(trial, "edit" if group == "Editors" else "inspect")
    assert led_to in response.content.decode()
    assert client.get(led_to).status_code == 200


def test_reviewers_read_the_rest_of_shared_content(client: Client) -> None:
    member(client, "Medical reviewers")
    assert "lower-back-pain" in read(
        client, make_condition(synonyms=[{"type": "synonym", "value": "lumbago"}])
    )
    assert "Ada Reyes" in read(client, make_person())
    assert "Living with {condition}?" in read(client, make_call_to_action())


def test_who_may_not_see_a_trial_is_not_led_there(
    client: Client, trial: Trial, question: EligibilityQuestion
) -> None:
    group = Group.objects.get(name="Medical reviewers")
    group.permissions.remove(*group.permissions.filter(codename="view_trial"))
    page = member(client, "Medical reviewers").get(address(question, "usage"))
    assert "Heat for backs" in page.content.decode()
    assert address(trial, "inspect") not in page.content.decode()

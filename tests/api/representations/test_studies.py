"""Landing pages, eligibility checks and trials as HTML and text."""

import json
from typing import Any

import pytest

from api.representations.checks import ANSWERS, question_parts
from api.representations.forms import FORMS, JSON, Form
from api.representations.html import to_html_fragment
from api.representations.json_ld import to_json_ld
from api.representations.markdown import to_markdown
from api.representations.study_words import ENGLISH, SPANISH
from api.representations.text import to_text
from api.representations.words import words_of
from pages.models.trial import Phase, RecruitmentStatus, Sex
from pages.publishing.addresses import page_address
from pages.rules.recruitment.withholding import NO_LONGER, NOT_APPROVED, with_reason, withhold
from tests.api.representations.documents import NAMES, example

LANDING = "landing-page-with-every-block"
APPROVAL = {
    "ethics_body": "Example Ethics Board",
    "reference": "EB-1",
    "item_number": "",
    "version": "1.0",
    "countries": "",
    "approved_on": "2026-01-01",
    "expires_on": "2026-12-31",
}
QUESTIONS = [name for name in NAMES if name.startswith("eligibility-question")]


def landing(**fields: object) -> dict[str, Any]:
    return {**example(LANDING), **fields}


def test_a_study_says_at_once_that_it_is_one() -> None:
    assert to_text(landing()).startswith("Study heat-wrap\n\nResearch study\n\n")
    assert to_text(landing(locale="es")).startswith("Study heat-wrap\n\nEstudio de investigación\n\n")


def test_facts_sites_and_sponsor_come_from_the_trial() -> None:
    text = to_text(landing(trial=example("trial-with-every-fact")))
    assert "\nStatus: Taking new people (as of Jan. 10, 2026)\nPhase: Phase 2" in text
    assert "\nAges: 18 years to 70 years\n" in text
    assert "\n\nHarbour Clinic\nPorttown, Ireland\nTaking new people\n" in text
    assert "Sponsor: Example Hospital\nLead investigator: Ada Reyes\n" in text


def test_without_a_trial_nothing_is_said_of_one() -> None:
    text = to_text(landing(trial=None))
    assert ("At a glance" in text, "Sponsor:" in text, "Where\n\nChoose" in text) == (False, False, True)


def test_a_check_is_a_list_of_questions_and_no_form() -> None:
    html = to_html_fragment(landing())
    check = html[html.index('<section id="eligibility-check"') : html.index('<section id="what-to-expect"')]
    assert [tag for tag in ("<form", "<input", "<button", "<select") if tag in html] == []
    assert check.index("Nothing is kept.") < check.index("<ol>") < check.index("<h3>Do you have")
    assert check.count("<h3>") == 3
    assert f'<a href="{page_address("localhost", "/studies/heat-wrap/")}#eligibility-check">' in check


def test_a_question_is_one_piece_of_text() -> None:
    assert (
        "\n\n1. Do you have Lower back pain?\nFor example, you cannot pass urine.\nChoose one\n• Yes\n• No\n"
        "• I am not sure\n• I would rather not say\nWhy we ask: The study is for adults.\n\n"
    ) in to_text(landing())


@pytest.mark.parametrize("form", [to_text, to_html_fragment])
def test_what_only_an_answer_calls_for_is_not_said(form: Any) -> None:  # noqa: ANN401
    for document in (landing(), example("article-with-every-block"), example(QUESTIONS[-1])):
        said = form(document)
        assert [words for words in ("Get help now", "Call.", "You may be eligible") if words in said] == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_kind_of_answer_is_said(name: str) -> None:
    assert len(QUESTIONS) == len(ANSWERS) == 7
    question = example(name)
    assert question["answer"]["type"] in ANSWERS
    unheard = {**question, "answer": {"type": "Unheard"}}
    assert len(question_parts(question, words_of("en"))) > len(question_parts(unheard, words_of("en")))


def test_a_question_that_is_not_public_is_left_out() -> None:
    document = landing()
    check = next(block for block in document["body"] if block["type"] == "EligibilityCheck")
    check["placements"][0]["question"] = None
    assert "There are up to 2 questions." in to_text(document)
    check["placements"] = []
    assert "Could it be for you?" not in to_text(document)


def test_a_withheld_page_says_so_once_and_does_not_recruit() -> None:
    text = to_text(withhold(with_reason(landing(approval=None), approval_required=True)))
    assert text.count(NOT_APPROVED["en"]) == 1
    assert "Does warmth help?" not in text
    assert "See if you may be eligible" not in text
    assert "Telephone: 555 0100" in text


def test_the_page_of_a_trial_that_ended_tells_of_the_study_and_invites_nobody() -> None:
    document = landing(approval=APPROVAL)
    document["trial"]["recruitment_status"] = "completed"
    closed = withhold(with_reason(document, approval_required=True))
    assert to_text(closed).count(NO_LONGER["en"]) == to_html_fragment(closed).count(NO_LONGER["en"]) == 1
    for said in (to_text(closed), to_markdown(closed), to_html_fragment(closed)):
        assert NO_LONGER["en"] in said
        assert "See if you may be eligible" not in said
        assert "You may be able to join" not in said
        assert "Example Ethics Board" in said
    assert "Completed" in to_text(closed)


def test_an_approval_is_told_with_its_end() -> None:
    told = "Approved by Example Ethics Board (EB-1, 1.0), valid until Dec. 31, 2026."
    assert told in to_text(landing(approval=APPROVAL))
    assert to_text(landing(approval=APPROVAL, body=[])).endswith(f"{told}\n")


def test_a_trial_says_who_can_join_and_no_rule() -> None:
    text = to_text(example("trial-with-every-fact"))
    assert text.startswith("Heat for backs\n\nResearch study\n\n")
    assert "You cannot join if\n\n• You are no-heat.\n" in text
    assert [word for word in ("overlaps", "between", "any-of-several") if word in text] == []


def test_json_ld_of_a_landing_page_is_the_compiled_one() -> None:
    document = landing()
    assert json.loads(to_json_ld(document)) == document["json_ld"]
    trial = json.loads(to_json_ld(example("trial-with-every-fact")))
    assert (trial["@type"], trial["name"]) == ("MedicalTrial", "Heat for backs")


@pytest.mark.parametrize("form", [form for form in FORMS if form is not JSON], ids=lambda form: form.suffix)
def test_a_closed_call_leads_nowhere(form: Form) -> None:
    closed = example("call-to-action-of-a-closed-trial")
    assert (closed["link"], closed["trial_status"]) == (None, "completed")
    assert "See the study" not in form.render(closed)


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_every_value_of_a_trial_has_words(words: Any) -> None:  # noqa: ANN401
    assert set(words.statuses) == set(RecruitmentStatus.values)
    assert set(words.phases) == set(Phase.values) - {"not_applicable"}
    assert set(words.sexes) == set(Sex.values)

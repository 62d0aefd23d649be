"""An eligibility question in the editor: rules speak at the field, and drafts may lack anything."""

import pytest
from django.forms import BaseForm
from django.test import Client
from django.urls import reverse
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.test.utils.form_data import nested_form_data

from pages.models import EligibilityQuestion
from pages.publishing.models import PublishedDocument
from tests.admin.article_form import Data, items, sent, text
from tests.admin.question_as_sent import as_sent
from tests.content import block, make_question
from tests.content import items as listed
from tests.contract.golden_questions import answers, make_questions
from tests.trials import make_adult_trial

pytestmark = pytest.mark.django_db
ADD = "wagtailsnippets_pages_eligibilityquestion:add"
EDIT = "wagtailsnippets_pages_eligibilityquestion:edit"


def question_data(answer: Data | None = None, *responses: Data, **fields: object) -> Data:
    """The form of a question answered by a whole number unless `answer` says otherwise."""
    made: Data = {
        "key": "age-years",
        "text": "How old are you?",
        "help_text": "",
        "why_we_ask": "The study is for adults.",
        "answer": stream(answer or sent("integer", minimum="0", maximum="120")),
        "allow_unsure": "on",
        "safety_responses": stream(*responses),
        "codes": stream(),
        "sensitivity": "standard",
        **fields,
    }
    data: Data = nested_form_data(made)
    return data


def stream(*blocks: Data) -> Data:
    numbered = {f"{n}": {**block, "order": str(n), "deleted": ""} for n, block in enumerate(blocks)}
    return {"count": str(len(blocks)), **numbered}


def option(value: str, label: str = "A label") -> Data:
    return {"value": value, "label": label}


def errors_of(form: BaseForm, field: str) -> Data:
    (error,) = form.errors[field].as_data()
    assert isinstance(error, StreamBlockValidationError)
    errors: Data = error.as_json_data()
    return errors


def test_a_question_that_keeps_the_rules_is_published(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), {**question_data(), "action-publish": "1"})
    assert response.status_code == 302
    assert EligibilityQuestion.objects.get().version == 1
    assert PublishedDocument.objects.get(type="EligibilityQuestion").key == "age-years"


def test_findings_stand_at_the_fields_they_speak_of(admin_client: Client) -> None:
    choice = sent("single_choice", options=items(option("heat"), option("heat")))
    response_to_nothing = sent(
        "safety_response", answer="cold", urgency="urgent", heading="Get help", text=text("<p>Call.</p>")
    )
    data = question_data(choice, response_to_nothing, text="Do you have {it}?")
    response = admin_client.post(reverse(ADD), {**data, "action-publish": "1"})
    form = response.context["form"]
    assert form.errors["text"] == ["No page can fill {it}. You may use {condition} {medication} {months}"]
    twins = {"blockErrors": {"value": {"messages": ["Another has this value."]}}}
    in_list = {"blockErrors": {"options": {"blockErrors": {0: twins, 1: twins}}}}
    assert errors_of(form, "answer") == {"blockErrors": {0: in_list}}
    nobody = "Nobody can give this answer. There are: heat, heat."
    assert errors_of(form, "safety_responses") == {
        "blockErrors": {0: {"blockErrors": {"answer": {"messages": [nobody]}}}}
    }
    assert not EligibilityQuestion.objects.exists()


def test_a_draft_is_saved_whatever_it_lacks(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), question_data(text="Do you have {it}?", why_we_ask=""))
    assert response.status_code == 302
    assert not EligibilityQuestion.objects.get().live
    assert not PublishedDocument.objects.filter(type="EligibilityQuestion").exists()


def test_the_key_of_a_published_question_stays(admin_client: Client) -> None:
    question = make_question()
    data = {**question_data(key="years"), "action-publish": "1"}
    response = admin_client.post(reverse(EDIT, args=[question.pk]), data)
    assert response.context["form"].errors["key"] == [
        "A published question keeps its key: trials and pages name it. Make a new question instead."
    ]
    assert EligibilityQuestion.objects.get().key == "age-years"


def test_an_option_that_is_gone_is_told_at_the_answer(admin_client: Client) -> None:
    heat, cold = ({"value": value, "label": value, "exclusive": False} for value in ("heat", "cold"))
    question = make_question(answer=block("single_choice", options=listed(heat, cold)))
    sent_back = sent("single_choice", options=items(option("heat"), option("ice_packs")))
    data = {**question_data(sent_back), "action-publish": "1"}
    response = admin_client.post(reverse(EDIT, args=[question.pk]), data)
    (error,) = response.context["form"].errors["answer"]
    assert "Not there any more: cold." in error
    assert EligibilityQuestion.objects.get().version == 1


def test_limits_that_a_live_rule_does_not_fit_are_told_at_the_answer(admin_client: Client) -> None:
    make_adult_trial()
    question = EligibilityQuestion.objects.get()
    narrow = sent("integer", minimum="21", maximum="120")
    data = {**question_data(narrow), "action-publish": "1"}
    response = admin_client.post(reverse(EDIT, args=[question.pk]), data)
    (error,) = response.context["form"].errors["answer"]
    assert error == (
        "“How old are you?”: 18 is below the smallest answer, 21. “You are adult.” of “Heat for backs” names "
        "it. Change these rules first, or keep the answers that they name."
    )
    assert EligibilityQuestion.objects.get().version == 1
    assert admin_client.post(reverse(EDIT, args=[question.pk]), question_data(narrow)).status_code == 302


def test_a_changed_question_is_published_as_its_next_version(admin_client: Client) -> None:
    question = make_question()
    data = {**question_data(text="What is your age?"), "action-publish": "1"}
    assert admin_client.post(reverse(EDIT, args=[question.pk]), data).status_code == 302
    assert EligibilityQuestion.objects.get().version == 2
    assert PublishedDocument.objects.filter(type="EligibilityQuestion").count() == 2


@pytest.mark.parametrize("retired", [False, True])
@pytest.mark.parametrize("name", answers())
def test_a_question_published_as_it_was_opened_makes_no_version(
    admin_client: Client, name: str, retired: bool
) -> None:
    """The form writes 0 as 0.0, nothing as empty text, and gives paragraphs keys."""
    question = make_questions()[f"eligibility-question-{name}"]
    question.refresh_from_db()
    question.retired = retired
    before = {row.pk: row.hash for row in PublishedDocument.objects.all()}
    data = {**as_sent(question), "action-publish": "1"}
    response = admin_client.post(reverse(EDIT, args=[question.pk]), data)
    assert response.status_code == 302, response.context["form"].errors
    question.refresh_from_db()
    assert (question.version, question.retired) == (1, retired)
    assert {row.pk: row.hash for row in PublishedDocument.objects.all()} == before


def test_questions_go_through_workflows_and_can_be_locked(admin_client: Client) -> None:
    question = make_question(publish=False)
    edit = reverse(EDIT, args=[question.pk])
    assert admin_client.post(edit, {**question_data(), "action-submit": "1"}).status_code == 302
    assert question.current_workflow_state is not None
    assert admin_client.post(edit.replace("/edit/", "/lock/")).status_code == 302
    assert EligibilityQuestion.objects.get().locked


def test_the_list_shows_the_version(admin_client: Client) -> None:
    make_question()
    page = admin_client.get(reverse("wagtailsnippets_pages_eligibilityquestion:list"))
    assert "age-years" in page.content.decode()

"""A trial in the editor: its rules stand at their criteria, and ages are in years."""

import json

import pytest
from django.contrib.auth.models import Permission, User
from django.forms import BaseForm
from django.test import Client
from django.urls import reverse
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.test.utils.form_data import nested_form_data

from pages.models import Trial
from pages.publishing.models import PublishedDocument
from pages.publishing.refusal import PublicationRefused
from tests.admin.article_form import Data
from tests.admin.test_question_form import stream
from tests.content import block, items, make_question
from tests.trials import criterion as raw_criterion
from tests.trials import make_trial

pytestmark = pytest.mark.django_db
ADD = "wagtailsnippets_pages_trial:add"
EDIT = "wagtailsnippets_pages_trial:edit"
ADULT = json.dumps({"gte": ["age-years", 18]})


def criterion(key: str, rule: str = "", **value: str) -> Data:
    filled = {
        "key": key,
        "kind": "inclusion",
        "plain_text": f"You are {key}.",
        "source_text": "",
        "rule": rule,
        "when": "",
        "strength": "hard",
        "reason_if_not_met": "",
    }
    return {"type": "criterion", "value": {**filled, **value}}


def trial_data(*criteria: Data, **fields: object) -> Data:
    made: Data = {
        "public_title": "Heat for backs",
        "summary": "",
        "slug": "heat-for-backs",
        "registry": "clinicaltrials_gov",
        "registry_number": "NCT00000001",
        "recruitment_status": "recruiting",
        "status_as_of": "2026-01-10",
        "phase": "phase_2",
        "masking": "none",
        "investigational_product": "",
        "comparator": "",
        "allocation": "",
        "sponsor": "Example Hospital",
        "investigator": "",
        "protocol_version": "",
        "minimum_age_months_0": "18",
        "minimum_age_months_1": "years",
        "maximum_age_months_0": "",
        "maximum_age_months_1": "years",
        "sex": "all",
        "participants": "",
        "visits": "",
        "duration": "",
        "conditions": {
            "TOTAL_FORMS": "0",
            "INITIAL_FORMS": "0",
            "MIN_NUM_FORMS": "0",
            "MAX_NUM_FORMS": "1000",
        },
        "criteria": stream(*criteria),
        "sites": stream(),
        **fields,
    }
    data: Data = nested_form_data(made)
    return data


def errors_of(form: BaseForm) -> Data:
    (error,) = form.errors["criteria"].as_data()
    assert isinstance(error, StreamBlockValidationError)
    errors: Data = error.as_json_data()
    return errors


def test_a_trial_that_keeps_the_rules_is_published(admin_client: Client) -> None:
    make_question()
    data = {**trial_data(criterion("adult", ADULT)), "action-publish": "1"}
    assert admin_client.post(reverse(ADD), data).status_code == 302
    trial = Trial.objects.get()
    assert (trial.minimum_age_months, trial.maximum_age_months) == (216, None)
    assert trial.criteria[0].value["rule"] == {"gte": ["age-years", 18]}
    assert PublishedDocument.objects.get(type="Trial").key == "heat-for-backs"


def test_findings_stand_at_the_criterion_they_speak_of(admin_client: Client) -> None:
    make_question()
    child = criterion("child", json.dumps({"lte": ["age-years", 12]}))
    data = trial_data(criterion("adult", ADULT), child, minimum_age_months_0="18", maximum_age_months_0="12")
    response = admin_client.post(reverse(ADD), {**data, "action-publish": "1"})
    form = response.context["form"]
    message = "Nobody can meet this together with “You are adult.”."
    assert errors_of(form) == {"blockErrors": {1: {"blockErrors": {"rule": {"messages": [message]}}}}}
    assert form.errors["maximum_age_months"] == ["The oldest age is below the youngest."]
    assert not Trial.objects.exists()


def test_a_draft_may_contradict_itself(admin_client: Client) -> None:
    data = trial_data(criterion("adult", ADULT), criterion("adult", ADULT))
    assert admin_client.post(reverse(ADD), data).status_code == 302
    assert len(Trial.objects.get().get_latest_revision_as_object().criteria) == 2


def test_an_unfinished_condition_stays_in_the_draft_and_is_never_published(admin_client: Client) -> None:
    make_question()
    unfinished = {"unfinished": {"question": "age-years", "comparator": "between", "values": [18, ""]}}
    data = trial_data(criterion("adult", json.dumps({"all": [json.loads(ADULT), unfinished]})))
    told = "A condition of “You are adult.” is not finished. Finish it, or remove it."
    response = admin_client.post(reverse(ADD), {**data, "action-publish": "1"})
    assert errors_of(response.context["form"]) == {
        "blockErrors": {0: {"blockErrors": {"rule": {"messages": [told]}}}}
    }
    assert admin_client.post(reverse(ADD), data).status_code == 302
    trial = Trial.objects.get()
    assert unfinished in trial.get_latest_revision_as_object().criteria[0].value["rule"]["all"]
    assert told in admin_client.get(reverse(EDIT, args=[trial.pk])).content.decode()
    with pytest.raises(PublicationRefused, match=told):
        trial.get_latest_revision().publish()


def test_a_rule_that_cannot_be_read_is_shown_again_as_it_was_sent(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), trial_data(criterion("adult", '{"gte": ["age')))
    unread = "This rule cannot be read. Remove it and build it again."
    form = response.context["form"]
    assert errors_of(form) == {"blockErrors": {0: {"blockErrors": {"rule": {"messages": [unread]}}}}}
    (child,) = form["criteria"].value()
    shown = child.block.child_blocks["rule"].get_form_state(child.value["rule"])
    assert shown == '{"gte": ["age'


def test_a_rule_beside_an_error_elsewhere_is_shown_again_as_one(admin_client: Client) -> None:
    data = trial_data(criterion("adult", ADULT), registry_number="")
    response = admin_client.post(reverse(ADD), {**data, "action-publish": "1"})
    (child,) = response.context["form"]["criteria"].value()
    block_ = child.block.child_blocks["rule"]
    assert json.loads(block_.get_form_state(child.value["rule"])) == {"gte": ["age-years", 18]}


GIVEN = [("", "years", None), ("0", "months", 0), ("30", "months", 30), ("2", "years", 24)]
SHOWN = [(216, ["18", "years"]), (30, ["30", "months"]), (0, ["0", "months"])]


@pytest.mark.parametrize(("number", "unit", "months"), GIVEN)
def test_ages_are_given_in_years_or_months(
    admin_client: Client, number: str, unit: str, months: int | None
) -> None:
    fields = {"minimum_age_months_0": number, "minimum_age_months_1": unit}
    assert admin_client.post(reverse(ADD), trial_data(**fields)).status_code == 302
    assert Trial.objects.get().get_latest_revision_as_object().minimum_age_months == months


def test_an_age_nobody_reaches_is_refused(admin_client: Client) -> None:
    response = admin_client.post(reverse(ADD), trial_data(minimum_age_months_0="151"))
    assert response.context["form"].errors["minimum_age_months"] == ["Nobody is older than 150 years."]


@pytest.mark.parametrize(("months", "shown"), SHOWN)
def test_ages_are_shown_in_the_unit_that_fits(admin_client: Client, months: int, shown: list[str]) -> None:
    trial = make_trial(minimum_age_months=months)
    form = admin_client.get(reverse(EDIT, args=[trial.pk])).context["form"]
    assert [str(part) for part in form.fields["minimum_age_months"].widget.decompress(months)] == shown
    assert form["minimum_age_months"].value() == months


def test_the_rule_builder_learns_of_published_questions(admin_client: Client) -> None:
    choices = [{"value": name, "label": name.title(), "exclusive": False} for name in ("heat", "cold")]
    answer = block("single_choice", options=items(*choices))
    make_question("tried", text="What have you tried?", answer=answer)
    make_question("asked-before", text="Whom have you asked?", retired=True)
    make_question("draft", publish=False)
    response = admin_client.get("/admin/rule-questions/")
    question, old = response.json()["questions"]
    assert (old["key"], old["retired"], question["retired"]) == ("asked-before", True, False)
    assert (question["key"], question["locale"], question["text"]) == ("tried", "en", "What have you tried?")
    assert question["answer"]["type"] == "SingleChoiceAnswer"
    assert [option["value"] for option in question["answer"]["options"]] == ["heat", "cold"]
    assert "no-store" in response["Cache-Control"]


def test_only_who_may_enter_the_admin_learns_of_questions(client: Client) -> None:
    assert client.get("/admin/rule-questions/").status_code == 302
    user = User.objects.create_user("reader", password="words")
    client.force_login(user)
    assert client.get("/admin/rule-questions/").status_code == 302
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert client.get("/admin/rule-questions/").status_code == 200
    assert client.post("/admin/rule-questions/").status_code == 405


def test_trials_are_listed_and_filtered(admin_client: Client) -> None:
    make_trial()
    make_trial("Walks", slug="walks", recruitment_status="completed")
    page = admin_client.get(reverse("wagtailsnippets_pages_trial:list"), {"recruitment_status": "completed"})
    listed = page.content.decode()
    assert "Walks" in listed
    assert "Heat for backs" not in listed


def test_the_form_lists_what_is_still_to_do(admin_client: Client) -> None:
    make_question()
    trial = make_trial(criteria=[raw_criterion("adult", {"gte": ["age-years", 18]}), raw_criterion("scan")])
    trial.criteria = [raw_criterion("adult", {"gte": ["height", 18]}), raw_criterion("scan")]
    trial.save_revision()
    page = admin_client.get(reverse(EDIT, args=[trial.pk])).content.decode()
    assert "1 thing in the saved draft must be put right before it can be published." in page
    assert "<dt>Criterion “You are adult.”</dt>" in page
    assert "There is no published question “height”." in page
    assert "It has no rule, so no answer decides it" in page

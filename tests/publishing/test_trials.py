"""The rules of trials hold from code too, and judge by the questions as they are published."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages.models import EligibilityQuestion, Trial
from pages.models.unit_of_work import unit_of_work
from pages.publishing.examination import examine
from pages.publishing.models import PublishedDocument
from pages.publishing.refusal import PublicationRefused
from tests.content import block, content, items, locale, make_condition, make_question, stored
from tests.trials import criterion, make_adult_trial, make_trial, site

pytestmark = pytest.mark.django_db
ADULT = {"gte": ["age-years", 18]}


def refusals(trial: Trial) -> list[tuple[str, str | None]]:
    with pytest.raises(PublicationRefused) as refused:
        trial.save_revision().publish()
    return [(finding.code, finding.block_id) for finding in refused.value.findings]


def test_a_trial_is_published_with_its_criteria_and_sites() -> None:
    condition = make_condition()
    trial = make_adult_trial(
        sites=[site()], conditions=[condition], minimum_age_months=216, registry_record={"raw": 1}
    )
    document = content(trial)
    assert document["type"] == "Trial"
    assert document["minimum_age_months"] == 216
    assert document["maximum_age_months"] is None
    assert [each["key"] for each in document["criteria"]] == ["adult"]
    assert document["criteria"][0]["rule"] == ADULT
    assert [each["name"] for each in document["sites"]] == ["Harbour Clinic"]
    assert [each["slug"] for each in document["conditions"]] == ["lower-back-pain"]
    assert "registry_record" not in document
    row = PublishedDocument.objects.get(type="Trial")
    assert (row.key, row.recruitment_status) == ("heat-for-backs", "recruiting")
    assert list(row.conditions.values_list("slug", flat=True)) == ["lower-back-pain"]


def test_a_rule_about_an_unpublished_question_is_refused() -> None:
    make_question(publish=False)
    trial = make_trial(publish=False, criteria=[criterion("adult", ADULT)])
    assert refusals(trial) == [("criterion.question", trial.criteria[0].id)]
    assert not PublishedDocument.objects.filter(type="Trial").exists()


def test_a_contradiction_is_refused_and_what_was_public_stays() -> None:
    trial = make_adult_trial()
    before = stored(trial).hash
    trial.criteria = [criterion("adult", ADULT), criterion("child", {"lte": ["age-years", 12]})]
    assert refusals(trial) == [("criteria.contradiction", trial.criteria[1].id)]
    assert stored(trial).hash == before


def test_saving_a_live_trial_from_code_is_publishing() -> None:
    trial = make_adult_trial()
    trial.sponsor = ""
    with pytest.raises(PublicationRefused, match="Say who is responsible for the trial"):
        trial.save()
    assert content(trial)["sponsor"] == "Example Hospital"


def test_a_question_may_be_published_together_with_who_asks_it() -> None:
    question = make_question(publish=False)
    trial = make_trial(publish=False, criteria=[criterion("adult", ADULT)])
    with unit_of_work():
        trial.save_revision().publish()
        question.save_revision().publish()
    assert content(trial)["criteria"][0]["rule"] == ADULT


def test_the_question_is_the_one_in_the_trials_language_where_there_is_one() -> None:
    english = make_question(answer=block("integer", minimum=0, maximum=120))
    spanish = make_question(
        text="¿Cuántos años tiene?",
        translation_key=english.translation_key,
        locale=locale("es"),
        answer=block("integer", minimum=0, maximum=60),
    )
    old = criterion("old", {"gte": ["age-years", 65]})
    make_trial(criteria=[old])
    trial = make_trial(publish=False, slug="calor", locale=spanish.locale, criteria=[old])
    assert refusals(trial) == [("criterion.value", trial.criteria[0].id)]


def test_content_check_shows_where_trials_do_not_fit() -> None:
    """As questions were changed that were published before they kept their options."""
    options = [{"value": value, "label": value, "exclusive": False} for value in ("heat", "cold", "none")]
    question = make_question("tried", answer=block("single_choice", options=items(*options)))
    trial = make_trial(criteria=[criterion("tried", {"eq": ["tried", "cold"]})])
    left = json.dumps([block("single_choice", options=items(options[0], options[2]))])
    EligibilityQuestion.objects.filter(pk=question.pk).update(answer=left)
    found = {each.name: each.findings for each in examine(timezone.localdate())}["heat-for-backs"]
    assert "criterion.value" in [finding.code for finding in found]
    assert stored(trial).content["criteria"][0]["rule"] == {"eq": ["tried", "cold"]}


def test_a_published_question_keeps_its_unit() -> None:
    answer = {"minimum": None, "maximum": None, "step": None}
    question = make_question("weight", answer=block("decimal", unit="kg", unit_label="kg", **answer))
    question.answer = [block("decimal", unit="[lb_av]", unit_label="lb", **answer)]
    with pytest.raises(Exception, match="keeps its unit"):
        question.save_revision().publish()
    assert content(question)["answer"]["unit"] == "kg"


def test_trials_without_rules_ask_for_no_questions() -> None:
    trial = make_trial()
    trial.summary = "Whether heat helps."
    with CaptureQueriesContext(
        connection,
    ) as captured:
        trial.save()
    assert not [query for query in captured.captured_queries if "pages_eligibilityquestion" in query["sql"]]

"""What JSON-LD says of a trial: on its landing page, and never what is asked there."""

import json

import pytest
from pytest_django.fixtures import Settings

from tests.content import block, content, items, make_condition, make_question, make_site, publish_page
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index, required_body

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def readers(settings: Settings) -> None:
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:8000"
    settings.LIVE_CLIENT_URLS = {"default": "http://localhost:8000/site"}


def test_a_landing_page_is_about_its_trial() -> None:
    condition = make_condition()
    question = make_question(text="A SECRET QUESTION?")
    site = {"name": "A clinic", "city": "A town", "region": "", "country": "US", "recruiting": True}
    trial = make_trial(
        conditions=[condition],
        summary="Does warmth help?",
        investigational_product="a heat wrap",
        randomised=True,
        masking="double",
        minimum_age_months=216,
        maximum_age_months=787,
        sex="female",
        sites=json.dumps([{"type": "site", "value": {**site, "telephone": "", "email": ""}}]),
    )
    answered = items({"question": "May I stop?", "answer": "<p>Yes.</p>"})
    faq = block("faq", heading="Questions", questions=answered, safe_alone=False)
    landing = make_landing_page(make_trial_index(make_site()), trial=trial, publish=False)
    randomised = required_body(comparator="a wrap", allocation="1 in 2")
    landing.body = [*randomised, check(asks(question)), faq]
    page, study, about = content(publish_page(landing))["json_ld"]["@graph"]
    address = "http://localhost:8000/site/studies/heat-wrap/"
    assert study == {
        "@type": "MedicalTrial",
        "@id": f"{address}#trial",
        "name": "A study called heat-wrap",
        "description": "Does warmth help?",
        "status": "https://schema.org/Recruiting",
        "trialDesign": [
            "https://schema.org/RandomizedTrial",
            "https://schema.org/DoubleBlindedTrial",
            "https://schema.org/SingleCenterTrial",
        ],
        "healthCondition": [{"@id": about["@id"]}],
        "studySubject": {"@type": "MedicalEntity", "name": "a heat wrap"},
        "studyLocation": [{"@type": "AdministrativeArea", "name": "A town, US"}],
        "sponsor": {"@type": "Organization", "name": "A clinic"},
        "code": {"@type": "MedicalCode", "codeValue": "NCT01234567", "codingSystem": "ClinicalTrials.gov"},
    }
    assert page["audience"] == {
        "@type": "PeopleAudience",
        "requiredMinAge": 18,
        "requiredGender": "female",
        "healthCondition": [{"@id": about["@id"]}],
    }
    assert (page["@type"], page["mainEntity"]) == ("WebPage", {"@id": f"{address}#trial"})
    asked = [part for part in page["hasPart"] if part["@type"] == "FAQPage"]
    assert [question["name"] for part in asked for question in part["mainEntity"]] == ["May I stop?"]
    assert "SECRET" not in json.dumps(page)

"""Checks as FHIR: valid for whatever is asked, with conditions that mean what our rules mean.

`fhir.resources` has the models of R4B, whose Questionnaire is that of R4.
"""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from fhir.resources.R4B.questionnaire import Questionnaire
from fhirpathpy import evaluate
from fhirpathpy.models import models
from hypothesis import given

from api.eligibility.checks import Check
from api.eligibility.conditions import EXPRESSION, fhirpath
from api.eligibility.items import Bank
from api.eligibility.questionnaire import questionnaire
from api.stored import StoredDocument
from pages.eligibility.evaluation import truth_of
from pages.eligibility.rule_reading import read_rule
from tests.api.eligibility.conftest import Study
from tests.api.eligibility.imagined_checks import CODED, KINDS, NOT_SAID, answers, placements, rules
from tests.content import content, make_article
from tests.contract.examples import EXAMPLES, read_folder

Wire = dict[str, Any]
BANK = Bank("https://health.example/api/v1/eligibility-questions/")


def exported(document: Wire) -> Wire:
    """The questionnaire of a document, valid, with nothing that its model would change."""
    (block,) = [each for each in document["body"] if each["type"] == "EligibilityCheck"]
    row = StoredDocument(UUID(int=1), document["type"], "0" * 64, (), json.dumps(document))
    made = questionnaire(row, Check(block), BANK)
    model = Questionnaire.model_validate(made)
    assert json.loads(model.model_dump_json(exclude_none=True)) == json.loads(json.dumps(made))
    return made


def page(asked: list[Wire]) -> Wire:
    block = {"type": "EligibilityCheck", "introduction": {"text": ""}, "placements": asked}
    words = {"title": "A study", "locale": "en", "summary": "", "updated_at": "2026-01-15T09:00:00Z"}
    return {"type": "TrialLandingPage", **words, "body": [block]}


def asks_questions(document: Wire) -> bool:
    return any(block["type"] == "EligibilityCheck" for block in document.get("body", ()))


GOLDEN = [name for name, document in read_folder(EXAMPLES).items() if asks_questions(document)]


def test_some_golden_pages_ask_questions() -> None:
    assert len(GOLDEN) >= 2


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_pages_are_valid(name: str) -> None:
    document = read_folder(EXAMPLES)[name]
    asked = next(block for block in document["body"] if block["type"] == "EligibilityCheck")["placements"]
    made = exported(document)
    assert [item["linkId"] for item in made["item"]] == [each["question"]["key"] for each in asked]


@given(placements())
def test_whatever_is_asked_is_valid(asked: list[Wire]) -> None:
    made = exported(page(asked))
    assert [item["linkId"] for item in made["item"]] == [each["question"]["key"] for each in asked]
    for item, placed in zip(made["item"], asked, strict=True):
        expressed = any(each["url"] == EXPRESSION for each in item.get("extension", ()))
        assert (expressed or "enableWhen" in item) == (placed["show_when"] is not None)
        assert len(item.get("enableWhen", ())) < 2 or item["enableBehavior"] in ("all", "any")


@given(rules(list(KINDS)), answers())
def test_an_expression_means_what_the_rule_means(written: Wire, given_answers: Wire) -> None:
    rule = read_rule(written)
    said = {key: tuple(a) if isinstance(a, list) else a for key, a in given_answers.items() if says(a)}
    expected = {True: [True], False: [False], None: []}[truth_of(rule, said)]
    resource = {"resourceType": "QuestionnaireResponse", "item": list(response_items(given_answers))}
    found = evaluate(resource, fhirpath(rule, KINDS), {"resource": resource}, models["r4"])
    assert found == expected


@given(placements(), answers())
def test_a_condition_means_what_the_rule_means(asked: list[Wire], given_answers: Wire) -> None:
    said = {key: tuple(a) if isinstance(a, list) else a for key, a in given_answers.items() if says(a)}
    for item, placed in zip(exported(page(asked))["item"], asked, strict=True):
        if conditions := item.get("enableWhen"):
            met = [is_met(condition, given_answers) for condition in conditions]
            together = any(met) if item.get("enableBehavior") == "any" else all(met)
            assert together == (truth_of(read_rule(placed["show_when"]), said) is True)


def says(answer: object) -> bool:
    return answer not in NOT_SAID


def response_items(given_answers: Wire) -> Iterator[Wire]:
    for key, answer in given_answers.items():
        listed = answer if isinstance(answer, list) else [answer]
        yield {"linkId": key, "answer": [value_of(key, each) for each in listed]}


def value_of(key: str, answer: Any) -> Wire:  # noqa: ANN401 - any answer
    if key in (*CODED, "several"):
        return {"valueCoding": BANK.coding(key, answer)}
    return {{"whole": "valueInteger", "decimal": "valueDecimal"}.get(key, "valueDate"): answer}


def is_met(condition: Wire, given_answers: Wire) -> bool:
    """As R4 has it: one answer that fits is enough."""
    answer = given_answers.get(condition["question"], [])
    (wanted,) = [value for name, value in condition.items() if name.startswith("answer")]
    wanted = wanted["code"] if isinstance(wanted, dict) else wanted
    compare = {"=": lambda a: a == wanted, ">=": lambda a: a >= wanted, "<=": lambda a: a <= wanted}
    listed = answer if isinstance(answer, list) else [answer]
    return any(compare[condition["operator"]](each) for each in listed)


def test_a_question_becomes_an_item(study: Study) -> None:
    age, numb, spots = exported(dict(content(study.page)))["item"]
    assert age == {
        "linkId": "age-years",
        "definition": f"{BANK.address}#age-years",
        "text": "How old are you?",
        "type": "integer",
        "required": False,
        "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
            {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 120},
        ],
        "item": age["item"],
    }
    codes = [option["valueCoding"]["code"] for option in numb["answerOption"]]
    assert (numb["type"], numb["required"], codes) == (
        "choice",
        True,
        ["yes", "no", "unsure", "prefer_not_to_say"],
    )
    assert (spots["repeats"], spots["enableWhen"]) == (
        True,
        [{"question": "numb", "operator": "=", "answerCoding": BANK.coding("numb", "no")}],
    )
    alone = [option["valueCoding"]["code"] for option in spots["answerOption"] if "extension" in option]
    assert alone == ["nowhere", "unsure", "prefer_not_to_say"]


def test_it_is_served(client: Client, study: Study) -> None:
    address = f"/api/v1/content/{study.id}/questionnaire/"
    response = client.get(address, headers={"Accept": "application/fhir+json"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/fhir+json")
    made = response.json()
    assert Questionnaire.model_validate(made).url == f"urn:uuid:{study.id}"
    definition = "http://testserver/api/v1/eligibility-questions/#age-years"
    assert made["item"][0]["definition"] == definition
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304
    assert str(study.id) in response["Surrogate-Key"]


def test_a_page_without_questions_has_none(client: Client, study: Study) -> None:
    article = make_article(study.page.get_parent().get_parent())
    assert client.get(f"/api/v1/content/{content(article)['id']}/questionnaire/").status_code == 404

"""Conditions, people and calls to action of the demo."""

import re

import pytest

from pages.demo.calls_to_action import CALLS_TO_ACTION
from pages.demo.conditions import CONDITIONS
from pages.demo.content import CallToActionContent, ConditionContent
from pages.demo.people import PEOPLE

PROMISES = re.compile(
    r"\b(cure|cures|latest|breakthrough|proven|safe|effective|free|exciting|act now|limited|don.t miss)\b"
    r"|\bnew (treatment|drug|medicine)|\byou (are|.re) eligible|\byou qualify|[$€£]",
    re.IGNORECASE,
)
CODES = {
    "http://snomed.info/sct": r"\d{6,18}",
    "http://hl7.org/fhir/sid/icd-10": r"[A-Z]\d\d(\.\d)?",
    "http://hl7.org/fhir/sid/icd-10-cm": r"[A-Z]\d\d(\.\d{1,3})?",
    "http://id.nlm.nih.gov/mesh": r"D\d{6}",
}


@pytest.mark.parametrize("call", CALLS_TO_ACTION, ids=lambda call: f"{call.key}-{call.locale}")
def test_calls_to_action_promise_nothing(call: CallToActionContent) -> None:
    words = f"{call.heading} {call.text} {call.button_label} {call.disclosure}"
    assert PROMISES.search(words) is None
    assert re.findall(r"\{(.*?)\}", words) == ["condition"]


def test_a_study_is_called_a_study_that_may_not_help() -> None:
    studies = [call for call in CALLS_TO_ACTION if call.key.endswith("-study")]
    assert len(studies) == 3
    for study in studies:
        assert "research study" in study.heading
        assert "may or may not help" in study.text
        assert "the choice is always yours" in study.text
        assert study.disclosure


@pytest.mark.parametrize(
    "sentence", ["Get the latest treatments", "You are eligible", "Part of finding a cure"]
)
def test_promises_are_recognised(sentence: str) -> None:
    assert PROMISES.search(sentence)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.slug)
def test_conditions_have_synonyms_and_well_formed_codes(condition: ConditionContent) -> None:
    assert len(condition.synonyms) >= 3
    assert condition.name not in condition.synonyms
    assert len(condition.codes) >= 2
    assert [code for code in condition.codes if not re.fullmatch(CODES[code.system], code.code)] == []


def test_people_are_plainly_invented() -> None:
    assert len(PEOPLE) == 4
    said = {"en": "made-up person", "es": "persona inventada"}
    assert [person.name for person in PEOPLE if said[person.locale] not in person.biography] == []

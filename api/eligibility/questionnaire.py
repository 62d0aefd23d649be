"""An eligibility check as a FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html), with SDC.

Questions keep their keys as link ids, and are told apart from each other by the bank they come from.
"""

from api.eligibility.checks import Check, Json
from api.eligibility.conditions import enabled_when
from api.eligibility.items import Bank, answer_fields, help_items
from api.stored import StoredDocument

SUBJECT = "Patient"


def questionnaire(document: StoredDocument, check: Check, bank: Bank) -> Json:
    """The check of a document, ready to be filled in by whoever reads FHIR."""
    content, block = document.content, check.block
    told = {
        "language": content["locale"],
        "title": content["title"],
        "description": block["introduction"]["text"],
        "purpose": content.get("summary"),
    }
    answers = {placed["question"]["key"]: placed["question"]["answer"] for placed in check.placements}
    items = [_item(placed, answers, bank) for placed in check.placements]
    return {
        "resourceType": "Questionnaire",
        "id": str(document.id),
        "url": f"urn:uuid:{document.id}",
        "version": document.hash,
        "name": "EligibilityCheck",
        **{name: value for name, value in told.items() if value},
        "status": "active",
        "subjectType": [SUBJECT],
        "date": content["updated_at"],
        "item": items,
    }


def _item(placed: Json, answers: dict[str, Json], bank: Bank) -> Json:
    question = placed["question"]
    answered, enabled = answer_fields(placed, bank), enabled_when(placed["show_when"], answers, bank)
    made = {
        **answered,
        **enabled,
        "extension": [*answered.get("extension", ()), *enabled.get("extension", ())],
        "linkId": question["key"],
        "definition": bank.definition(question["key"]),
        "code": [_coding(code) for code in question["codes"]],
        "text": question["text"],
        "item": help_items(placed, bank),
    }
    return {name: value for name, value in made.items() if value not in (None, "", [])}


def _coding(code: Json) -> Json:
    return {name: code[name] for name in ("system", "code", "display") if code[name]}

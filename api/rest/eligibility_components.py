"""The schemas of evaluation, of the FHIR Questionnaire, and of where a question is used."""

from typing import Any, TypeAlias

from pages.shapes.json_schema import OPENAPI

Json: TypeAlias = dict[str, Any]

TEXT: Json = {"type": "string"}
COUNT: Json = {"type": "integer", "minimum": 0}
STATES = ("met", "not_met", "unknown", "not_applicable")
ANSWER: Json = {
    "description": "A number, an option's value, a month as YYYY-MM, a list of options, or null.",
    "anyOf": [
        {"type": "number"},
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "null"},
    ],
}


def eligibility_components() -> dict[str, Json]:
    return {**_evaluation(), **_questionnaire(), **_use()}


def _evaluation() -> dict[str, Json]:
    request = {
        "ruleset_hash": {**TEXT, "description": "The `ruleset_hash` of the check whose rules you know."},
        "answers": {"type": "object", "additionalProperties": ANSWER},
    }
    criteria = {"type": "object", "additionalProperties": {"type": "string", "enum": [*STATES]}}
    response = {
        "description": "What to show before the outcome; the most urgent one.",
        "anyOf": [OPENAPI.ref("SafetyResponse"), {"type": "null"}],
    }
    result = {
        "outcome": OPENAPI.ref("EligibilityOutcome"),
        "criteria": {**criteria, "description": "Where the person stands with each criterion, by its key."},
        "safety_response": response,
    }
    return {
        "EvaluationRequest": {"description": "Answers by the keys of their questions.", **_object(request)},
        "Evaluation": {"description": "What answers say about a study.", **_object(result)},
    }


def _questionnaire() -> dict[str, Json]:
    properties = {
        "resourceType": {"const": "Questionnaire"},
        "status": {"const": "active"},
        "item": {"type": "array", "items": {"type": "object"}, "minItems": 1},
    }
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"Questionnaire": {"description": "A Questionnaire of FHIR R4.", **schema}}


def _use() -> dict[str, Json]:
    use = {
        "document_id": {"type": "string", "format": "uuid"},
        "type": TEXT,
        "locale": TEXT,
        "site": TEXT,
        "path": TEXT,
        "title": TEXT,
        "placements": {**COUNT, "description": "How often the page asks it."},
        "version": {"type": "integer", "description": "The version the page is pinned to."},
        "stale": {"type": "boolean", "description": "Whether there is a newer version."},
    }
    found = {
        "key": TEXT,
        "current_version": {"type": "integer"},
        "pages": {**COUNT, "description": "How many public pages ask it."},
        "items": {"type": "array", "items": OPENAPI.ref("QuestionUse")},
    }
    return {
        "QuestionUse": {"description": "A public page that asks a question.", **_object(use)},
        "QuestionUses": {"description": "Every public page that asks a question.", **_object(found)},
    }


def _object(properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }

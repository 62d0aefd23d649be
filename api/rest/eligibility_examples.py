"""Examples for the documentation of evaluation, FHIR and where-used."""

from api.rest.examples import Json, problem

EVALUATION: Json = {
    "outcome": "unsure",
    "criteria": {"adult": "met", "back-pain": "unknown", "surgery": "not_applicable"},
    "safety_response": None,
}
RULESET_CHANGED = problem(
    409,
    "Conflict",
    "ruleset_changed",
    "The rules are not those you have. Read the page again, and ask again what changed.",
)
WRONG_ANSWER = problem(
    422,
    "Unprocessable Entity",
    "invalid_answer",
    "Some answers cannot be given. `errors` names the questions.",
    {"name": "age-years", "reason": "A whole number is expected."},
)
QUESTIONNAIRE: Json = {
    "resourceType": "Questionnaire",
    "status": "active",
    "title": "A research study about back pain",
    "item": [
        {
            "linkId": "age-years",
            "definition": "https://health.example/api/v1/eligibility-questions/#age-years",
            "text": "How old are you?",
            "type": "integer",
            "required": True,
        }
    ],
}
USES: Json = {
    "key": "age-years",
    "current_version": 2,
    "pages": 1,
    "items": [
        {
            "document_id": "79c2b552-b2b1-522a-9794-a28dc53743e3",
            "type": "TrialLandingPage",
            "locale": "en",
            "site": "localhost",
            "path": "/studies/back-pain/",
            "title": "A research study about back pain",
            "placements": 1,
            "version": 1,
            "stale": True,
        }
    ],
}

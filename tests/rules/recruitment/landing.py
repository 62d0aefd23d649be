"""A compiled landing page that the rules of recruitment have nothing to say about; ids are short words."""

from pages.rules.finding import Document
from tests.rules.wire import block, rich

TRIAL = {
    "public_title": "Warm Back Study",
    "summary": "A study of heat wraps.",
    "recruitment_status": "recruiting",
    "status_as_of": "2026-05-01",
    "randomised": True,
    "placebo_controlled": True,
    "investigational_product": "a heat wrap",
    "comparator": "a wrap that stays cool",
    "allocation": "1 in 2",
    "sponsor": "Example University",
    "investigator": "Dr Ada Reyes",
    "duration": "8 weeks",
    "visits": 4,
    "criteria": [
        {
            "id": "criterion",
            "key": "adult",
            "kind": "inclusion",
            "plain_text": "You are 18 or older",
            "source_text": "Age >= 18",
            "rule": {"gte": ["age-years", 18]},
            "when": None,
            "strength": "hard",
            "reason_if_not_met": "This study is for adults.",
        }
    ],
    "sites": [{"id": "site", "name": "Example Clinic", "city": "Springfield"}],
}
APPROVAL = {
    "ethics_body": "Example Ethics Board",
    "reference": "EB-1",
    "item_number": "7",
    "version": "1.0",
    "approved_on": "2026-01-01",
    "expires_on": "2026-12-31",
    "countries": "",
}


def question(text: str = "How old are you?") -> Document:
    """An eligibility check with one assembled question."""
    asked = {
        "type": "EligibilityQuestion",
        "id": "q",
        "key": "age-years",
        "version": 2,
        "text": text,
        "help_text": "",
        "why_we_ask": "The study is for adults.",
        "slots": [],
        "answer": {"type": "IntegerAnswer", "name": "integer", "id": "answer", "minimum": 0, "maximum": 120},
        "safety_responses": [],
    }
    placed = {"id": "placed", "required": True, "show_when": None, "step_heading": "", "question": asked}
    return block("EligibilityCheck", heading="See if you may be eligible", questions=[placed])


def landing(*blocks: Document, **fields: object) -> Document:
    body = [
        block("LandingHero", heading="Join a research study on back pain", lead="", button_label="Begin"),
        block("StudyPurpose", heading="Why", text=rich("Half get a placebo wrap; the chance is 1 in 2.")),
        question(),
        block("StudyContact", heading="Contact", telephone="555 0100", email="", hours="", language_help=""),
    ]
    document = {
        "type": "TrialLandingPage",
        "locale": "en",
        "title": "A research study on back pain",
        "summary": "We look at whether heat helps.",
        "trial": TRIAL,
        "conditions": [],
        "approval": APPROVAL,
        "withheld": None,
    }
    return {**document, "body": list(blocks) or body, **fields}

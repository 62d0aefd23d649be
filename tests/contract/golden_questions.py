"""One golden question for each kind of answer."""

import json

from pages.models import EligibilityQuestion
from tests.content import Raw, block, items, make_question, uid


def answers() -> dict[str, Raw]:
    """An answer of each kind, by the key of the question that has it."""
    choices = ("heat", "Heat packs", False), ("none_of_these", "None of these", True)
    options = [{"value": value, "label": label, "exclusive": alone} for value, label, alone in choices]
    single = [{**option, "exclusive": False} for option in options]
    bands = [
        {"value": "under_65", "label": "Under 65", "from_age": 0, "to_age": 64},
        {"value": "65_or_over", "label": "65 or over", "from_age": 65, "to_age": None},
    ]
    return {
        "yes-no-unsure": block("yes_no_unsure", yes_label="Yes", no_label="No"),
        "one-of-several": block("single_choice", options=items(*single, label="single")),
        "any-of-several": block("multiple_choice", options=items(*options, label="multiple")),
        "whole-number": block("integer", minimum=0, maximum=120),
        "number-with-a-unit": block(
            "decimal", unit="kg", unit_label="kg", minimum=30.5, maximum=None, step=0.5
        ),
        "month": block("month", earliest="1950-01", latest="", may_be_future=False),
        "age-band": block("age_band", bands=items(*bands, label="band")),
    }


def make_questions() -> dict[str, EligibilityQuestion]:
    """The questions by the name of their example; the first has everything a question can have."""
    response = {"answer": "yes", "urgency": "emergency", "heading": "Get help now", "text": "<p>Call.</p>"}
    code = {"system": "http://snomed.info/sct", "code": "279039007", "display": "Low back pain"}
    everything: Raw = {
        "help_text": "For example, you cannot pass urine.",
        "safety_responses": [{"type": "safety_response", "id": uid("response"), "value": response}],
        "codes": json.dumps([{"type": "coding", "value": code}]),
    }
    return {
        f"eligibility-question-{key}": make_question(
            key,
            text="Do you have {condition}?",
            answer=answer,
            **(everything if key == "yes-no-unsure" else {}),
        )
        for key, answer in answers().items()
    }

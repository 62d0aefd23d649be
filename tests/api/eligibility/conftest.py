"""A published landing page whose check has one question of each kind that rules can ask for."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from pages.models import EligibilityQuestion, TrialLandingPage
from tests.content import block, content, items, make_question, make_site, stored, uid
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index

EMERGENCY = {"answer": "yes", "urgency": "emergency", "heading": "Get help now", "text": "<p>Call.</p>"}
URGENT = {"answer": "arm", "urgency": "urgent", "heading": "See a doctor", "text": "<p>Today.</p>"}


@dataclass(frozen=True)
class Study:
    """The page, and what a client that has read it knows."""

    page: TrialLandingPage

    @property
    def id(self) -> UUID:
        return stored(self.page).id

    @property
    def address(self) -> str:
        return f"/api/v1/content/{self.id}/evaluate/"

    @property
    def ruleset_hash(self) -> str:
        found = [block for block in content(self.page)["body"] if block["type"] == "EligibilityCheck"]
        return str(found[0]["ruleset_hash"])

    def body(self, **answers: object) -> dict[str, object]:
        given = {name.replace("_", "-"): answer for name, answer in answers.items()}
        return {"ruleset_hash": self.ruleset_hash, "answers": given}


@pytest.fixture
def questions(db: None) -> list[EligibilityQuestion]:
    """About age, numbness (yes is an emergency), and, if there is none, where it hurts (an arm is urgent)."""
    spots = [{"value": value, "label": value.title(), "exclusive": value == "nowhere"} for value in SPOTS]
    return [
        make_question(),
        make_question(
            "numb",
            text="Are you numb?",
            answer=block("yes_no_unsure", yes_label="Yes", no_label="No"),
            safety_responses=[{"type": "safety_response", "id": uid("emergency"), "value": EMERGENCY}],
        ),
        make_question(
            "spots",
            text="Where does it hurt?",
            answer=block("multiple_choice", options=items(*spots, label="spot")),
            safety_responses=[{"type": "safety_response", "id": uid("urgent"), "value": URGENT}],
        ),
    ]


SPOTS = ("back", "arm", "nowhere")


@pytest.fixture
def study(questions: list[EligibilityQuestion]) -> Study:
    age, numb, spots = questions
    trial = make_trial(
        criteria=[
            criterion("adult", {"between": ["age-years", 18, 64]}),
            criterion("numb", {"eq": ["numb", "yes"]}, kind="exclusion"),
            criterion("back", {"overlaps": ["spots", ["back"]]}),
            criterion("scan", None),
        ]
    )
    placed = asks(age), asks(numb), asks(spots, show_when={"eq": ["numb", "no"]})
    index = make_trial_index(make_site())
    return Study(make_landing_page(index, trial=trial, body=[check(*placed)]))

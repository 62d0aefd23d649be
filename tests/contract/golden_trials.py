"""Golden trials: one with everything a trial can have, its page, and a call to one that does not recruit."""

from datetime import date
from typing import Any

from pages.models import CallToAction, Condition, Home, Trial, TrialIndex
from tests.approving import approve
from tests.content import make_call_to_action
from tests.landing import make_trial_index
from tests.trials import criterion, make_trial, site

FACTS: dict[str, Any] = {
    "summary": "Whether a heat wrap at night eases lower back pain.",
    "status_as_of": date(2026, 1, 10),
    "phase": "phase_2",
    "randomised": True,
    "placebo_controlled": True,
    "masking": "double",
    "investigational_product": "A heat wrap, which is being studied",
    "comparator": "A wrap that stays cool",
    "allocation": "1 in 2 for each",
    "investigator": "Ada Reyes",
    "protocol_version": "2.0",
    "minimum_age_months": 216,
    "maximum_age_months": 840,
    "participants": 120,
    "visits": 4,
    "duration": "12 weeks",
}


def make_trials(home: Home, condition: Condition) -> dict[str, Trial | TrialIndex | CallToAction]:
    """By the name of their example; they ask the golden questions."""
    criteria = [
        criterion("adult", {"between": ["whole-number", 18, 70]}, source_text="Age 18 to 70 years"),
        criterion(
            "no-heat",
            {"all": [{"overlaps": ["any-of-several", ["heat"]]}, {"not": {"eq": ["yes-no-unsure", "no"]}}]},
            kind="exclusion",
            when={"gte": ["number-with-a-unit", 40.5]},
            strength="confirm",
            reason_if_not_met="The study is for people who have not tried heat.",
        ),
        criterion("scan", source_text="No fracture on a scan"),
    ]
    everything = make_trial(criteria=criteria, sites=[site()], conditions=[condition], **FACTS)
    closed = make_trial("Walks for backs", slug="walks", recruitment_status="completed")
    call = make_call_to_action(
        "Walks", heading="Join us", link_url="https://example.org/walks", trial=closed, publish=False
    )
    approve(call)
    call.save_revision().publish()
    return {
        "trial-with-every-fact": everything,
        "trial-that-is-completed": closed,
        "trial-index": make_trial_index(home),
        "call-to-action-of-a-closed-trial": call,
    }

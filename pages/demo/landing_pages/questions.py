"""The questions that the demo's studies share, in the order in which they are asked."""

from pages.demo.landing_blocks import placement
from pages.demo.stream import Rule

TAKES_MEDICINE: Rule = {"eq": ["condition-medication-taken", "yes"]}

SHARED = (
    placement("age-years", step="About you"),
    placement("condition-diagnosed", step="Your condition"),
    placement("symptom-months", step="Your condition"),
    placement("condition-medication-taken", step="Your medicine"),
    placement("medication-unchanged-4-weeks", step="Your medicine", show_when=TAKES_MEDICINE),
)
"""Asked by every study, which then decide differently."""

HEAT_WRAP = (
    placement("new-bladder-or-bowel-problems", step="Your safety"),
    *SHARED,
    placement("back-surgery-6-months", step="Your health"),
    placement("could-become-pregnant", step="Your health"),
    placement("pregnant-or-planning", step="Your health", show_when={"eq": ["could-become-pregnant", "yes"]}),
)
WALKING_PLAN = (*SHARED, placement("treatments-tried", step="Your health"))

PRIVACY = (
    "Your answers stay on this page. We do not save them, and nobody sees them. "
    "They are gone when you close the page."
)

"""What a landing page must have for its trial, line by line, as the editor has it."""

from dataclasses import dataclass

from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.rules.landing import is_met, requirements


@dataclass(frozen=True)
class Line:
    label: str
    met: bool


def checklist_of(page: TrialLandingPage) -> list[Line]:
    """The lines in the order of the page."""
    document = compile_draft(page)
    return [Line(each.label, is_met(each, document)) for each in requirements(document.get("trial"))]

"""What a landing page must have for its trial, line by line, as the editor has it."""

from dataclasses import dataclass

from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.questions import questions_asked
from pages.rules.landing import is_met, requirements
from pages.rules.table import blocking


@dataclass(frozen=True)
class Line:
    label: str
    met: bool


def checklist_of(page: TrialLandingPage) -> list[Line]:
    """The lines in the order of the page. What must still be put right in a block leaves its line open."""
    document = compile_draft(page)
    found = blocking(document, questions=questions_asked(document))
    faults = {(finding.block_id, finding.path[:1]) for finding in found if finding.block_id}
    return [Line(each.label, is_met(each, document, faults)) for each in requirements(document.get("trial"))]

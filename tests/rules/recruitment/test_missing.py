"""What a landing page must say, and does not."""

import pytest

from pages.rules.finding import Document
from pages.rules.recruitment import missing
from pages.rules.table import findings
from tests.rules.recruitment.landing import TRIAL, landing
from tests.rules.wire import block, rich

LACKING: dict[str, Document] = {
    "recruitment.unnamed": landing(
        *(b for b in landing()["body"] if b["type"] != "LandingHero"), title="Back pain", summary="Heat."
    ),
    "recruitment.sponsor": landing(trial={**TRIAL, "sponsor": ""}),
    "recruitment.purpose": landing(*landing()["body"][2:], block("Faq", heading="Why chance and placebo?")),
    "recruitment.time": landing(trial={**TRIAL, "visits": None, "duration": ""}),
    "recruitment.place": landing(trial={**TRIAL, "sites": []}),
    "recruitment.contact": landing(*landing()["body"][:-1]),
    "recruitment.design": landing(
        *landing()["body"][2:], block("StudyPurpose", heading="Why", text=rich("We compare two wraps."))
    ),
    "approval.missing": landing(approval=None),
}


@pytest.mark.parametrize("code", LACKING)
def test_what_is_missing_is_found_and_nothing_else(code: str) -> None:
    found = [finding.code for finding in findings(LACKING[code]) if finding.code in LACKING]
    assert set(found) == {code}


def test_a_page_that_says_it_all() -> None:
    assert [finding.code for finding in findings(landing()) if finding.code in LACKING] == []


def test_every_rule_about_what_is_missing_is_tried() -> None:
    names = [name for name in vars(missing) if name.startswith(("missing_", "un"))]
    assert len(LACKING) == len(names) + 1


def test_a_draft_without_a_trial_is_told_all() -> None:
    found = [finding.code for finding in findings(landing(trial=None, approval=None))]
    assert found.count("recruitment.sponsor") == found.count("recruitment.time") == 1


def test_without_either_design_nothing_need_be_explained() -> None:
    open_label = {**TRIAL, "randomised": False, "placebo_controlled": False}
    document = {**LACKING["recruitment.design"], "trial": open_label}
    assert list(missing.unexplained_design(document)) == []


def test_words_in_another_language_are_not_judged() -> None:
    document = {**LACKING["recruitment.design"], "title": "Dolor", "locale": "es"}
    assert list(missing.unexplained_design(document)) == []
    assert list(missing.unnamed_study(document)) == []

"""What a landing page must say, and does not."""

import pytest

from pages.rules.finding import Document
from pages.rules.recruitment import missing
from pages.rules.table import findings
from tests.rules.wire import TRIAL, landing, prose

LACKING: dict[str, Document] = {
    "recruitment.unnamed": landing(title="Back pain", summary="Heat."),
    "recruitment.sponsor": landing(trial={**TRIAL, "sponsor": ""}),
    "recruitment.time": landing(trial={**TRIAL, "visits": None, "duration": ""}),
    "recruitment.place": landing(trial={**TRIAL, "sites": []}),
    "recruitment.design": landing(trial={**TRIAL, "placebo_controlled": True}),
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
    assert found.count("trial.missing") == found.count("recruitment.time") == 1


def test_chance_must_be_explained_too() -> None:
    document = landing(trial={**TRIAL, "randomised": True})
    assert len(list(missing.unexplained_design(document))) == 1
    assert (
        list(missing.unexplained_design(landing(prose("The chance is 1 in 2."), trial=document["trial"])))
        == []
    )


def test_words_in_another_language_are_not_judged() -> None:
    document = {**LACKING["recruitment.design"], "title": "Dolor", "locale": "es"}
    assert list(missing.unexplained_design(document)) == []
    assert list(missing.unnamed_study({**LACKING["recruitment.unnamed"], "locale": "es"})) == []

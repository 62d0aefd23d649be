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
    "recruitment.placebo": landing(trial={**TRIAL, "placebo_controlled": True}),
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


def test_without_a_trial_only_that_is_told() -> None:
    assert [finding.code for finding in findings(landing(trial=None))] == ["trial.missing"]


def test_a_placebo_that_is_mentioned() -> None:
    document = landing(prose("Half get a placebo."), trial={**TRIAL, "placebo_controlled": True})
    assert list(missing.unexplained_placebo(document)) == []


def test_words_in_another_language_are_not_judged() -> None:
    document = {**LACKING["recruitment.placebo"], "title": "Dolor", "locale": "fr"}
    assert list(missing.unexplained_placebo(document)) == []
    assert list(missing.unnamed_study({**LACKING["recruitment.unnamed"], "locale": "fr"})) == []

"""What a landing page loses while no approval covers it, and while its trial takes nobody."""

import pytest

from pages.rules.recruitment.withholding import (
    BY_INVITATION,
    INVITES_NOBODY,
    NO_LONGER,
    NOT_APPROVED,
    NOT_NOW,
    NOT_YET,
    with_reason,
    withhold,
)
from pages.rules.trials.status import takes_people
from tests.rules.wire import APPROVAL, TRIAL, Wire, block, check, landing, placed, rich

CRITERION = {"key": "adult", "kind": "inclusion"}
NOTES = {
    "not_yet_recruiting": NOT_YET,
    "enrolling_by_invitation": BY_INVITATION,
    "active_not_recruiting": NO_LONGER,
    "completed": NO_LONGER,
    "terminated": NO_LONGER,
    "withdrawn": NO_LONGER,
    "suspended": NOT_NOW,
    "unknown": NOT_NOW,
    "a status of a later registry": NOT_NOW,
}


def page(status: str = "recruiting", **fields: object) -> Wire:
    trial = {**TRIAL, "summary": "It helps.", "criteria": [CRITERION], "recruitment_status": status}
    places = block("Locations", heading="Where", text=rich("Choose one."))
    made = landing(check(placed()), block("StudyFacts", heading="Facts"), places, trial=trial)
    return {**made, **fields}


def judged(document: Wire, *, required: bool = True) -> Wire:
    return with_reason(document, approval_required=required)


def reason(document: Wire, *, required: bool = True) -> tuple[str | None, str | None]:
    told = judged(document, required=required)
    return told["withheld_reason"], told["withheld"]


def types(document: Wire) -> set[str]:
    return {part["type"] for part in document["body"]}


def test_what_is_left_without_an_approval() -> None:
    left = withhold(judged(page(approval=None)))
    assert types(left) == INVITES_NOBODY - {"RelatedArticles"}
    assert (left["summary"], left["withheld"]) == (NOT_APPROVED["en"], NOT_APPROVED["en"])
    assert (left["trial"]["summary"], left["trial"]["criteria"], left["trial"]["visits"]) == ("", [], 4)
    assert withhold(left) == left


def test_what_is_left_while_the_trial_takes_nobody() -> None:
    left = withhold(judged(page("completed")))
    told = {"StudyFacts", "StudyPurpose", "Locations"}
    assert types(left) == (INVITES_NOBODY | told) - {"RelatedArticles"}
    assert (left["summary"], left["seo"]["description"]) == (NO_LONGER["en"], NO_LONGER["en"])
    assert (left["trial"]["summary"], left["trial"]["criteria"]) == ("It helps.", [])
    assert [part["text"] for part in left["body"] if part["type"] == "Locations"] == [rich()]
    assert left["approval"] == APPROVAL
    assert withhold(left) == left


def test_an_approval_that_ends_takes_the_rest_from_a_closed_page() -> None:
    whole = page("completed")
    closed = withhold(judged(whole))
    assert withhold(judged({**closed, "approval": None})) == {
        **withhold(judged({**whole, "approval": None})),
    }


def test_a_page_that_may_recruit_is_whole() -> None:
    assert withhold(judged(page())) == page()
    assert withhold(judged(page(approval=None), required=False)) == page(approval=None)


@pytest.mark.parametrize(("status", "notes"), NOTES.items())
def test_each_status_has_its_note(status: str, notes: dict[str, str]) -> None:
    assert not takes_people(status)
    assert reason(page(status)) == ("not_recruiting", notes["en"])
    assert reason(page(status, locale="es-MX"))[1] == notes["es"]
    assert reason(page(status, locale="cy"), required=False)[1] == notes["en"]


def test_a_missing_approval_comes_first_and_a_trial_that_is_not_public_closes() -> None:
    assert reason(page("completed", approval=None)) == ("no_approval", NOT_APPROVED["en"])
    assert reason(page(approval=None, locale="es"))[1] == NOT_APPROVED["es"]
    assert reason(page(trial=None)) == ("not_recruiting", NOT_NOW["en"])

"""What a landing page must have, by its trial."""

from pages.rules.landing import (
    is_met,
    missing_blocks,
    missing_chance,
    missing_contact,
    missing_trial,
    requirements,
)
from tests.rules.wire import block, landing

BY_CHANCE = {"randomised": True}


def test_a_whole_page_lacks_nothing() -> None:
    page = landing()
    assert all(is_met(requirement, page) for requirement in requirements(page["trial"]))
    assert [*missing_trial(page), *missing_blocks(page), *missing_chance(page), *missing_contact(page)] == []


def test_the_checklist_follows_the_trial() -> None:
    labels = [requirement.label for requirement in requirements(None)]
    assert labels == [
        "Hero",
        "What the study is for",
        "Who can join",
        "Risks and possible benefits",
        "Who runs it",
        "Contact",
        "Legal footer",
    ]
    randomised = [requirement.label for requirement in requirements(BY_CHANCE)]
    assert [label for label in randomised if label not in labels] == [
        "What it is compared with",
        "The chance of each group",
    ]


def test_what_is_missing_is_named() -> None:
    page = landing(without="WhoRunsIt")
    assert [problem.message for problem in missing_blocks(page)] == [
        "Add the block “Who runs it”: every landing page has one."
    ]
    assert [requirement.label for requirement in requirements(None) if not is_met(requirement, page)] == [
        "Who runs it"
    ]


def test_chance_is_told_at_the_purpose() -> None:
    page = landing(trial=BY_CHANCE)
    assert [(problem.block_id, problem.path) for problem in missing_chance(page)] == [
        ("studypurpose", ("comparator",)),
        ("studypurpose", ("allocation",)),
    ]
    page["body"][4] |= {"comparator": "A wrap without heat", "allocation": "1 in 2"}
    assert list(missing_chance(page)) == []


def test_people_must_be_able_to_reach_the_team() -> None:
    page = landing(block("StudyContact", heading="Contact", telephone=" ", email=""), without="StudyContact")
    (problem,) = missing_contact(page)
    assert (problem.block_id, problem.path) == ("studycontact", ("telephone",))


def test_a_page_without_a_trial_is_told_at_its_field() -> None:
    (problem,) = missing_trial(landing(trial=None))
    assert problem.field == "trial"

"""What a trial landing page must have. The list depends on the trial, and editors see it as a checklist."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from pages.rules.body import blocks, is_empty
from pages.rules.finding import Document, Path, Problem

Fault = tuple[str, Path]
"""Where something must be put right: the id of a block, and the field in it."""

REQUIRED = {
    "LandingHero": "Hero",
    "StudyPurpose": "What the study is for",
    "WhoCanJoin": "Who can join",
    "RisksAndBenefits": "Risks and possible benefits",
    "WhoRunsIt": "Who runs it",
    "StudyContact": "Contact",
    "LegalFooter": "Legal footer",
}
"""Block type to what editors call it: no landing page does without these."""

BY_CHANCE = {
    "comparator": "Say what it is compared with: chance decides who gets which.",
    "allocation": "Say how likely each group is: chance decides who gets which.",
}
"""Fields of the purpose that a randomised trial needs."""


@dataclass(frozen=True)
class Requirement:
    """One line of the checklist: a type of block, or a field of such a block."""

    label: str
    block: str
    field: str | None = None


def requirements(trial: dict[str, Any] | None) -> list[Requirement]:
    """What a landing page for this trial must have, in the order of the page; without one, what all must."""
    by_chance = bool(trial and trial.get("randomised"))
    listed = [Requirement(label, block) for block, label in REQUIRED.items()]
    chance = [
        Requirement("What it is compared with", "StudyPurpose", "comparator"),
        Requirement("The chance of each group", "StudyPurpose", "allocation"),
    ]
    return [*listed[:2], *(chance if by_chance else []), *listed[2:]]


def is_met(requirement: Requirement, document: Document, faults: Collection[Fault] = ()) -> bool:
    """Whether the page has it: such a block without any fault, or with this field filled and faultless."""
    found = list(blocks(document, requirement.block))
    if requirement.field is None:
        faulty = {block_id for block_id, _ in faults}
        return any(block.get("id") not in faulty for block in found)
    wrong = [block_id for block_id, path in faults if path == (requirement.field,)]
    return any(not is_empty(block.get(requirement.field)) and block.get("id") not in wrong for block in found)


def missing_trial(document: Document) -> Iterator[Problem]:
    if not document.get("trial"):
        yield Problem("Choose the trial this page is about; it must be published.", field="trial")


def missing_blocks(document: Document) -> Iterator[Problem]:
    for requirement in requirements(document.get("trial")):
        if requirement.field is None and not is_met(requirement, document):
            yield Problem(f"Add the block “{requirement.label}”: every landing page has one.")


def missing_chance(document: Document) -> Iterator[Problem]:
    """Told of the purpose block; where there is none, that is what is told."""
    fields = [each.field for each in requirements(document.get("trial")) if each.field]
    for block in blocks(document, "StudyPurpose"):
        for field in fields:
            if is_empty(block.get(field)):
                yield Problem(BY_CHANCE[field], block.get("id"), (field,))


def missing_contact(document: Document) -> Iterator[Problem]:
    for block in blocks(document, "StudyContact"):
        if is_empty(block.get("telephone")) and is_empty(block.get("email")):
            message = "Give a telephone number or an email address: people must reach the study team."
            yield Problem(message, block.get("id"), ("telephone",))

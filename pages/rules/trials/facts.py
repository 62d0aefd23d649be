"""The facts of a trial that readers rely on."""

from collections.abc import Iterator

from pages.rules.body import is_empty
from pages.rules.finding import Document, Problem
from pages.rules.trials.status import takes_people

REQUIRED = {
    "public_title": "Give the trial a title in plain words.",
    "slug": "Give the trial a slug.",
    "registry_number": "Give its number in the registry.",
    "sponsor": "Say who is responsible for the trial.",
}
ADVISED = {
    "summary": "Say in a sentence or two what the trial wants to find out.",
    "status_as_of": "Say when the status was last checked: readers see it.",
    "conditions": "Say which condition the trial is about: lists and matching rely on it.",
    "sites": "Say where the trial is run.",
}
SHARED_BY_CHANCE = {
    "comparator": "Chance decides who gets what: say what the product is compared with.",
    "allocation": "Chance decides who gets what: say how likely each group is.",
}


def missing_facts(document: Document) -> Iterator[Problem]:
    for field, message in REQUIRED.items():
        if is_empty(document.get(field)):
            yield Problem(message, field=field)


def ages_out_of_order(document: Document) -> Iterator[Problem]:
    youngest, oldest = document.get("minimum_age_months"), document.get("maximum_age_months")
    if youngest is not None and oldest is not None and youngest > oldest:
        yield Problem("The oldest age is below the youngest.", field="maximum_age_months")


def unsaid_facts(document: Document) -> Iterator[Problem]:
    wanted = {**ADVISED, **(SHARED_BY_CHANCE if document.get("randomised") else {})}
    for field, message in wanted.items():
        if is_empty(document.get(field)):
            yield Problem(message, field=field)


def idle_sites(document: Document) -> Iterator[Problem]:
    """A trial that recruits has a site that does, if sites are given."""
    sites = document.get("sites") or []
    idle = sites and not any(site.get("recruiting") for site in sites)
    if takes_people(document.get("recruitment_status")) and idle:
        yield Problem("The trial recruits, and no site of it does. Tick those that do.", field="sites")

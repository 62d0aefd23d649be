"""Builders of trials, as `tests.content` has them for everything else; their pages are in `tests.landing`."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pages.models import Condition, Trial
from pages.models.trial import TrialCondition
from tests.content import Raw, block, make_question, save, uid
from tests.kept import kept


def criterion(key: str, rule: Raw | None = None, **value: object) -> Raw:
    """A hard inclusion criterion of a trial, with plain words."""
    filled: Raw = {
        "key": key,
        "kind": "inclusion",
        "plain_text": f"You are {key}.",
        "source_text": "",
        "rule": rule,
        "when": None,
        "strength": "hard",
        "reason_if_not_met": "",
    }
    return block("criterion", label=f"criterion {key}", **{**filled, **value})


def site(name: str = "Harbour Clinic", **value: object) -> Raw:
    filled: Raw = {
        "name": name,
        "city": "Porttown",
        "region": "",
        "country": "Ireland",
        "recruiting": True,
        "telephone": "",
        "email": "",
    }
    return {"type": "site", "id": uid(f"site {name}"), "value": {**filled, **value}}


@kept
def make_trial(
    title: str = "Heat for backs",
    *,
    slug: str = "heat-for-backs",
    criteria: Sequence[Raw] | None = None,
    sites: Sequence[Raw] = (),
    conditions: Iterable[Condition] = (),
    publish: bool = True,
    **fields: object,
) -> Trial:
    """A trial that recruits, with one criterion that the study team checks; a draft with `publish=False`."""
    filled = {
        "registry_number": "NCT00000001",
        "sponsor": "Example Hospital",
        "recruitment_status": "recruiting",
        "status_as_of": date(2026, 1, 10),
        "translation_key": uid(f"trial {slug}"),
        **fields,
    }
    trial = Trial(public_title=title, slug=slug, **filled)
    trial.criteria = [criterion("adult")] if criteria is None else list(criteria)
    trial.sites = list(sites)
    placed = [TrialCondition(condition=condition) for condition in conditions]
    trial.conditions = placed  # type: ignore[misc]  # modelcluster takes a list
    return save(trial, publish)


def make_adult_trial(**fields: Any) -> Trial:
    """A trial whose one rule asks the published question age-years."""
    make_question()
    return make_trial(criteria=[criterion("adult", {"gte": ["age-years", 18]})], **fields)

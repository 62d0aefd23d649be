"""A record -> the facts of a trial, by field. A fact that the record does not tell is left out."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, TypeVar

from pages.importing.trials.ages import age_of, is_no_limit
from pages.importing.trials.reader import Json, Reader
from pages.importing.trials.vocabulary import (
    ALLOCATIONS,
    COMPARATORS,
    MASKINGS,
    PHASES,
    SEXES,
    STATUSES,
)
from pages.models import Trial

Facts = dict[str, Any]
T = TypeVar("T")

WORDS = ("public_title", "summary", "investigational_product", "comparator")
"""Facts that editors put into plain words: a later import leaves these as they are."""

DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def facts_of(reader: Reader) -> Facts:
    """The facts, with findings about those that could not be read."""
    facts = {
        **_identity(reader),
        **_status(reader),
        **_design(reader),
        **_arms(reader),
        **_people(reader),
        **_whom(reader),
    }
    return {name: _fitting(reader, name, value) for name, value in facts.items()}


def _identity(reader: Reader) -> Facts:
    identification = reader.module("identificationModule")
    title = reader.text(identification, "briefTitle") or reader.text(identification, "officialTitle")
    summary = reader.text(reader.module("descriptionModule"), "briefSummary")
    told = {name: text for name, text in (("public_title", title), ("summary", summary)) if text}
    for name in ("public_title", "summary"):
        reader.note("words.registry" if name in told else "value.missing", name)
    return {"registry": "clinicaltrials_gov", "registry_number": identification["nctId"], **told}


def _status(reader: Reader) -> Facts:
    module = reader.module("statusModule")
    facts = _known(reader, STATUSES, module, "overallStatus", "recruitment_status")
    verified = reader.text(module, "statusVerifiedDate")
    as_of = _date(verified)
    if verified and as_of is None:
        reader.note("value.unknown", f"statusVerifiedDate: {verified}")
    return {**facts, **({"status_as_of": as_of} if as_of else {})}


def _date(text: str) -> date | None:
    """A day, or the first of a month."""
    if not DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return None


def _design(reader: Reader) -> Facts:
    module = reader.module("designModule")
    info = reader.part(module, "designInfo")
    phases = tuple(reader.texts(module, "phases"))
    if phases not in PHASES:
        reader.note("value.unknown", f"phases: {', '.join(phases)}")
    enrolled = reader.number(reader.part(module, "enrollmentInfo"), "count")
    return {
        **({"phase": PHASES[phases]} if phases in PHASES else {}),
        **_known(reader, ALLOCATIONS, info, "allocation", "randomised"),
        **_known(reader, MASKINGS, reader.part(info, "maskingInfo"), "masking", "masking"),
        **({} if enrolled is None else {"participants": enrolled}),
    }


def _arms(reader: Reader) -> Facts:
    """What is studied is what experimental arms get and other arms do not."""
    module = reader.module("armsInterventionsModule")
    arms = reader.items(module, "armGroups")
    compared = [arm for arm in arms if reader.text(arm, "type") in COMPARATORS]
    comparator = _given(reader, compared)
    studied = _given(reader, [arm for arm in arms if arm not in compared])
    named = [reader.text(each, "name") for each in reader.items(module, "interventions")]
    product = [name for name in studied if name not in comparator] or studied or [*filter(None, named)]
    placebo = any(reader.text(arm, "type") == "PLACEBO_COMPARATOR" for arm in arms)
    return {
        **({"placebo_controlled": placebo} if arms else {}),
        **({"investigational_product": ", ".join(product)} if product else {}),
        **({"comparator": ", ".join(comparator)} if comparator else {}),
    }


def _given(reader: Reader, arms: list[Json]) -> list[str]:
    """The names of what these arms get, each once; the registry writes "Drug: Name"."""
    labels = (label for arm in arms for label in reader.texts(arm, "interventionNames"))
    return list(dict.fromkeys(label.partition(": ")[2] or label for label in labels))


def _people(reader: Reader) -> Facts:
    module = reader.module("sponsorCollaboratorsModule")
    sponsor = reader.text(reader.part(module, "leadSponsor"), "name")
    responsible = reader.text(reader.part(module, "responsibleParty"), "investigatorFullName")
    officials = reader.items(reader.module("contactsLocationsModule"), "overallOfficials")
    leading = [
        reader.text(each, "name")
        for each in officials
        if reader.text(each, "role") == "PRINCIPAL_INVESTIGATOR"
    ]
    investigator = next(filter(None, [*leading, responsible]), "")
    if not sponsor:
        reader.note("value.missing", "leadSponsor")
    told = {"sponsor": sponsor, "investigator": investigator}
    return {name: text for name, text in told.items() if text}


def _whom(reader: Reader) -> Facts:
    module = reader.module("eligibilityModule")
    healthy = reader.flag(module, "healthyVolunteers")
    if healthy is None and module:
        reader.note("value.missing", "healthyVolunteers")
    for name in ("genderDescription", "studyPopulation"):
        if text := reader.text(module, name):
            reader.note("gender.described" if name == "genderDescription" else "criteria.remark", text)
    return {
        **_known(reader, SEXES, module, "sex", "sex"),
        **({} if healthy is None else {"healthy_volunteers": healthy}),
        **(_age(reader, module, "minimumAge", "minimum_age_months", oldest=False) if module else {}),
        **(_age(reader, module, "maximumAge", "maximum_age_months", oldest=True) if module else {}),
    }


def _age(reader: Reader, module: Json, name: str, field: str, *, oldest: bool) -> Facts:
    """An age that is absent is no limit; one that cannot be read is left as it was."""
    text = reader.text(module, name)
    if is_no_limit(text):
        return {field: None}
    age = age_of(text, oldest=oldest)
    if age is None:
        reader.note("value.unknown", f"{name}: {text}")
        return {}
    if age.rounded:
        reader.note("age.rounded", f"{name}: {text}")
    return {field: age.months}


def _known(reader: Reader, words: dict[str, T], module: Json, name: str, field: str) -> Facts:
    """A value of a vocabulary of the registry; none where it is absent or unknown, with a finding."""
    text = reader.text(module, name)
    if text in words:
        return {field: words[text]}
    if module:
        reader.note("value.unknown" if text else "value.missing", f"{name}: {text}" if text else name)
    return {}


def _fitting(reader: Reader, name: str, value: object) -> object:
    """A text as long as its field takes, on one line where that has one."""
    longest = getattr(Trial._meta.get_field(name), "max_length", None)
    if not isinstance(value, str) or longest is None or len(value) <= longest:
        return value
    reader.note("value.cut", f"{name}: {value}")
    return f"{value[: longest - 1].rstrip()}…"

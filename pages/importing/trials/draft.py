"""What a record says -> a draft trial: a new one, or the latest draft of the one that is there.

Compared are the record imported before and this one: where the registry changed nothing, the work of editors
stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from pages.importing.trials.contents import Contents, contents_of
from pages.importing.trials.criteria import merged_criteria
from pages.importing.trials.facts import WORDS
from pages.importing.trials.finding import Finding
from pages.importing.trials.merged_sites import merged_sites
from pages.importing.trials.refusal import TrialImportError
from pages.models import Condition, Trial
from pages.models.trial import TrialCondition
from pages.publishing.questions import current_questions
from pages.rules.trials.criteria import asked_keys

Outcome = Literal["created", "updated", "unchanged"]
Raw = dict[str, Any]
LONGEST_SLUG = 120


@dataclass(frozen=True, slots=True)
class Draft:
    """The trial as it is drafted now, what became of it, and what changed."""

    trial: Trial
    outcome: Outcome
    findings: tuple[Finding, ...]


@transaction.atomic
def save_draft(record: Raw, contents: Contents, locale: Locale) -> Draft:
    """Write the draft; nothing is published, and nothing is written where nothing changed.

    Raises:
        TrialImportError: trial.locked or trial.several, with nothing written.
    """
    existing = _existing(contents, locale)
    trial = existing.get_latest_revision_as_object() if existing else _new(contents, locale)
    if existing and trial.registry_record == record:
        return Draft(trial, "unchanged", _unknown_conditions(contents, _ours_by_name(locale)))
    before = contents_of(trial.registry_record) if trial.registry_record else None
    findings = [
        *_set_facts(trial, before, contents, is_new=existing is None),
        *_set_criteria(trial, before, contents),
        *_set_sites(trial, before, contents),
        *_add_conditions(trial, contents, locale),
    ]
    trial.registry_record = record
    if existing is None:
        trial.save()
    trial.save_revision(clean=False, log_action=True)
    return Draft(trial, "updated" if existing else "created", tuple(findings))


def _existing(contents: Contents, locale: Locale) -> Trial | None:
    number, registry = contents.number, contents.facts["registry"]
    found = list(Trial.objects.filter(registry_number=number, registry=registry, locale=locale)[:2])
    if len(found) > 1:
        raise TrialImportError("trial.several", f"Two trials have the number {number}. Remove one.")
    if found and found[0].locked:
        raise TrialImportError(
            "trial.locked", f"“{found[0]}” is locked. Unlock it to import its record again."
        )
    return found[0] if found else None


def _new(contents: Contents, locale: Locale) -> Trial:
    trial = Trial(locale=locale, live=False, slug=_free_slug(contents, locale))
    trial.public_title = contents.number
    return trial


def _free_slug(contents: Contents, locale: Locale) -> str:
    number = contents.number.lower()
    title = slugify(contents.facts.get("public_title", ""))[:LONGEST_SLUG].strip("-").replace("_", "-")
    taken = Trial.objects.filter(locale=locale, slug=title).exists()
    return f"{title}-{number}" if title and taken else title or number


def _set_facts(trial: Trial, before: Contents | None, now: Contents, *, is_new: bool) -> list[Finding]:
    """Take over what the registry changed; words that an editor wrote stay."""
    findings = []
    for name, value in now.facts.items():
        present, said = getattr(trial, name), before.facts.get(name) if before else None
        if present == value or (before and name in before.facts and said == value):
            continue
        told = f"{name}: {_shown(present)} -> {_shown(value)}"
        if not is_new and name in WORDS and present and present != said:
            findings.append(Finding("fact.kept", told))
            continue
        setattr(trial, name, value)
        if not is_new:
            findings.append(Finding("fact.changed", told))
    return findings


def _shown(value: object) -> str:
    return "nothing" if value in (None, "") else str(value)


def _set_criteria(trial: Trial, before: Contents | None, now: Contents) -> tuple[Finding, ...]:
    raw = [dict(child) for child in trial.criteria.raw_data]
    questions = current_questions(
        asked_keys({"criteria": [each["value"] for each in raw]}), locale=trial.locale.language_code
    )
    merged = merged_criteria(now.number, raw, before.pieces if before else (), now.pieces, questions)
    trial.criteria = merged.criteria
    return merged.findings


def _set_sites(trial: Trial, before: Contents | None, now: Contents) -> list[Finding]:
    existing = [dict(child) for child in trial.sites.raw_data]
    merged = merged_sites(existing, before.sites if before else (), now.sites)
    trial.sites = merged.sites
    return list(merged.findings)


def _add_conditions(trial: Trial, contents: Contents, locale: Locale) -> tuple[Finding, ...]:
    """Conditions of ours by name or synonym; none is taken away."""
    by_name = _ours_by_name(locale)
    placed = [placement.condition_id for placement in trial.conditions.all()]
    found = [by_name[name.casefold()] for name in contents.conditions if name.casefold() in by_name]
    new = [pk for pk in dict.fromkeys(found) if pk not in placed]
    kept = list(trial.conditions.all())
    if new:
        added = [TrialCondition(condition_id=pk, sort_order=len(kept) + n) for n, pk in enumerate(new)]
        trial.conditions = [*kept, *added]  # type: ignore[misc]  # modelcluster takes a list
    return _unknown_conditions(contents, by_name)


def _ours_by_name(locale: Locale) -> dict[str, int]:
    """The keys of our conditions by name and synonym, in lower case."""
    by_name: dict[str, int] = {}
    for condition in Condition.objects.filter(locale=locale):
        synonyms = (child.value for child in condition.synonyms)
        by_name |= {str(name).casefold(): condition.pk for name in (*synonyms, condition.name)}
    return by_name


def _unknown_conditions(contents: Contents, by_name: dict[str, int]) -> tuple[Finding, ...]:
    unknown = [name for name in contents.conditions if name.casefold() not in by_name]
    return tuple(Finding("condition.unknown", name) for name in unknown)

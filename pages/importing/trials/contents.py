"""Everything that a record says, read: facts, sites, names of conditions, and the pieces of its criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pages.importing.trials.criteria_text import Piece, split_criteria
from pages.importing.trials.facts import Facts, facts_of
from pages.importing.trials.finding import Finding
from pages.importing.trials.reader import Json, Reader
from pages.importing.trials.record import number_of, protocol_of
from pages.importing.trials.sites import sites_of

YEARS = re.compile(
    r"\b(\d{1,3})(?:st|nd|rd|th)?\s*(?:years?|yrs?)\b[^.;\n]{0,20}\bage\b"
    r"|\bage[ds]?\b[^.;\n]{0,20}?(\d{1,3})\b",
    re.IGNORECASE,
)
ONE_SEX = re.compile(r"\b(?:fe)?males?\b|\b(?:wo)?men\b|\bboys?\b|\bgirls?\b|\bpregnan\w+", re.IGNORECASE)
YEAR = 12


@dataclass(frozen=True, slots=True)
class Contents:
    number: str
    facts: Facts
    sites: list[dict[str, Any]]
    conditions: tuple[str, ...]
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]


def contents_of(record: Json) -> Contents:
    """What the record says; findings stand in the order of its parts."""
    reader, number = Reader(protocol_of(record)), number_of(record)
    facts, sites = facts_of(reader), sites_of(reader, number)
    conditions = tuple(reader.texts(reader.module("conditionsModule"), "conditions"))
    text = reader.text(reader.module("eligibilityModule"), "eligibilityCriteria")
    split = split_criteria(text)
    if not split.pieces:
        reader.note("value.missing", "eligibilityCriteria")
    odd = (*_other_ages(split.pieces, facts), *_sexes_apart(split.pieces, facts))
    once = tuple(dict.fromkeys((*reader.findings, *split.findings, *odd)))
    return Contents(number, facts, sites, conditions, split.pieces, once)


def _other_ages(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    """Criteria that name an age in years which is no limit of the record."""
    limits = (facts.get("minimum_age_months"), facts.get("maximum_age_months"))
    known = {limit // YEAR for limit in limits if limit is not None}
    for piece in pieces:
        named = {int(one or other) for one, other in YEARS.findall(piece.text)}
        if named - known:
            yield Finding("age.other", piece.text)


def _sexes_apart(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    """Criteria that speak of one sex in a record that takes all."""
    if facts.get("sex", "all") == "all":
        for piece in pieces:
            if ONE_SEX.search(piece.source_text):
                yield Finding("sex.apart", piece.text)

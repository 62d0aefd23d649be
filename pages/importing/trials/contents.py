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
OF_WOMEN = r"\bfemales?\b|\bwom[ae]n\b|\bgirls?\b|\bpregnan\w+"
OF_MEN = r"\bmales?\b|\bm[ae]n\b|\bboys?\b"
APART = {
    sex: re.compile(words, re.IGNORECASE)
    for sex, words in {"all": f"{OF_WOMEN}|{OF_MEN}", "female": OF_MEN, "male": OF_WOMEN}.items()
}
"""Words that do not fit everybody whom a record takes, by its sex."""

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
    text = reader.text(reader.module("eligibilityModule"), "eligibilityCriteria", verbatim=True)
    split = split_criteria(text)
    if not split.pieces:
        reader.note("value.missing", "eligibilityCriteria")
    odd = (*_ages_reversed(facts), *_other_ages(split.pieces, facts), *_sexes_apart(split.pieces, facts))
    once = tuple(dict.fromkeys((*reader.findings, *split.findings, *odd)))
    return Contents(number, facts, sites, conditions, split.pieces, once)


def _ages_reversed(facts: Facts) -> Iterator[Finding]:
    youngest, oldest = facts.get("minimum_age_months"), facts.get("maximum_age_months")
    if youngest is not None and oldest is not None and youngest > oldest:
        yield Finding("age.reversed", f"{youngest} months, {oldest} months")


def _other_ages(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    """Criteria that name an age in years which is no limit of the record."""
    limits = (facts.get("minimum_age_months"), facts.get("maximum_age_months"))
    known = {limit // YEAR for limit in limits if limit is not None}
    for piece in pieces:
        named = {int(one or other) for one, other in YEARS.findall(piece.text)}
        if named - known:
            yield Finding("age.other", piece.text)


def _sexes_apart(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    """Criteria that speak of one sex in a record that takes all, or the other."""
    for piece in pieces:
        if APART[facts.get("sex", "all")].search(piece.source_text):
            yield Finding("sex.apart", piece.text)

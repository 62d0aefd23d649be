"""What the import of a trial reports: one code for each kind of thing."""

from __future__ import annotations

from dataclasses import dataclass

CODES = {
    "module.missing": "a part of the record is missing",
    "value.missing": "the record does not say it; the field stays as it was",
    "value.unknown": "not a value we know; the field stays as it was",
    "value.shape": "not of the expected kind; it was not read",
    "value.entities": "characters are written as HTML has them; they were read",
    "value.escaped": "characters are escaped with a backslash; they were read",
    "value.cut": "too long for its field; it was cut",
    "words.registry": "the registry's words: put them into plain ones before publishing",
    "age.rounded": "an age that is no whole number of months; it was widened to one",
    "age.reversed": "the youngest age is above the oldest: one of them is wrong",
    "age.other": "the criteria speak of another age than the record",
    "sex.apart": "the criteria speak of one sex apart: they may need “for whom”",
    "gender.described": "the record describes whom it takes by gender",
    "condition.unknown": "no condition of ours has this name: choose or add one",
    "contact.study": "a contact of the whole study: landing pages have a block for it",
    "contact.other": "another contact of a place, which has one telephone and one email address",
    "criteria.heading": "a heading of the criteria",
    "criteria.population": "a heading above some criteria: if they are for some people only, say for whom",
    "criteria.kind": "the text does not say whether this includes or excludes: choose",
    "criteria.paragraph": "a paragraph was taken as a criterion",
    "criteria.run_on": "a paragraph seems to hold several criteria: split it",
    "criteria.remark": "a remark that is no criterion",
    "criteria.furniture": "a page number or the like inside the criteria",
    "criteria.escaped": "characters are escaped with a backslash; the source text keeps them",
    "criterion.added": "a new criterion: give it plain words, and a rule if answers can decide it",
    "criterion.changed": "its source text changed: plain words and rule were taken out, check them anew",
    "criterion.removed": "the registry no longer has it; it was taken out, with its words and rule",
    "site.added": "a new site",
    "site.changed": "the registry changed it",
    "site.kept": "the registry says otherwise; the correction of an editor was kept",
    "site.removed": "a site that the registry no longer has; it was taken out",
    "fact.changed": "the registry changed it",
    "fact.kept": "the registry says otherwise; the words of an editor were kept",
}
"""Code -> what it means."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`text` is what the record says, word for word where it is a part of the criteria."""

    code: str
    text: str = ""

"""Bylines of the text -> authors and reviewer, where people of these names are on file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from wagtail.models import Locale

from pages.importing.finding import Finding
from pages.importing.furniture import Byline
from pages.importing.snippets import person_named
from pages.models import Person

_DATE = re.compile(r"[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d\d-\d\d")
_FORMATS = ("%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")


@dataclass(slots=True)
class People:
    """`last_reviewed` only where the reviewer's own line gives the date."""

    authors: list[Person] = field(default_factory=list)
    reviewer: Person | None = None
    last_reviewed: date | None = None
    findings: list[Finding] = field(default_factory=list)


def people_of(bylines: Iterable[Byline], locale: Locale) -> People:
    people = People()
    for byline in bylines:
        if byline.role in ("author", "reviewer"):
            _take(people, byline, locale)
    return people


def _take(people: People, byline: Byline, locale: Locale) -> None:
    person = person_named(byline.name, locale)
    if person is None:
        people.findings.append(Finding("byline.unmatched", byline.line, byline.name))
    elif byline.role == "author" and person not in people.authors:
        people.authors.append(person)
    elif byline.role == "reviewer" and people.reviewer is None:
        people.reviewer, people.last_reviewed = person, date_in(byline.text)


def date_in(text: str) -> date | None:
    """The first date a line states in full."""
    for found in _DATE.findall(text):
        for form in _FORMATS:
            try:
                return (
                    datetime.strptime(found.replace(",", "").replace(".", ""), form)
                    .replace(tzinfo=UTC)
                    .date()
                )
            except ValueError:
                continue
    return None

"""Runs the rules over everything that is published."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pages.publishing.models import PublishedDocument
from pages.publishing.questions import questions_asked
from pages.rules.finding import Document, Finding, Severity
from pages.rules.recruitment.approval import APPROVAL_REQUIRED
from pages.rules.table import applies_to, findings


@dataclass(frozen=True)
class Examined:
    """A published page and what the rules find in it today."""

    name: str
    findings: tuple[Finding, ...]

    @property
    def blocks(self) -> bool:
        return any(finding.severity is Severity.BLOCKS for finding in self.findings)


def examine(today: date) -> Iterator[Examined]:
    """Every published document there is a rule for, by site, locale and path."""
    for document in PublishedDocument.objects.order_by("site", "locale", "path").iterator():
        content = json.loads(document.body)
        if applies_to(content):
            yield Examined(f"{document.site}{document.path or document.key}", _found(content, today))


def _found(content: Document, today: date) -> tuple[Finding, ...]:
    """Of a page whose words are withheld only that: the blocks it lacks are lacking for that reason."""
    found = findings(content, today=today, questions=questions_asked(content))
    if content.get("withheld"):
        found = [finding for finding in found if finding.code == APPROVAL_REQUIRED]
    return tuple(found)

"""Why a publication was refused."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from pages.rules.finding import Finding

SHOWN = 5
"""How many reasons the message gives; `findings` has them all."""


class PublicationRefused(ValidationError):
    """Publishing would show readers something the rules forbid; the whole transaction is rolled back.

    `findings` are those that block. Code: publication_refused.
    """

    def __init__(self, title: str, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        messages = list(dict.fromkeys(finding.message for finding in findings))
        more = [f"And {len(messages) - SHOWN} more."] if len(messages) > SHOWN else []
        reasons = " ".join(messages[:SHOWN] + more)
        super().__init__(f"“{title}” was not published. {reasons}", code="publication_refused")

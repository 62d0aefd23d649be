"""What the tests of approvals look at, and the clock they turn."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import timezone

from pages.models import TrialLandingPage
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.refusal import PublicationRefused
from pages.rules.recruitment.withholding import NOT_APPROVED
from tests.content import content, publish_page

NOTE = NOT_APPROVED["en"]
KEPT = ["WhoRunsIt", "StudyContact", "LegalFooter"]
"""The blocks that are left of a page of these tests when what recruits is withheld."""


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def set(self, *moment: int) -> None:
        self.now = datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type,misc]


def types(page: TrialLandingPage) -> list[str]:
    return [block["type"] for block in content(page)["body"]]


def refused(page: TrialLandingPage) -> list[str]:
    with pytest.raises(PublicationRefused) as refusal:
        publish_page(page)
    return [finding.code for finding in refusal.value.findings]


def check_of(page: TrialLandingPage, client: Client) -> Callable[[], tuple[int, int]]:
    """Asks the page's check whenever it is called: the statuses of evaluate and questionnaire."""
    check = next(block for block in content(page)["body"] if block["type"] == "EligibilityCheck")
    url = f"/api/v1/content/{content(page)['id']}"
    sent = {"ruleset_hash": check["ruleset_hash"], "answers": {}}

    def asked() -> tuple[int, int]:
        evaluated = client.post(f"{url}/evaluate/", sent, content_type="application/json")
        return evaluated.status_code, client.get(f"{url}/questionnaire/").status_code

    return asked


def drift() -> list[str]:
    return [drift.reason for drift in find_drift(keys_to_check()) if drift]

"""The approvals of the demo's landing pages and calls to action, by an ethics board that does not exist."""

from datetime import timedelta

from django.utils import timezone

from pages.demo.calls_to_action import CALLS_TO_ACTION
from pages.demo.stream import demo_id
from pages.models import Approval, CallToAction
from pages.publishing.approvals import Subject, record_approval, trial_of

ETHICS_BODY = "Brookmere Research Ethics Board (made up for this demo)"
GOOD_FOR = timedelta(days=365)


def approve(item_number: str, subject: Subject) -> Approval:
    """Record the board's approval of a text as it is, from today on.

    The text of a page names other pages of the demo, so they have to be published before.
    """
    today = timezone.now().date()
    trial = trial_of(subject)
    approval = Approval(
        ethics_body=ETHICS_BODY,
        reference=trial.registry_number if trial else item_number,
        item_number=item_number,
        version="1.0",
        approved_on=today,
        expires_on=today + GOOD_FOR,
    )
    return record_approval(approval, subject)


def approve_calls() -> None:
    """Those of the demo that lead to its landing pages, and have no approval yet."""
    for content in CALLS_TO_ACTION:
        calls = CallToAction.objects.filter(
            translation_key=demo_id("call_to_action", content.key),
            locale__language_code=content.locale,
            link_page__isnull=False,
            approvals=None,
        )
        for call in calls:
            approve(content.key, call)

"""The approvals of the demo's landing pages, by an ethics board that does not exist."""

from datetime import timedelta

from django.utils import timezone

from pages.demo.content import LandingContent
from pages.models import TrialLandingPage
from pages.models.approval import Approval
from pages.publishing.approvals import record_approval

ETHICS_BODY = "Brookmere Research Ethics Board (made up for this demo)"
GOOD_FOR = timedelta(days=365)


def approve(content: LandingContent, page: TrialLandingPage) -> Approval:
    """Record the board's approval of the page's text as it is, from today on.

    The text names other pages of the demo, so they have to be published before.
    """
    today = timezone.now().date()
    approval = Approval(
        ethics_body=ETHICS_BODY,
        reference=page.trial.registry_number if page.trial else content.trial,
        item_number=content.key,
        version="1.0",
        approved_on=today,
        expires_on=today + GOOD_FOR,
    )
    return record_approval(approval, page)

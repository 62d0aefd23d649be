"""Builders of approvals."""

from datetime import date

from pages.models import Approval
from pages.publishing.approvals import Subject, record_approval

FROM, UNTIL = date(2020, 1, 1), date(2999, 12, 31)
SENT = {
    "ethics_body": "Example Ethics Board",
    "reference": "EB-1",
    "item_number": "7",
    "version": "1.0",
    "approved_on": FROM.isoformat(),
    "expires_on": UNTIL.isoformat(),
    "countries": "",
}
"""What the admin's form sends of an approval, but for the hash of the text that was shown."""


def approve(
    subject: Subject, *, approved_on: date = FROM, expires_on: date = UNTIL, **fields: str
) -> Approval:
    """An approval of a page or call as it is in memory, recorded as the admin does."""
    words = {"ethics_body": "Example Ethics Board", "reference": "EB-1", "version": "1.0", **fields}
    approval = Approval(**words, approved_on=approved_on, expires_on=expires_on)
    return record_approval(approval, subject)

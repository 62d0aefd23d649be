"""The approval of a landing page's text, as far as the moment of compilation knows it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings

from pages.models.approval import Approval
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.compilation import Compilation
from pages.rules.recruitment.text import covering_hashes
from pages.rules.recruitment.withholding import with_reason

Wire = dict[str, Any]

APPROVAL_FIELDS = ("ethics_body", "reference", "item_number", "version", "countries")


def is_required() -> bool:
    """Whether publishing needs an approval; elsewhere editors are only told."""
    return str(settings.RECRUITMENT_APPROVAL) == "required"


def with_approval(page: TrialLandingPage, content: Wire, compilation: Compilation) -> Wire:
    """The content with the approval of exactly this text, and with why what recruits is to be left out.

    The body stays whole: drafts are shown, rules are asked and boards are sent what there is to approve.
    """
    covering = approvals_of(page, content)
    approval = best_of(covering, compilation.at)
    compilation.valid_until = approval.ends if approval else _next_start(covering, compilation.at)
    judged = {**content, "approval": approval and _wire(approval)}
    return with_reason(judged, approval_required=is_required())


def approvals_of(page: TrialLandingPage, content: Wire) -> list[Approval]:
    """The approvals that cover this text of this page and trial, whenever.

    One that was recorded before rules were part of the text covers these words with any rules.
    """
    if page.pk is None:
        return []
    return list(
        Approval.objects.filter(
            page=page.pk,
            content_hash__in=covering_hashes(content),
            trial=page.trial_id,
            locale=page.locale_id,
        )
    )


def best_of(approvals: Iterable[Approval], at: datetime) -> Approval | None:
    """The one that is good at this moment, for the longest."""
    good = [approval for approval in approvals if approval.is_good(at)]
    return max(good, key=lambda approval: (approval.expires_on, approval.pk), default=None)


def _next_start(approvals: Iterable[Approval], at: datetime) -> datetime | None:
    return min((approval.starts for approval in approvals if approval.starts > at), default=None)


def _wire(approval: Approval) -> Wire:
    dates = {name: getattr(approval, name).isoformat() for name in ("approved_on", "expires_on")}
    return {**{name: getattr(approval, name) for name in APPROVAL_FIELDS}, **dates}

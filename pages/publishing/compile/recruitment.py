"""The approval of a text that recruits, as far as the moment of compilation knows it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings

from pages.models.approval import Approval
from pages.models.call_to_action import CallToAction
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
    covering = approvals_of(page, page.trial_id, content)
    compilation.valid_until = valid_until(covering, compilation.at)
    judged = {**content, "approval": told(covering, compilation.at)}
    return with_reason(judged, approval_required=is_required())


def approvals_of(
    subject: TrialLandingPage | CallToAction, trial: int | None, content: Wire
) -> list[Approval]:
    """The approvals that cover this text of this page or call, about this trial, whenever.

    One that was recorded before rules were part of the text covers these words with any rules.
    """
    if subject.pk is None:
        return []
    of_it = {"call_to_action" if isinstance(subject, CallToAction) else "page": subject.pk}
    hashes = covering_hashes(content)
    found = Approval.objects.filter(**of_it, content_hash__in=hashes, trial=trial, locale=subject.locale_id)
    return list(found)


def best_of(approvals: Iterable[Approval], at: datetime) -> Approval | None:
    """The one that is good at this moment, for the longest."""
    good = [approval for approval in approvals if approval.is_good(at)]
    return max(good, key=lambda approval: (approval.expires_on, approval.pk), default=None)


def valid_until(approvals: Iterable[Approval], at: datetime) -> datetime | None:
    """When the clock changes whether one of them is good."""
    approvals = list(approvals)
    good = best_of(approvals, at)
    starts = (approval.starts for approval in approvals if approval.starts > at)
    return good.ends if good else min(starts, default=None)


def told(approvals: Iterable[Approval], at: datetime) -> Wire | None:
    """What documents and rules say of the approval that is good at this moment."""
    approval = best_of(approvals, at)
    if approval is None:
        return None
    dates = {name: getattr(approval, name).isoformat() for name in ("approved_on", "expires_on")}
    return {**{name: getattr(approval, name) for name in APPROVAL_FIELDS}, **dates}

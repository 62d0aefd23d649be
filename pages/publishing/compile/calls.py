"""Calls to action that lead to a trial: what they say while it recruits, and what when it does not.

Whether it does is read from the published trial, so that a new status changes every call, wherever it stands.
"""

from typing import Any

from pages.models.call_to_action import NOT_TAKING_PEOPLE, CallToAction
from pages.models.trial import RecruitmentStatus, Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.withheld import is_withheld

Wire = dict[str, Any]

OPEN = RecruitmentStatus.RECRUITING
"""The one status in which anybody may ask to join: an invitation is not for everybody."""


def heading(call: CallToAction, compilation: Compilation) -> str:
    if is_closed(call, compilation):
        return call.closed_heading or NOT_TAKING_PEOPLE
    return call.heading


def text(call: CallToAction, compilation: Compilation) -> str:
    return call.closed_text if is_closed(call, compilation) else call.text


def button_label(call: CallToAction, compilation: Compilation) -> str:
    return "" if is_closed(call, compilation) else call.button_label


def link(call: CallToAction, compilation: Compilation) -> Wire | None:
    if is_closed(call, compilation):
        return None
    if call.link_page_id:
        return compilation.link(call.link_page_id)
    if call.link_url:
        return {"url": call.link_url, "document_id": None, "title": ""}
    return None


def trial_status(call: CallToAction, compilation: Compilation) -> str | None:
    """The status of the public trial it leads to."""
    pk = _trial_pk(call, compilation)
    trial = compilation.snippet(Trial, pk) if pk else None
    return trial.recruitment_status if trial else None


def is_closed(call: CallToAction, compilation: Compilation) -> bool:
    """Whether it leads to a trial that does not recruit, or is not public, or to a landing page that is not.

    A page that is withheld invites nobody, so nobody is sent there.
    """
    if call.link_page_id and not _invites(call.link_page_id, compilation):
        return True
    return _trial_pk(call, compilation) is not None and trial_status(call, compilation) != OPEN


def _invites(pk: int, compilation: Compilation) -> bool:
    """Any page does but a landing page that is not public, or is withheld."""
    if not compilation.landing_page(pk):
        return True
    return compilation.page(pk) is not None and not is_withheld(pk, compilation)


def _trial_pk(call: CallToAction, compilation: Compilation) -> int | None:
    """The trial chosen for it, else that of the landing page it leads to."""
    if call.trial_id:
        return call.trial_id
    landing_page = _landing_page(call, compilation)
    return landing_page.trial_id if landing_page else None


def _landing_page(call: CallToAction, compilation: Compilation) -> TrialLandingPage | None:
    return compilation.landing_page(call.link_page_id) if call.link_page_id else None

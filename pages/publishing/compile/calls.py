"""Calls to action that lead to a trial: what they say while it recruits, and what when it does not.

Whether it does is read from the published trial, so that a new status changes every call, wherever it stands.
"""

from typing import Any

from pages.models.call_to_action import NOT_TAKING_PEOPLE, CallToAction
from pages.models.trial import Trial
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.recruitment import is_required
from pages.publishing.compile.withheld import is_withheld
from pages.rules.trials.status import takes_people

Wire = dict[str, Any]

WRITTEN = ("heading", "text", "button_label", "closed_heading", "closed_text")


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
    statuses = _statuses(call, compilation)
    return statuses[0] if statuses else None


def is_closed(call: CallToAction, compilation: Compilation) -> bool:
    """Whether it leads to a trial that does not recruit, or is not public, or to a landing page that is not.

    A page that is withheld invites nobody, so nobody is sent there.
    """
    if call.link_page_id and not _invites(call.link_page_id, compilation):
        return True
    return not all(map(takes_people, _statuses(call, compilation)))


def as_written(call: CallToAction, content: Wire, compilation: Compilation) -> Wire:
    """What the rules read: all words that editors wrote, also those that do not stand there now.

    `wording_binds` says that the advice on recruitment wording must be followed: the call leads to a trial,
    publishing words that recruit needs an ethics board, and no approval is recorded for a call.
    """
    about_trial = call.trial_id or (call.link_page_id and compilation.landing_page(call.link_page_id))
    words = {name: getattr(call, name) for name in WRITTEN}
    return {**content, **words, "wording_binds": is_required() and bool(about_trial)}


def _invites(pk: int, compilation: Compilation) -> bool:
    """Any page does but a landing page that is not public, or is withheld."""
    if not compilation.landing_page(pk):
        return True
    return compilation.page(pk) is not None and not is_withheld(pk, compilation)


def _statuses(call: CallToAction, compilation: Compilation) -> list[str | None]:
    """Of the trial chosen for it, then of the landing page it leads to; None where that is not public."""
    landing_page = compilation.landing_page(call.link_page_id) if call.link_page_id else None
    chosen = (call.trial_id, landing_page.trial_id if landing_page else None)
    trials = [compilation.snippet(Trial, pk) for pk in dict.fromkeys(chosen) if pk]
    return [trial.recruitment_status if trial else None for trial in trials]

"""Calls to action that lead to a trial: what they say while it recruits, and what when it does not.

Whether it does is read from the published trial, so that a new status changes every call, wherever it stands.
"""

from datetime import datetime
from typing import Any

from pages.models.approval import Approval
from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.recruitment import approvals_of, best_of, is_required, told, valid_until
from pages.publishing.compile.withheld import is_withheld
from pages.rules.recruitment.withholding import NOT_TAKING_PEOPLE, Withheld, in_language
from pages.rules.trials.status import takes_people

Wire = dict[str, Any]

WRITTEN = ("heading", "text", "button_label", "disclosure", "closed_heading", "closed_text")


def heading(call: CallToAction, compilation: Compilation) -> str:
    if is_closed(call, compilation):
        return call.closed_heading or in_language(NOT_TAKING_PEOPLE, call.locale.language_code)
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


def is_approved(call: CallToAction, compilation: Compilation) -> bool:
    """Whether readers may have its words: no board need see them, or an approval of them is good.

    On a landing page they are part of the text that is approved there; a preview shows what to approve.
    """
    if compilation.recruits or compilation.library.is_shown(call) or not needs_approval(call, compilation):
        return True
    return best_of(covering(call, compilation), compilation.at) is not None


def changes_at(call: CallToAction, compilation: Compilation) -> datetime | None:
    """When the clock changes whether its words are approved."""
    approvals = covering(call, compilation) if needs_approval(call, compilation) else []
    return valid_until(approvals, compilation.at)


def needs_approval(call: CallToAction, compilation: Compilation) -> bool:
    """Whether a board has to see its words before readers do."""
    return is_required() and recruits(call, compilation)


def recruits(call: CallToAction, compilation: Compilation) -> bool:
    """Whether it leads to a trial, public or not: such words need an ethics board."""
    landing_page = call.link_page_id and compilation.landing_page(call.link_page_id)
    return bool(call.trial_id or landing_page)


def covering(call: CallToAction, compilation: Compilation) -> list[Approval]:
    """The approvals of exactly its words, whenever they are good."""
    known = compilation.library.approvals_of_calls
    if call.pk not in known:
        known[call.pk] = approvals_of(call, trial_of(call, compilation), _written(call))
    return known[call.pk]


def trial_of(call: CallToAction, compilation: Compilation) -> int | None:
    """The primary key of the trial that it is about."""
    return next(iter(_trials(call, compilation)), None)


def as_written(call: CallToAction, content: Wire, compilation: Compilation) -> Wire:
    """What the rules read: all words that editors wrote, also those that do not stand there now.

    A call that recruits has `approval` and `withheld_reason`, as a landing page has them.
    """
    written = {**content, **_written(call)}
    if not recruits(call, compilation):
        return written
    approval = told(covering(call, compilation), compilation.at)
    reason = Withheld.NO_APPROVAL.value if is_required() and approval is None else None
    return {**written, "approval": approval, "withheld_reason": reason}


def _written(call: CallToAction) -> Wire:
    words = {name: getattr(call, name) for name in WRITTEN}
    return {"type": CallToAction.__name__, "locale": call.locale.language_code, **words}


def _invites(pk: int, compilation: Compilation) -> bool:
    """Any page does but a landing page that is not public, or is withheld."""
    if not compilation.landing_page(pk):
        return True
    return compilation.page(pk) is not None and not is_withheld(pk, compilation)


def _statuses(call: CallToAction, compilation: Compilation) -> list[str | None]:
    """None where a trial is not public."""
    trials = [compilation.snippet(Trial, pk) for pk in _trials(call, compilation)]
    return [trial.recruitment_status if trial else None for trial in trials]


def _trials(call: CallToAction, compilation: Compilation) -> list[int]:
    """The trial chosen for it, then that of the landing page it leads to."""
    landing_page = compilation.landing_page(call.link_page_id) if call.link_page_id else None
    chosen = (call.trial_id, landing_page.trial_id if landing_page else None)
    return [pk for pk in dict.fromkeys(chosen) if pk]

"""How the text of a landing page or call to action that is being edited stands to what was approved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff

from django.utils import timezone

from pages.models.approval import Approval
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import Subject, draft_of, trial_id_of
from pages.publishing.compile.calls import is_approved
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.compile.recruitment import approvals_of, best_of, is_required
from pages.publishing.compile.withheld import is_withheld
from pages.rules.finding import Document
from pages.rules.recruitment.approval import warning_level
from pages.rules.recruitment.countries import Site, sites_outside
from pages.rules.recruitment.text import recruitment_text
from pages.rules.recruitment.withholding import NOT_APPROVED, in_language, with_reason


@dataclass(frozen=True)
class ApprovalState:
    """`approval` is good today; else `other` covers the text at another time, or `last` another text."""

    required: bool
    approval: Approval | None
    other: Approval | None
    last: Approval | None
    changes: tuple[str, ...]
    """What was written since `last`: lines that begin with + or -."""
    outside: tuple[str, ...]
    """Places of the study that no approval of today is for."""
    closed: str
    """What readers are told while the trial takes nobody; empty while it does."""
    trial_status: str
    """The status that closes the page, as editors know it."""
    withheld: str
    """What readers are told now because no approval covers the live words; empty while one does."""

    @property
    def days_left(self) -> int:
        return days_left(self.approval) if self.approval else 0

    @property
    def is_ending(self) -> bool:
        return self.approval is not None and warning_level(self.days_left) is not None


def state_of(subject: Subject) -> ApprovalState:
    """The state of what is saved, with the words it has in memory."""
    document = draft_of(subject)
    covering = approvals_of(subject, trial_id_of(subject), document)
    now = timezone.now()
    good = best_of(covering, now)
    countries = [approval.countries for approval in covering if approval.is_good(now)]
    last = None if covering else subject.approvals.order_by("recorded_at").last()
    changes = tuple(_changes(last.text, recruitment_text(document))) if last else ()
    other = covering[-1] if covering and not good else None
    outside = tuple(_place(site) for site in sites_outside(_sites(document), countries))
    told = (*_closed(subject, document), _withheld(subject))
    return ApprovalState(is_required(), good, other, last, changes, outside, *told)


def days_left(approval: Approval, today: date | None = None) -> int:
    """0 on the last day."""
    return (approval.expires_on - (today or timezone.localdate())).days


def _closed(subject: Subject, document: Document) -> tuple[str, str]:
    """The note for readers and the status that calls for it; a trial that is not public is another matter."""
    if not isinstance(subject, TrialLandingPage):
        return "", ""
    note = with_reason(document, approval_required=False)["withheld"]
    public = subject.trial if document.get("trial") else None
    return (note, public.get_recruitment_status_display()) if note and public else ("", "")


def _withheld(subject: Subject) -> str:
    """Judged by what is live, which the subject in memory may be a draft of."""
    live = type(subject)._default_manager.filter(pk=subject.pk, live=True).first()
    if live is None or not _lacks_approval(live, Compilation(Library())):
        return ""
    return in_language(NOT_APPROVED, live.locale.language_code)


def _lacks_approval(live: Subject, compilation: Compilation) -> bool:
    if isinstance(live, TrialLandingPage):
        return is_withheld(live.pk, compilation)
    return not is_approved(live, compilation)


def _sites(document: Document) -> list[Document]:
    sites: list[Document] = (document.get("trial") or {}).get("sites") or []
    return sites


def _place(site: Site) -> str:
    return ", ".join(filter(None, (str(site.get(name) or "") for name in ("name", "city", "country"))))


def _changes(before: str, after: str) -> Iterator[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return (
        line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip()
    )

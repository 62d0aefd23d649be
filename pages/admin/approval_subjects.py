"""What approvals are recorded for: landing pages, and calls to action that lead to a trial."""

from dataclasses import dataclass
from typing import TypeGuard

from django.contrib.admin.utils import quote
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import Subject, text_of, trial_of
from pages.publishing.compile.calls import recruits
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.rules.recruitment.text import recruitment_hash

LIVE, DRAFT = "live", "draft"
PAGE, CALL = "page", "call-to-action"
KINDS: dict[str, type[TrialLandingPage] | type[CallToAction]] = {PAGE: TrialLandingPage, CALL: CallToAction}


@dataclass(frozen=True)
class Shown:
    """A page or call, as it is live or as its latest draft has it, to somebody who may see it."""

    subject: Subject
    which: str
    text: str
    """The recruitment text."""

    @property
    def kind(self) -> str:
        return kind_of(self.subject)

    @property
    def name(self) -> str:
        return str(self.subject)

    @property
    def file_name(self) -> str:
        subject = self.subject
        return f"{CALL}-{subject.pk}" if isinstance(subject, CallToAction) else str(subject.slug)

    @property
    def hash(self) -> str:
        return recruitment_hash(self.text)

    @property
    def trial(self) -> Trial | None:
        return trial_of(self.subject)

    @property
    def has_both(self) -> bool:
        """Whether what is live and the latest draft are two."""
        return bool(self.subject.live and self.subject.has_unpublished_changes)


def shown(request: HttpRequest, kind: str, pk: int) -> Shown:
    """The subject as it is live where that is asked for and it is live, else its latest draft.

    Raises:
        Http404: there is none, or it is of a kind that nobody approves.
        PermissionDenied: who asks may neither edit it nor, for a call, record approvals.
    """
    if kind not in KINDS:
        raise Http404
    subject: Subject = get_object_or_404(KINDS[kind], pk=pk)
    if not may_see(request.user, subject):
        raise PermissionDenied
    live = subject.live and request.GET.get("text") == LIVE
    read = subject if live else subject.get_latest_revision_as_object()
    return Shown(read, LIVE if live else DRAFT, text_of(read))


def may_see(user: User | AnonymousUser, subject: Subject) -> bool:
    """Whether somebody may read its drafts to change or to approve them."""
    if isinstance(subject, TrialLandingPage):
        return bool(subject.permissions_for_user(user).can_edit())
    return user.has_perm("pages.add_approval") or user.has_perm("pages.change_calltoaction")


def address_of(user: User | AnonymousUser, subject: Subject) -> str:
    """Where a user edits it, or reads it."""
    address: str | None = AdminURLFinder(user).get_edit_url(subject)
    if address or isinstance(subject, TrialLandingPage):
        return address or reverse("wagtailadmin_home")
    return reverse(CallToAction.snippet_viewset.get_url_name("inspect"), args=[quote(subject.pk)])


def kind_of(subject: Subject) -> str:
    return CALL if isinstance(subject, CallToAction) else PAGE


def is_approved_by_boards(instance: Model) -> TypeGuard[Subject]:
    """Whether its words recruit, so that a board has to see them."""
    if isinstance(instance, CallToAction):
        return recruits(instance, Compilation(Library()))
    return isinstance(instance, TrialLandingPage)

"""What approvals are recorded for: landing pages, and calls to action that lead to a trial."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

from django.contrib.admin.utils import quote
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.permissions import policy_registry

from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import (
    Subject,
    has_draft_of_trial,
    text_of,
    text_with_draft_of_trial,
    trial_of,
)
from pages.publishing.compile.calls import recruits
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.rules.recruitment.text import recruitment_hash

PAGE, CALL = "page", "call-to-action"
SEES_DRAFTS = {"add", "change", "delete", "view"}
"""Wagtail shows the latest draft of shared content to who may do any of it."""
KINDS: dict[str, type[TrialLandingPage] | type[CallToAction]] = {PAGE: TrialLandingPage, CALL: CallToAction}


class Text(StrEnum):
    """Which text of a subject is shown; the last is of a live page whose trial has a draft."""

    DRAFT = "draft"
    LIVE = "live"
    WITH_TRIAL = "with-trial"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def query(self) -> str:
        """What asks for it, at the end of an address."""
        return "" if self is Text.DRAFT else f"?text={self}"


LABELS = {
    Text.DRAFT: "latest draft",
    Text.LIVE: "text that is live",
    Text.WITH_TRIAL: "live text with the draft of its trial",
}


@dataclass(frozen=True)
class Shown:
    """A text of a page or call, to somebody who may see it."""

    subject: Subject
    which: Text
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
    def others(self) -> list[Text]:
        """Which other texts of it there are."""
        live, changed = self.subject.live, self.subject.has_unpublished_changes
        with_trial = live and isinstance(self.subject, TrialLandingPage) and has_draft_of_trial(self.subject)
        there = {Text.DRAFT: True, Text.LIVE: live and changed, Text.WITH_TRIAL: with_trial}
        return [each for each in Text if there[each] and each is not self.which]


def shown(request: HttpRequest, kind: str, pk: int) -> Shown:
    """The text that is asked for, if the subject is live; else that of its latest draft.

    Raises:
        Http404: there is none, or it is of a kind that nobody approves.
        PermissionDenied: who asks may neither edit it nor, for a call, record approvals; or sees no trials.
    """
    if kind not in KINDS:
        raise Http404
    subject: Subject = get_object_or_404(KINDS[kind], pk=pk)
    if not may_see(request.user, subject):
        raise PermissionDenied
    asked = request.GET.get("text")
    if subject.live and asked == Text.LIVE:
        return Shown(subject, Text.LIVE, text_of(subject))
    if subject.live and asked == Text.WITH_TRIAL and isinstance(subject, TrialLandingPage):
        return _with_trial(request.user, subject)
    draft = subject.get_latest_revision_as_object()
    return Shown(draft, Text.DRAFT, text_of(draft))


def _with_trial(user: User | AnonymousUser, page: TrialLandingPage) -> Shown:
    """It tells what the trial's draft says, so it is for those who may read that."""
    if not policy_registry.get_by_type(Trial).user_has_any_permission(user, SEES_DRAFTS):
        raise PermissionDenied
    return Shown(page, Text.WITH_TRIAL, text_with_draft_of_trial(page))


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

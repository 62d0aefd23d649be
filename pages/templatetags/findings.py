"""What the rules say of the page or snippet that is being edited, and how its text stands to its approval."""

from django import template
from django.contrib.auth.models import AbstractUser, User
from django.db.models import Model

from pages.admin.approval_state import ApprovalState, state_of
from pages.admin.approval_subjects import is_approved_by_boards, kind_of
from pages.admin.checklist import Line, checklist_of
from pages.admin.findings import Findings, findings_of
from pages.admin.losing_approval import LosingPage, losing_approval
from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import Subject

register = template.Library()


Listed = ContentPage | CallToAction | Trial
"""What has the list of what is still to do in its form."""


@register.simple_tag
def findings(page: Model | None) -> Findings | None:
    """{% findings page as found %}: None for what is not saved yet, and for what has no such list."""
    return findings_of(page) if isinstance(page, Listed) and page.pk else None


@register.filter
def is_listed(instance: Model | None) -> bool:
    """{% if object|is_listed %}: whether its form has the list."""
    return isinstance(instance, Listed)


@register.filter
def may_record_approvals(user: AbstractUser | None) -> bool:
    """{% if user|may_record_approvals %}: others see the text, and how it stands."""
    return user is not None and user.has_perm("pages.add_approval")


@register.filter
def approval_kind(subject: Subject) -> str:
    """{{ page|approval_kind }}: what stands for it in the addresses of approvals."""
    return kind_of(subject)


@register.simple_tag
def checklist(page: Model | None) -> list[Line]:
    """{% checklist page as lines %}: empty for what is no saved landing page."""
    return checklist_of(page) if isinstance(page, TrialLandingPage) and page.pk else []


@register.simple_tag
def approval_state(page: Model | None) -> ApprovalState | None:
    """{% approval_state page as state %}: None for what is not saved, and for what no board approves."""
    return state_of(page) if page and page.pk and is_approved_by_boards(page) else None


@register.simple_tag(name="losing_approval")
def losing_approval_of(page: Model | None, user: User) -> list[LosingPage]:
    """{% losing_approval page user as losing %}: empty for what is no saved trial."""
    return losing_approval(page, user) if isinstance(page, Trial) and page.pk else []

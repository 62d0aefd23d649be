"""Warns, on the admin's first page, of approvals that end soon."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from pages.admin.approval_state import days_left
from pages.models.approval import Approval
from pages.rules.recruitment.approval import WARNING_DAYS, warning_level


@dataclass(frozen=True)
class Ending:
    """An approval without a longer one behind it; `level` is 7, 30 or 60, or 0 when it has ended."""

    approval: Approval
    days: int
    level: int


def ending_approvals() -> list[Ending]:
    """Of each live landing page the approval that lasts longest, if it ends within 60 days."""
    approvals = Approval.objects.filter(page__live=True).select_related("page").order_by("expires_on")
    latest = {approval.page_id: approval for approval in approvals}
    soon = timezone.localdate() + timedelta(days=max(WARNING_DAYS))
    return [_ending(approval) for approval in latest.values() if approval.expires_on <= soon]


def _ending(approval: Approval) -> Ending:
    days = days_left(approval)
    return Ending(approval, days, 0 if days < 0 else warning_level(days) or 0)


class EndingApprovals(Component):
    order = 90
    template_name = "pages/admin/approvals/ending.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """Only pages that who looks may edit."""
        user = self.request.user
        endings = [each for each in ending_approvals() if _may_edit(each.approval.page, user)]
        return {"endings": endings}


def _may_edit(page: Page, user: Any) -> bool:  # noqa: ANN401 - any user model
    return bool(page.permissions_for_user(user).can_edit())


def add_to_home(request: HttpRequest, panels: list[Component]) -> None:
    """Wagtail's hook `construct_homepage_panels`."""
    panels.append(EndingApprovals(request))

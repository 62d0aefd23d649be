"""Tells, on the admin's first page, of questions whose new words wait for a choice about live pages."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy

from pages.publishing.waiting_pages import waiting_pins, waiting_questions


class WaitingQuestions(Component):
    """Counts only pages that who looks may publish: nobody else can choose."""

    order = 95
    template_name = "pages/admin/waiting_questions.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        user = self.request.user
        if not any(user.has_perm(f"pages.{action}_eligibilityquestion") for action in ("view", "change")):
            return {"questions": []}
        mine = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
        return {"questions": waiting_questions(waiting_pins().filter(page__in=mine.values("pk")))}


def add_to_home(request: HttpRequest, panels: list[Component]) -> None:
    """Wagtail's hook `construct_homepage_panels`."""
    panels.append(WaitingQuestions(request))

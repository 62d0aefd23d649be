"""Warns, on the admin's first page, of landing pages whose approval ends soon or has ended."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.dependants import key_from
from pages.publishing.models import PublishedDocument
from pages.rules.recruitment.approval import warning_level
from pages.rules.recruitment.withholding import Withheld


@dataclass(frozen=True)
class Ending:
    """A live page; `level` is 7, 30 or 60; 0: no approval is good, and `expires_on` may be None."""

    page_id: int
    title: str
    approval: str
    expires_on: date | None
    days: int
    level: int


def ending_approvals(today: date) -> list[Ending]:
    """By how soon it is, from what readers get: an approval of an older text counts for nothing."""
    rows = PublishedDocument.objects.filter(type=TrialLandingPage.__name__).values_list("source", "body")
    return sorted(_endings(rows, today), key=lambda ending: (ending.level, ending.days, ending.title))


def _endings(rows: Any, today: date) -> Iterator[Ending]:  # noqa: ANN401 - a queryset of pairs
    for source, body in rows.iterator():
        content = json.loads(body)
        page_id, approval = int(key_from(source)[1]), content["approval"]
        if approval is None:
            if content.get("withheld_reason") == Withheld.NO_APPROVAL:
                yield Ending(page_id, content["title"], "", None, 0, 0)
            continue
        last = date.fromisoformat(approval["expires_on"])
        days = (last - today).days
        level = 0 if days < 0 else warning_level(days)
        if level is not None:
            name = f"{approval['reference']}, version {approval['version']}"
            yield Ending(page_id, content["title"], name, last, days, level)


class EndingApprovals(Component):
    order = 90
    template_name = "pages/admin/approvals/ending.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """Only pages that who looks may edit."""
        endings = ending_approvals(timezone.localdate())
        pages = TrialLandingPage.objects.in_bulk([ending.page_id for ending in endings])
        user = self.request.user
        mine = {pk for pk, page in pages.items() if page.permissions_for_user(user).can_edit()}
        return {"endings": [ending for ending in endings if ending.page_id in mine]}


def add_to_home(request: HttpRequest, panels: list[Component]) -> None:
    """Wagtail's hook `construct_homepage_panels`."""
    panels.append(EndingApprovals(request))

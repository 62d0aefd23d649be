"""Warns, on the admin's first page, of pages and calls to action whose approval ends soon or has ended."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from pages.admin.approval_subjects import CALL, KINDS, PAGE, address_of, may_see
from pages.models.call_to_action import CallToAction
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import Subject
from pages.publishing.compile.calls import as_written
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.dependants import key_from
from pages.publishing.models import PublishedDocument
from pages.rules.finding import Document
from pages.rules.recruitment.approval import warning_level
from pages.rules.recruitment.withholding import Withheld


@dataclass(frozen=True)
class Ending:
    """A live page or call; `level` is 7, 30 or 60; 0: no approval is good, and `expires_on` may be None."""

    kind: str
    pk: int
    title: str
    approval: str
    expires_on: date | None
    days: int
    level: int


def ending_approvals(today: date) -> list[Ending]:
    """By how soon it is, from what readers get: an approval of an older text counts for nothing."""
    found = filter(None, (*_of_pages(today), *_of_calls(today)))
    return sorted(found, key=lambda ending: (ending.level, ending.days, ending.title))


def _of_pages(today: date) -> Iterator[Ending | None]:
    rows = PublishedDocument.objects.filter(type=TrialLandingPage.__name__).values_list("source", "body")
    for source, body in rows.iterator():
        content = json.loads(body)
        yield _ending(PAGE, int(key_from(source)[1]), content["title"], content, today)


def _of_calls(today: date) -> Iterator[Ending | None]:
    compilation = Compilation(Library())
    for call in CallToAction.objects.filter(live=True).select_related("locale"):
        yield _ending(CALL, call.pk, str(call), as_written(call, {}, compilation), today)


def _ending(kind: str, pk: int, title: str, content: Document, today: date) -> Ending | None:
    """None where there is time, or nothing needs an approval."""
    approval = content.get("approval")
    if approval is None:
        withheld = content.get("withheld_reason") == Withheld.NO_APPROVAL
        return Ending(kind, pk, title, "", None, 0, 0) if withheld else None
    last = date.fromisoformat(approval["expires_on"])
    days = (last - today).days
    level = 0 if days < 0 else warning_level(days)
    name = f"{approval['reference']}, version {approval['version']}"
    return None if level is None else Ending(kind, pk, title, name, last, days, level)


class EndingApprovals(Component):
    order = 90
    template_name = "pages/admin/approvals/ending.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """Only of what somebody may edit, or record an approval of; each with where that is done."""
        endings = ending_approvals(timezone.localdate())
        user = self.request.user
        subjects = _subjects(endings)
        found = [(ending, subjects.get((ending.kind, ending.pk))) for ending in endings]
        mine = [(ending, subject) for ending, subject in found if subject and may_see(user, subject)]
        return {"endings": [(ending, address_of(user, subject)) for ending, subject in mine]}


def _subjects(endings: list[Ending]) -> dict[tuple[str, int], Subject]:
    """Of each kind in one query."""
    found: dict[tuple[str, int], Subject] = {}
    for kind, model in KINDS.items():
        of_kind = model._default_manager.in_bulk([ending.pk for ending in endings if ending.kind == kind])
        found |= {(kind, pk): subject for pk, subject in of_kind.items()}
    return found


def add_to_home(request: HttpRequest, panels: list[Component]) -> None:
    """Wagtail's hook `construct_homepage_panels`."""
    panels.append(EndingApprovals(request))

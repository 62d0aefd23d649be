"""Recording approvals, and the text that an ethics board is sent."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils import formats
from django.utils.html import format_html
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from pages.admin.approval_state import days_left
from pages.models.approval import Approval
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.approvals import record_approval, text_of
from pages.rules.recruitment.text import recruitment_hash

CHANGED = "The text has changed since you opened this page. Read it again; it is shown anew below."
LIVE, DRAFT = "live", "draft"


class RecordOnly(ModelPermissionPolicy):
    """An approval is recorded beside the text it covers, and never changed: a wrong one is deleted."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action in ("view", "delete") and bool(super().user_has_permission(user, action))


register_permission_policy(Approval, RecordOnly(Approval))


class ApprovalForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's own is not generic when it runs
    """`shown_hash` says which text the person saw."""

    shown_hash = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = Approval
        fields: ClassVar[list[str]] = [
            *("ethics_body", "reference", "item_number", "version", "approved_on", "expires_on", "countries")
        ]
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "approved_on": AdminDateInput(),
            "expires_on": AdminDateInput(),
        }


def record(request: HttpRequest, page_id: int) -> HttpResponse:
    """The form, beside the text that the approval will cover."""
    if not request.user.has_perm("pages.add_approval"):
        raise PermissionDenied
    page, which = _page(request, page_id)
    text = text_of(page)
    digest = recruitment_hash(text)
    sent = request.POST.dict() if request.method == "POST" else None
    form = ApprovalForm(sent, initial={"shown_hash": digest})
    if form.is_valid():
        if form.cleaned_data["shown_hash"] == digest:
            form.instance.recorded_by = request.user
            record_approval(form.instance, page)
            messages.success(request, f"The approval of “{page.title}” is recorded.")
            return redirect("wagtailadmin_pages:edit", page_id)
        form.add_error(None, CHANGED)
        form.data = {**form.data, "shown_hash": digest}
    context = {"page": page, "which": which, "text": text, "hash": digest, "form": form}
    return render(request, "pages/admin/approvals/record.html", context)


def text(request: HttpRequest, page_id: int) -> HttpResponse:
    """The text alone, with its version and hash, to be printed for the ethics board."""
    page, which = _page(request, page_id)
    words = text_of(page)
    context = {"page": page, "which": which, "text": words, "hash": recruitment_hash(words)}
    return render(request, "pages/admin/approvals/text.html", context)


def download(request: HttpRequest, page_id: int) -> HttpResponse:
    """The very bytes that the hash is of."""
    page, _ = _page(request, page_id)
    words = text_of(page)
    response = HttpResponse(words, content_type="text/plain; charset=utf-8")
    name = f"{page.slug}-{recruitment_hash(words)[:12]}.txt"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _page(request: HttpRequest, page_id: int) -> tuple[TrialLandingPage, str]:
    """The page as it is live where that is asked for and it is live, else its latest draft.

    Raises:
        PermissionDenied: who asks may not open the page in the editor.
    """
    page = get_object_or_404(TrialLandingPage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if page.live and request.GET.get("text") == LIVE:
        return page, LIVE
    return page.get_latest_revision_as_object(), DRAFT


def register_addresses() -> list[URLPattern]:
    """Wagtail asks for these below /admin/, and lets in whoever may use the admin."""
    return [
        path("approvals/of/<int:page_id>/", record, name="record_approval"),
        path("approvals/of/<int:page_id>/text/", text, name="recruitment_text"),
        path("approvals/of/<int:page_id>/text.txt", download, name="recruitment_text_file"),
    ]


class ApprovalInspectView(InspectView):
    def get_field_display_value(self, field_name: str, field: Any) -> Any:  # noqa: ANN401 - as Wagtail has it
        """The text with its lines."""
        if field_name == "text":
            return format_html('<pre style="white-space: pre-wrap">{}</pre>', self.object.text)
        return super().get_field_display_value(field_name, field)


def _day_column(name: str, label: str) -> Column:
    """Days as they are: Wagtail's own column says how long ago, also of what lies ahead."""

    def day(approval: Approval) -> str:
        return formats.date_format(getattr(approval, name), "j F Y")

    return Column(name, label=label, sort_key=name, accessor=day)


class ApprovalViewSet(ModelViewSet):
    model = Approval
    name = "approvals"
    menu_label = "Approvals"
    icon = "clipboard-list"
    menu_order = 250
    add_to_admin_menu = True
    inspect_view_enabled = True
    inspect_view_class = ApprovalInspectView
    copy_view_enabled = False
    form_fields = ("ethics_body",)
    list_display: ClassVar[list[Any]] = [
        "__str__",
        Column("page_name", label="Page", sort_key="page_title"),
        "ethics_body",
        _day_column("approved_on", "From"),
        _day_column("expires_on", "Until"),
        Column(
            "days",
            label="Days left",
            accessor=lambda each: "ended" if days_left(each) < 0 else days_left(each),
        ),
    ]
    list_filter: ClassVar[dict[str, list[str]]] = {
        "page": ["exact"],
        "ethics_body": ["exact"],
        "expires_on": ["gte", "lte"],
        "locale": ["exact"],
    }
    list_select_related: ClassVar[list[str]] = ["page"]
    ordering = ("expires_on", "pk")
    search_fields: ClassVar[list[str]] = ["reference", "ethics_body", "page_title", "page__title"]
    inspect_view_fields: ClassVar[list[str]] = [
        *("page", "page_title", "document_id", "trial", "locale", "ethics_body", "reference"),
        *("item_number", "version", "approved_on", "expires_on", "countries", "content_hash", "text"),
        *("recorded_by", "recorded_at"),
    ]

    def get_permissions_to_register(self) -> Any:  # noqa: ANN401 - a queryset of permissions
        return super().get_permissions_to_register().exclude(codename="change_approval")


def register_approvals() -> ApprovalViewSet:
    return ApprovalViewSet()

"""Recording approvals, and the text that an ethics board is sent."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils import formats, timezone
from django.utils.html import format_html
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from pages.admin.approval_state import days_left
from pages.admin.approval_subjects import address_of, shown
from pages.models.approval import Approval
from pages.publishing.approvals import record_approval

CHANGED = "The text has changed since you opened this page. Read it again; it is shown anew below."


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


def record(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The form, beside the text that the approval will cover."""
    if not request.user.has_perm("pages.add_approval"):
        raise PermissionDenied
    read = shown(request, kind, pk)
    sent = request.POST.dict() if request.method == "POST" else None
    form = ApprovalForm(sent, initial={"shown_hash": read.hash})
    back = address_of(request.user, read.subject)
    if form.is_valid():
        if form.cleaned_data["shown_hash"] == read.hash:
            form.instance.recorded_by = request.user
            record_approval(form.instance, read.subject, text=read.text)
            _tell(request, form.instance, read.name)
            return redirect(back)
        form.add_error(None, CHANGED)
        form.data = {**form.data, "shown_hash": read.hash}
    context = {"shown": read, "form": form, "back": back}
    return render(request, "pages/admin/approvals/record.html", context)


def _tell(request: HttpRequest, approval: Approval, name: str) -> None:
    """Say that it is recorded, and where it is of no use any more."""
    recorded = f"The approval of “{name}” is recorded."
    if approval.ends <= timezone.now():
        last = formats.date_format(approval.expires_on, "j F Y")
        messages.warning(request, f"{recorded} It changes nothing, for it ended on {last}.")
    else:
        messages.success(request, recorded)


def text(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The text alone, with its version and hash, to be printed for the ethics board."""
    return render(request, "pages/admin/approvals/text.html", {"shown": shown(request, kind, pk)})


def download(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The very bytes that the hash is of."""
    read = shown(request, kind, pk)
    response = HttpResponse(read.text, content_type="text/plain; charset=utf-8")
    name = f"{read.file_name}-{read.hash[:12]}.txt"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def register_addresses() -> list[URLPattern]:
    """Wagtail asks for these below /admin/, and lets in whoever may use the admin."""
    return [
        path("approvals/of/<slug:kind>/<int:pk>/", record, name="record_approval"),
        path("approvals/of/<slug:kind>/<int:pk>/text/", text, name="recruitment_text"),
        path("approvals/of/<slug:kind>/<int:pk>/text.txt", download, name="recruitment_text_file"),
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
        Column("subject_name", label="Of", sort_key="title"),
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
        "call_to_action": ["exact"],
        "ethics_body": ["exact"],
        "expires_on": ["gte", "lte"],
        "locale": ["exact"],
    }
    list_select_related: ClassVar[list[str]] = ["page", "call_to_action"]
    ordering = ("expires_on", "pk")
    search_fields: ClassVar[list[str]] = ["reference", "ethics_body", "title", "page__title"]
    inspect_view_fields: ClassVar[list[str]] = [
        *("page", "call_to_action", "title", "document_id", "trial", "locale", "ethics_body", "reference"),
        *("item_number", "version", "approved_on", "expires_on", "countries", "content_hash", "text"),
        *("recorded_by", "recorded_at"),
    ]

    def get_permissions_to_register(self) -> Any:  # noqa: ANN401 - a queryset of permissions
        return super().get_permissions_to_register().exclude(codename="change_approval")


def register_approvals() -> ApprovalViewSet:
    return ApprovalViewSet()

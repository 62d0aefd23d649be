"""Endpoints and the delivery log, as the admin shows them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from api.webhooks.forms import EndpointForm
from api.webhooks.log import DeliveryView, LogView
from api.webhooks.models import Delivery, Endpoint


class LogPermissionPolicy(ModelPermissionPolicy):
    """Who may change endpoints may read the log; nobody writes it by hand."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action == "view" and may_manage(user)

    def users_with_any_permission(self, actions: list[str]) -> Any:  # noqa: ANN401 - a queryset of users
        policy = policy_registry.get_by_type(Endpoint)
        return policy.users_with_any_permission(["change"] if "view" in actions else [])


def may_manage(user: AbstractBaseUser) -> bool:
    return bool(policy_registry.get_by_type(Endpoint).user_has_permission(user, "change"))


register_permission_policy(Delivery, LogPermissionPolicy(Delivery))


class EndpointViewSet(ModelViewSet):
    model = Endpoint
    name = "webhook_endpoints"
    menu_label = "Endpoints"
    icon = "globe"
    list_display = ["name", "url", "health"]
    copy_view_enabled = False
    edit_template_name = "webhooks/edit_endpoint.html"
    delete_template_name = "webhooks/delete_endpoint.html"

    def get_form_class(self, for_update: bool = False) -> type[EndpointForm]:
        return EndpointForm


class DeliveryViewSet(ModelViewSet):
    model = Delivery
    name = "webhook_deliveries"
    menu_label = "Deliveries"
    icon = "history"
    pk_path_converter = "uuid"
    list_display = [
        *("subject", "change", "endpoint", "state", "attempts", "last_status", "last_error", "attempted_at")
    ]
    index_view_class = LogView
    list_filter = ["endpoint", "state", "type"]
    list_select_related = ["endpoint"]
    form_fields = ["state"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_template_name = "webhooks/inspect_delivery.html"
    inspect_view_class = DeliveryView
    inspect_view_fields = [
        "subject",
        "endpoint",
        "state",
        "attempts",
        "attempted_at",
        "last_status",
        "last_error",
        "delivered_at",
        "event",
        "type",
        "locale",
        "document_id",
        "changed_at",
        "sequence",
        "message_id",
    ]

    def get_permissions_to_register(self) -> Any:  # noqa: ANN401 - a queryset of permissions
        return super().get_permissions_to_register().none()

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("resend/<uuid:pk>/", resend, name="resend")]


class WebhooksGroup(ModelViewSetGroup):
    items = (EndpointViewSet, DeliveryViewSet)
    menu_label = "Webhooks"
    menu_icon = "resubmit"
    menu_order = 900


@require_POST
def resend(request: HttpRequest, pk: str) -> HttpResponse:
    """Have the worker send a message once more, under the same id.

    One that waits is sent now, after those before it.
    """
    if not may_manage(request.user):  # type: ignore[arg-type]  # the admin knows its users
        raise PermissionDenied
    delivery = get_object_or_404(Delivery.objects.select_related("endpoint"), pk=pk)
    if delivery.ended:
        Delivery.objects.filter(pk=pk).update(state=Delivery.State.RESEND)
        messages.success(request, "It is sent again within a minute. This page then tells how it went.")
    elif delivery.held_back:
        Endpoint.objects.filter(pk=delivery.endpoint_id).update(next_attempt_at=None)
        messages.success(request, "It is sent within a minute, after what waits longer.")
    else:
        messages.info(request, "It is waiting to be sent already.")
    return redirect("webhook_deliveries:inspect", pk)

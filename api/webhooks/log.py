"""The delivery log in the admin: which document a message was about, and what became of it."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from wagtail.admin.views.generic import IndexView, InspectView

from api.webhooks.models import Delivery
from pages.publishing.models import PublishedDocument

NOTHING = "-"


class LogView(IndexView):
    """The log, its titles read with the rows."""

    def get_base_queryset(self) -> QuerySet[Delivery]:
        documents = PublishedDocument.objects.filter(pk=OuterRef("document_id"))
        found: QuerySet[Delivery] = super().get_base_queryset()
        return found.annotate(title=Subquery(documents.values("title")[:1]))


class DeliveryView(InspectView):
    """One delivery, in words."""

    def get_field_display_value(self, field_name: str, field: Any) -> Any:  # noqa: ANN401 - as Wagtail has it
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return NOTHING if value in (None, "") else value

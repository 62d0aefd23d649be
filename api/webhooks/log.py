"""The delivery log in the admin: which document a message was about, and what became of it."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from wagtail.admin.views.generic import IndexView, InspectView

from api.webhooks.models import Delivery
from pages.publishing.models import PublishedDocument

NOTHING = "-"


def with_subjects(deliveries: QuerySet[Delivery]) -> QuerySet[Delivery]:
    """Each with the title and path of its document, if that is public now."""
    documents = PublishedDocument.objects.filter(pk=OuterRef("document_id"))
    shown = {name: Subquery(documents.values(name)[:1]) for name in ("title", "path")}
    return deliveries.annotate(**shown)


class LogView(IndexView):
    """The log, its titles and paths read with the rows."""

    def get_base_queryset(self) -> QuerySet[Delivery]:
        return with_subjects(super().get_base_queryset())


class DeliveryView(InspectView):
    """One delivery, in words."""

    def get_object(self, queryset: QuerySet[Delivery] | None = None) -> Delivery:
        return get_object_or_404(with_subjects(Delivery.objects.all()), pk=self.pk)

    def get_page_subtitle(self) -> str:
        return str(self.object.subject)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The last crumb is the subject, since Wagtail hides what follows the word "Inspect"."""
        *before, last = super().get_breadcrumbs_items()
        return [*before, {"url": last["url"], "label": self.get_page_subtitle()}]

    def get_field_display_value(self, field_name: str, field: Any) -> Any:  # noqa: ANN401 - as Wagtail has it
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return NOTHING if value in (None, "") else value

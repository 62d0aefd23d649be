"""What a message says: which document changed and where to read it, never what is in it."""

import json
from datetime import UTC
from typing import Any

from django.conf import settings
from django.urls import reverse

from api.webhooks.models import Delivery
from pages.publishing.models import PublishedDocument, Tombstone


def payload(delivery: Delivery) -> bytes:
    """The body of a message, as JSON. One query.

    A place is told only if it is public at this moment: a message may be sent long after the change.
    """
    data: dict[str, Any] = {
        "id": str(delivery.document_id),
        "type": delivery.type,
        "locale": delivery.locale or None,
        "sequence": delivery.sequence,
        "url": settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        + reverse("rest:item", kwargs={"id": delivery.document_id}),
        **_place(delivery),
    }
    moment = delivery.changed_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return json.dumps(
        {"type": delivery.event, "timestamp": moment, "data": data}, separators=(",", ":")
    ).encode()


def _place(delivery: Delivery) -> dict[str, str]:
    """Site and path of a page."""
    tombstones = Tombstone.objects.filter(document_id=delivery.document_id, type=delivery.type, gone=True)
    documents = PublishedDocument.objects.filter(pk=delivery.document_id)
    rows = tombstones if delivery.withdrawn else documents
    found = rows.filter(path__isnull=False).values_list("site", "path").first()
    return {"site": found[0], "path": found[1] or ""} if found else {}

"""From the outbox of publishing to one delivery for each endpoint that wants to know."""

from datetime import datetime

from django.db import transaction

from api.webhooks.models import Delivery, Endpoint
from pages.publishing.models import OutboxEntry

BATCH = 500


def queue_outbox(now: datetime) -> None:
    """Make deliveries of all entries that nobody has looked at, and mark these as sent."""
    while _queue_some(now) == BATCH:
        pass


def _queue_some(now: datetime) -> int:
    with transaction.atomic():
        unsent = OutboxEntry.objects.select_for_update().filter(sent_at=None)
        entries = list(unsent.order_by("pk")[:BATCH])
        endpoints = list(Endpoint.objects.filter(enabled=True))
        Delivery.objects.bulk_create(
            [
                _delivery(entry, endpoint)
                for entry in entries
                for endpoint in endpoints
                if entry.created_at >= endpoint.created_at.replace(microsecond=0)
                and endpoint.wants(type=entry.type, locale=entry.locale)
            ]
        )
        OutboxEntry.objects.filter(pk__in=[entry.pk for entry in entries]).update(sent_at=now)
    return len(entries)


def _delivery(entry: OutboxEntry, endpoint: Endpoint) -> Delivery:
    return Delivery(
        endpoint=endpoint,
        entry=entry.pk,
        sequence=entry.sequence,
        document_id=entry.document_id,
        type=entry.type,
        locale=entry.locale,
        withdrawn=entry.withdrawn,
        changed_at=entry.created_at,
    )

"""How long the delivery log is kept."""

from datetime import datetime, timedelta

from django.utils import timezone

from api.webhooks.models import Delivery

KEEP = timedelta(days=30)


def forget_old_deliveries(now: datetime | None = None) -> None:
    """Drop deliveries of changes that are so old, also those that still wait behind a dead receiver."""
    Delivery.objects.filter(changed_at__lt=(now or timezone.now()) - KEEP).delete()

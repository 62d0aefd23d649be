"""When a page or snippet was published."""

from django.utils import timezone
from wagtail.models import DraftStateMixin


def date_publication(instance: DraftStateMixin) -> None:
    """Date what is live without ever having been published through a revision (created live by code)."""
    if instance.live and instance.first_published_at is None:
        instance.first_published_at = instance.last_published_at = timezone.now()

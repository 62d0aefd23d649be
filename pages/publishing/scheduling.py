"""What goes live or expires by the clock: one object that is refused does not keep the rest waiting."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from pages.models.unit_of_work import touch, unit_of_work
from pages.publishing.dependants import key_from
from pages.publishing.models import PublishedDocument

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Due:
    """How many objects were published, unpublished, and refused or failed; these are tried again."""

    published: int
    unpublished: int
    refused: int


def publish_due() -> Due:
    """Unpublish what has expired, then publish the revisions whose time has come."""
    unpublished = [_done(_unpublish(instance), instance) for instance in _expired()]
    published = [_done(_publish(revision), revision) for revision in _approved()]
    refused = unpublished.count(False) + published.count(False)
    return Due(published.count(True), unpublished.count(True), refused)


def recompile_due() -> int:
    """Compile anew the documents that the clock has changed, one by one; how many were."""
    due = PublishedDocument.objects.filter(valid_until__lte=timezone.now()).order_by("valid_until", "pk")
    return [_done(partial(touch, key_from(row.source)), row) for row in due.defer("body")].count(True)


def _done(act: Callable[[], None], instance: Model) -> bool:
    """Act in a unit of its own; whether it was done."""
    try:
        with unit_of_work():
            act()
    except ValidationError as refused:
        reason = " ".join(refused.messages)
        logger.warning("Not done on schedule: %s %s. %s", instance._meta.label, instance.pk, reason)
        return False
    except Exception:  # of the next object nothing is known to be wrong
        logger.exception("Failed on schedule: %s %s.", instance._meta.label, instance.pk)
        return False
    return True


def _expired() -> Iterator[DraftStateMixin]:
    snippets = (model for model in apps.get_models() if issubclass(model, DraftStateMixin))
    for model in (Page, *(model for model in snippets if not issubclass(model, Page))):
        due = model._default_manager.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at")
        yield from list(due.specific() if model is Page else due)


def _approved() -> list[Revision]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    return list(due.order_by("approved_go_live_at"))


def _unpublish(instance: DraftStateMixin) -> Callable[[], None]:
    return partial(instance.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> Callable[[], None]:
    return partial(revision.publish, log_action="wagtail.publish.scheduled")

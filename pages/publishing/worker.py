"""The worker: what has to happen by the clock rather than by somebody's action."""

import logging
from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread

from django.db import close_old_connections
from django.utils import timezone

from pages.publishing.following import follow_changes
from pages.publishing.models import OutboxEntry
from pages.publishing.preview.tokens import forget_expired_tokens
from pages.publishing.renditions import finish_renditions
from pages.publishing.scheduling import publish_due, recompile_due

logger = logging.getLogger(__name__)

EVERY_SECONDS = 60
KEEP_OUTBOX = timedelta(days=30)


def forget_old_outbox_entries() -> None:
    """Drop entries nobody will ask for again."""
    OutboxEntry.objects.filter(created_at__lt=timezone.now() - KEEP_OUTBOX).delete()


JOBS: list[Callable[[], object]] = [
    publish_due,
    recompile_due,
    forget_old_outbox_entries,
    forget_expired_tokens,
    finish_renditions,
]


def every_minute(job: Callable[[], object]) -> None:
    """Have the worker run a job of another app, too; called from that app's `ready`."""
    if job not in JOBS:
        JOBS.append(job)


def run_jobs() -> None:
    """Every job once; one that fails, for whatever reason, is logged and keeps no other from running."""
    for job in JOBS:
        try:
            job()
        except Exception:
            logger.exception("The worker's job %s failed; it runs again in a minute.", name_of(job))
        finally:
            close_old_connections()


def name_of(job: Callable[[], object]) -> str:
    """What logs call a job; partials and objects that can be called have no name of their own."""
    return str(getattr(job, "__qualname__", job))


def work(stop: Event, *, every: float = EVERY_SECONDS) -> None:
    """Run the jobs now and again every so many seconds until `stop` is set; beside them, follow changes."""
    following = Thread(target=follow_changes, args=[stop], name="following")
    following.start()
    while not stop.is_set():
        run_jobs()
        stop.wait(every)
    following.join()

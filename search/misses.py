"""Counts questions that found nothing: in memory while a search is answered, in the table later.

The process that counted them writes them down: when a request has been answered a minute after the last time,
and when it ends. A process that is killed loses what it counted since.

A question may be a message about somebody's health. Only what is short and has no digits or addresses is
counted, and editors see it once it was asked on five days (`MissedSearch.objects.shown()`).
"""

import logging
import re
from collections import Counter
from datetime import date, timedelta
from threading import Lock
from time import monotonic

from django.db import DatabaseError, transaction
from django.db.models import Case, F, Value, When
from django.utils import timezone

from search.models.missed_search import MAX_LENGTH, MissedSearch
from search.questions import understood

logger = logging.getLogger(__name__)

Miss = tuple[str, str, date]
"""Question, locale, day."""

MAX_COUNTED = 1_000
"""Distinct misses a process keeps between two flushes; more are not counted."""

FLUSH_EVERY_SECONDS = 60
KEEP = timedelta(days=90)
"""How long a question is kept after it was last asked."""

_PERSONAL = re.compile(r"[\d@/\\]|\w\.\w")
"""Digits, and what addresses of mail and of the web have."""

COUNTED: Counter[Miss] = Counter()
"""What this process counted since it last flushed."""

_lock = Lock()
_flushed_at = monotonic()


def count_miss(*, query: str, locale: str) -> None:
    """Note that a question found nothing. Writes nothing to the database."""
    question = shareable(query)
    if question is None:
        return
    miss = (question, locale[:12], timezone.now().date())
    with _lock:
        if miss in COUNTED or len(COUNTED) < MAX_COUNTED:
            COUNTED[miss] += 1


def shareable(query: str) -> str | None:
    """The question as editors may see it, or None if it has no words, is long, or may say who asks."""
    question = " ".join(understood(query).casefold().split())
    if not any(map(str.isalpha, question)) or len(question) > MAX_LENGTH or _PERSONAL.search(question):
        return None
    return question


def flush_if_due() -> None:
    """Flush when the last time is a minute ago; called when an answer has been sent."""
    if monotonic() - _flushed_at >= FLUSH_EVERY_SECONDS:
        try_to_flush()


def try_to_flush() -> None:
    """Flush; a database that refuses is logged, for nobody waits for this."""
    try:
        flush_misses()
    except DatabaseError:
        logger.exception("Searches that found nothing could not be counted.")


def flush_misses() -> None:
    """Add what this process counted to the table."""
    global _flushed_at  # noqa: PLW0603 - one clock a process
    with _lock:
        taken = dict(COUNTED)
        COUNTED.clear()
        _flushed_at = monotonic()
    if not taken:
        return
    with transaction.atomic():
        for (question, locale, day), count in sorted(taken.items()):
            _add(question, locale, day, count)


def forget_old_misses() -> None:
    """Drop questions that nobody has asked for long."""
    MissedSearch.objects.filter(last_day__lt=timezone.now().date() - KEEP).delete()


def _add(question: str, locale: str, day: date, count: int) -> None:
    row = MissedSearch(query=question, locale=locale)
    MissedSearch.objects.bulk_create([row], ignore_conflicts=True)
    later = When(last_day__gte=day, then=F("days"))  # days that come out of order are not told apart
    days = Case(later, default=F("days") + Value(1))
    rows = MissedSearch.objects.filter(query=question, locale=locale)
    last = Case(When(last_day__gte=day, then=F("last_day")), default=Value(day))
    rows.update(count=F("count") + count, days=days, last_day=last)

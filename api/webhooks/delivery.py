"""The worker's job: send what is due, in order for each endpoint, and try again when it failed."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from api.webhooks.models import Delivery, Endpoint
from api.webhooks.payload import payload
from api.webhooks.queue import queue_outbox
from api.webhooks.sending import Outcome, post
from api.webhooks.signing import signed_headers

Clock = Callable[[], datetime]
State = Delivery.State

SECONDS_EACH = 10.0
"""How long one run serves one endpoint; a delivery that has begun is brought to its end."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=4)
JITTER = 0.2
"""Pauses differ by up to this part, so that receivers do not hear from everybody at once."""
GIVE_UP_AFTER = timedelta(days=3)


def deliver_due(clock: Clock = timezone.now) -> None:
    """Send what waits. A message that fails holds back those behind it, so that receivers see the order.

    What is marked only after it was sent may be sent twice, under one id, if the worker dies in between.
    """
    queue_outbox(clock())
    for endpoint in Endpoint.objects.filter(deliveries__state=State.RESEND).distinct().order_by("pk"):
        send_again(endpoint, clock)
    for endpoint in due_endpoints(clock()):
        serve(endpoint, clock)


def send_again(endpoint: Endpoint, clock: Clock) -> None:
    """Send what an editor sends again, in order, until the time is up; the next run goes on."""
    until = time.monotonic() + SECONDS_EACH
    marked = Delivery.objects.filter(endpoint=endpoint, state=State.RESEND).select_related("endpoint")
    for delivery in marked.order_by("entry"):
        attempt(delivery, clock)
        if time.monotonic() > until:
            return


def due_endpoints(now: datetime) -> list[Endpoint]:
    due = Q(next_attempt_at=None) | Q(next_attempt_at__lte=now)
    return list(Endpoint.objects.filter(due, enabled=True).order_by("pk"))


def serve(endpoint: Endpoint, clock: Clock) -> None:
    """Send an endpoint's messages in order, until one fails or the time is up."""
    until = time.monotonic() + SECONDS_EACH
    for delivery in waiting(endpoint):
        if not attempt(delivery, clock) or time.monotonic() > until:
            return


def waiting(endpoint: Endpoint) -> Iterator[Delivery]:
    """What waits for an endpoint, one after the other as each was sent."""
    queue = Delivery.objects.filter(endpoint=endpoint, endpoint__enabled=True, state=State.PENDING)
    last = -1
    while delivery := queue.filter(entry__gt=last).select_related("endpoint").order_by("entry").first():
        last = delivery.entry
        yield delivery


def attempt(delivery: Delivery, clock: Clock) -> bool:
    """Send one message and write down how it went; whether it was delivered."""
    endpoint, body = delivery.endpoint, payload(delivery)
    headers = signed_headers(secret=endpoint.secret, message_id=delivery.message_id, at=clock(), body=body)
    outcome = post(endpoint.url, body, headers)
    if outcome.delivered:
        _note_success(delivery, outcome, clock())
    else:
        _note_failure(delivery, outcome, clock())
    return outcome.delivered


def pause_after(failures: int) -> timedelta:
    """How long to wait after so many failures in a row: twice as long each time, within bounds."""
    doubled: int = 2 ** min(failures - 1, 20)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE) * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - nothing secret depends on it


def _note_success(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    _log(delivery, outcome, now, state=State.DELIVERED, delivered_at=now)
    _endpoint(delivery).update(failures=0, failing_since=None, next_attempt_at=None)


def _note_failure(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    """A message that an editor sends again holds back nothing and is tried once; delivered, it stays so."""
    endpoint = delivery.endpoint
    since = endpoint.failing_since or now
    if delivery.state == State.RESEND:
        _log(delivery, outcome, now, state=State.DELIVERED if delivery.delivered_at else State.FAILED)
    elif now - since >= GIVE_UP_AFTER:
        _log(delivery, outcome, now, state=State.FAILED)
        _endpoint(delivery).update(enabled=False, note=_reason(since, now, outcome))
    else:
        _log(delivery, outcome, now)
        failures = endpoint.failures + 1
        next_attempt_at = now + pause_after(failures)
        _endpoint(delivery).update(failures=failures, failing_since=since, next_attempt_at=next_attempt_at)


def _reason(since: datetime, now: datetime, outcome: Outcome) -> str:
    began, ended = timezone.localtime(since), timezone.localtime(now)
    return (
        f"Turned off on {ended:%Y-%m-%d %H:%M}: nothing could be delivered since {began:%Y-%m-%d %H:%M}."
        f" {outcome.error} Turn it on again when the receiver is well."
    )


def _log(delivery: Delivery, outcome: Outcome, now: datetime, **values: object) -> None:
    """By an update, which does no harm when an editor has deleted the endpoint meanwhile."""
    Delivery.objects.filter(pk=delivery.pk).update(
        attempts=F("attempts") + 1,
        attempted_at=now,
        last_status=outcome.status,
        last_error=outcome.error,
        **values,
    )


def _endpoint(delivery: Delivery) -> QuerySet[Endpoint]:
    return Endpoint.objects.filter(pk=delivery.endpoint_id)

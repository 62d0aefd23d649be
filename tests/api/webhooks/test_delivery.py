"""Messages arrive at least once, in order, under one id; receivers may be away for an hour, or for days."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import transaction
from standardwebhooks import Webhook
from wagtail.models import PageViewRestriction

from api.webhooks.delivery import GIVE_UP_AFTER, JITTER, LONGEST_PAUSE, deliver_due, pause_after
from api.webhooks.models import Delivery, Endpoint
from api.webhooks.retention import forget_old_deliveries
from pages.models import Article, SectionIndex
from pages.publishing.models import OutboxEntry
from tests.api.webhooks.conftest import Clock
from tests.api.webhooks.receiver import Received, Receiver, verified
from tests.content import locale, make_article, make_condition, publish_page, stored


def said(one: Received) -> tuple[str, str]:
    message = json.loads(one.body)
    return message["type"], message["data"]["id"]


def test_a_publication_is_told(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    document = stored(make_article(section)).content
    deliver_due(clock)
    (one,) = receiver.received
    assert verified(endpoint.secret, one) == {
        "type": "document.published",
        "timestamp": document["changed_at"],
        "data": {
            "id": document["id"],
            "type": "Article",
            "locale": "en",
            "sequence": document["sequence"],
            "url": f"http://localhost:8000/api/v1/content/{document['id']}/",
            "site": "localhost",
            "path": "/backs/lower-back-pain/",
        },
    }
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts, delivery.last_status) == ("delivered", 1, 204)
    assert delivery.delivered_at == clock.now


def test_what_was_told_is_not_told_again(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    make_article(section)
    deliver_due(clock)
    clock.move(hours=1)
    deliver_due(clock)
    assert len(receiver.received) == 1
    assert not OutboxEntry.objects.filter(sent_at=None).exists()


def test_a_withdrawal_is_told_with_the_place_that_was(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    article = make_article(section)
    deliver_due(clock)
    article.unpublish()
    deliver_due(clock)
    message = json.loads(receiver.received[1].body)
    assert (message["type"], message["data"]["path"]) == ("document.withdrawn", "/backs/lower-back-pain/")


def test_no_message_tells_the_place_of_a_page_that_is_private_by_now(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    article = make_article(section)
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    deliver_due(clock)
    assert [said(one)[0] for one in receiver.received] == ["document.published", "document.withdrawn"]
    assert not any(b"lower-back-pain" in one.body or b"path" in one.body for one in receiver.received)


def test_an_endpoint_hears_of_its_types_and_languages_only(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    Endpoint.objects.update(types=["Condition"], locales=["es"])
    make_article(section)
    make_condition("Lumbago")
    spanish = make_condition("Artritis", locale=locale("es"))
    deliver_due(clock)
    assert [said(one)[1] for one in receiver.received] == [stored(spanish).content["id"]]


def test_an_endpoint_that_is_off_hears_nothing_and_is_not_told_later(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    Endpoint.objects.update(enabled=False)
    make_article(section)
    deliver_due(clock)
    Endpoint.objects.update(enabled=True)
    deliver_due(clock)
    assert (receiver.received, Delivery.objects.count()) == ([], 0)


def test_an_outage_of_an_hour(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    """Nothing is lost, nothing is told out of order, and each message keeps its id."""
    receiver.answer = 503
    began = clock.now
    while clock.now - began < timedelta(hours=1):
        minute = int((clock.now - began).total_seconds() // 60)
        if minute % 10 == 0:
            make_article(section, slug=f"minute-{minute}")
        deliver_due(clock)
        clock.move(minutes=1)
    assert 4 <= len(receiver.received) <= 9
    assert len(set(receiver.ids)) == 1
    receiver.answer, failed = 204, len(receiver.received)
    for _ in range(80):  # the pause after an hour of failures is 64 minutes, and a fifth
        deliver_due(clock)
        clock.move(minutes=1)
    arrived = receiver.received[failed:]
    assert [json.loads(one.body)["data"]["path"] for one in arrived] == [
        f"/backs/minute-{minute}/" for minute in range(0, 60, 10)
    ]
    sequences = [json.loads(one.body)["data"]["sequence"] for one in arrived]
    assert sequences == sorted(sequences)
    assert arrived[0].headers["webhook-id"] == receiver.ids[0]
    assert len({one.headers["webhook-id"] for one in arrived}) == 6
    assert all(signature_is_right(endpoint.secret, one) for one in receiver.received)
    endpoint.refresh_from_db()
    assert (endpoint.enabled, endpoint.failures, endpoint.failing_since) == (True, 0, None)


def signature_is_right(secret: str, one: Received) -> bool:
    """By the third-party package, at the moment that the frozen clock showed."""
    at = datetime.fromtimestamp(int(one.headers["webhook-timestamp"]), UTC)
    expected = Webhook(secret).sign(one.headers["webhook-id"], at, one.body.decode())
    return one.headers["webhook-signature"] == expected


def test_the_worker_dies_between_sending_and_marking(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    make_article(section)
    deliver_due(clock)
    Delivery.objects.update(state="pending", attempts=0, delivered_at=None)  # what the database still says
    deliver_due(clock)
    assert len(receiver.received) == 2
    assert receiver.ids[0] == receiver.ids[1]


def test_a_change_and_what_is_told_of_it_are_undone_together(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    draft = make_article(section, publish=False)
    before = OutboxEntry.objects.count()
    with pytest.raises(RuntimeError):
        undone(draft)
    deliver_due(clock)
    assert (OutboxEntry.objects.count(), receiver.received) == (before, [])


def undone(draft: Article) -> None:
    with transaction.atomic():
        publish_page(draft)
        raise RuntimeError


def test_a_receiver_that_is_away_for_days_is_turned_off_and_says_so(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer = 500
    make_article(section, slug="one")
    make_article(section, slug="two")
    for _ in range(24 * 4):
        deliver_due(clock)
        clock.move(hours=1)
    endpoint.refresh_from_db()
    assert not endpoint.enabled
    assert "nothing could be delivered since" in endpoint.note
    assert "The receiver answered 500." in endpoint.note
    assert endpoint.health.startswith("Off. Turned off on ")
    assert sorted(Delivery.objects.values_list("state", flat=True)) == ["failed", "pending"]
    assert Delivery.objects.get(state="failed").attempts > 15


def test_it_goes_on_behind_the_message_that_was_given_up(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    test_a_receiver_that_is_away_for_days_is_turned_off_and_says_so(section, endpoint, receiver, clock)
    receiver.answer, tried = 204, len(receiver.received)
    endpoint.refresh_from_db()
    endpoint.begin_anew()
    endpoint.enabled = True
    endpoint.save()
    deliver_due(clock)
    assert [json.loads(one.body)["data"]["path"] for one in receiver.received[tried:]] == ["/backs/two/"]


def test_pauses_double_within_bounds() -> None:
    for failures in range(1, 30):
        whole = min(timedelta(minutes=1) * 2 ** (failures - 1), LONGEST_PAUSE)
        assert whole * (1 - JITTER) <= pause_after(failures) <= whole * (1 + JITTER)
    assert pause_after(10_000) <= LONGEST_PAUSE * (1 + JITTER)
    assert len({pause_after(3) for _ in range(20)}) > 1
    assert timedelta(days=2) <= GIVE_UP_AFTER


def test_the_log_says_nothing_of_secrets_and_content(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer = 500
    make_article(section, title="Words")
    deliver_due(clock)
    logged = str(Delivery.objects.values().get())
    assert "The receiver answered 500." in logged
    assert endpoint.secret not in logged
    assert "Words" not in logged


def test_old_deliveries_are_forgotten(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    make_article(section, slug="one")
    make_article(section, slug="two")
    deliver_due(clock)
    kept = Delivery.objects.order_by("entry").last()
    assert kept
    Delivery.objects.exclude(pk=kept.pk).update(changed_at=clock.now - timedelta(days=31))
    forget_old_deliveries(clock.now)
    assert list(Delivery.objects.all()) == [kept]


def test_an_endpoint_that_is_deleted_takes_its_queue_along(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer = 500
    make_article(section)
    deliver_due(clock)
    endpoint.delete()
    clock.move(hours=1)
    deliver_due(clock)
    assert (len(receiver.received), Delivery.objects.count()) == (1, 0)
    assert UUID(receiver.ids[0].removeprefix("msg_")).version == 4

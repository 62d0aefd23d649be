"""A message that an editor sends again is tried once, under its id, beside the others."""

import pytest

from api.webhooks import delivery
from api.webhooks.delivery import deliver_due
from api.webhooks.models import Delivery, Endpoint
from pages.models import SectionIndex
from tests.api.webhooks.conftest import Clock
from tests.api.webhooks.receiver import Receiver
from tests.content import make_article


@pytest.mark.parametrize("status", [200, 500])
def test_a_message_that_is_sent_again_keeps_its_id_and_holds_nothing_back(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock, status: int
) -> None:
    make_article(section, slug="one")
    deliver_due(clock)
    Delivery.objects.update(state="resend")
    receiver.answers = [status]
    make_article(section, slug="two")
    deliver_due(clock)
    assert receiver.ids[0] == receiver.ids[1] != receiver.ids[2]
    again, other = Delivery.objects.order_by("entry")
    assert (again.state, again.last_status, again.attempts) == ("delivered", status, 2)
    assert other.state == "delivered"


def test_what_was_given_up_and_fails_again_is_given_up(
    section: SectionIndex, endpoint: Endpoint, receiver: Receiver, clock: Clock
) -> None:
    make_article(section, slug="one")
    deliver_due(clock)
    Delivery.objects.update(state="resend", delivered_at=None)
    receiver.answers = [500]
    deliver_due(clock)
    assert Delivery.objects.get().state == "failed"


def test_what_is_sent_again_takes_no_more_time_than_the_rest(
    section: SectionIndex,
    endpoint: Endpoint,
    receiver: Receiver,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each run goes on where the last one's time was up."""
    for slug in ("one", "two", "three"):
        make_article(section, slug=slug)
    deliver_due(clock)
    Delivery.objects.update(state="resend")
    monkeypatch.setattr(delivery, "SECONDS_EACH", -1.0)
    for left in (2, 1, 0):
        deliver_due(clock)
        assert Delivery.objects.filter(state="resend").count() == left
    assert receiver.ids[3:] == receiver.ids[:3]

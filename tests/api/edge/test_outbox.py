import pytest
from django.utils import timezone

from api.edge.outbox import EVERYTHING_CHANGED, MOST_ENTRIES, Follower, News
from pages.models import Article
from pages.publishing.models import OutboxEntry
from pages.publishing.version import current_sequence
from tests.api.edge.places import document_id_of, make_places, publish_another, retitle, unpublish
from tests.content import make_site

pytestmark = pytest.mark.django_db


def followed() -> Follower:
    follower = Follower()
    assert follower.news(current_sequence()) == EVERYTHING_CHANGED
    return follower


def test_a_change_is_told_by_document_and_type() -> None:
    places = make_places()
    follower = followed()
    retitle(places)
    expected = frozenset({str(document_id_of(places.hips)), "lists", "lists-Article"})
    assert follower.news(current_sequence()) == News(changed=expected)
    assert follower.news(current_sequence()) == News(changed=frozenset({"lists"}))


def test_a_withdrawal_is_told_apart() -> None:
    places = make_places()
    follower = followed()
    unpublish(places)
    assert follower.news(current_sequence()).withdrawn == {str(document_id_of(places.hips))}


def test_what_a_new_page_may_enter_is_told() -> None:
    places = make_places()
    follower = followed()
    publish_another(places)
    necks = Article.objects.get(slug="necks")
    news = follower.news(current_sequence())
    assert news.changed == {str(document_id_of(necks)), "lists", "lists-Article"}


def test_when_it_cannot_be_told_everything_changed() -> None:
    places = make_places()
    follower = followed()
    sequence = current_sequence()
    retitle(places)
    OutboxEntry.objects.filter(sequence__gt=sequence).delete()
    assert follower.news(current_sequence()) == EVERYTHING_CHANGED
    assert follower.news(sequence - 1) == EVERYTHING_CHANGED


def test_a_change_of_more_than_is_worth_telling_changed_everything() -> None:
    make_site()
    follower = followed()
    sequence, entry = current_sequence() + 1, OutboxEntry.objects.latest("pk")
    rows = [
        OutboxEntry(
            sequence=sequence, document_id=entry.document_id, type="Article", created_at=timezone.now()
        )
        for _ in range(MOST_ENTRIES + 1)
    ]
    OutboxEntry.objects.bulk_create(rows)
    assert follower.news(sequence) == EVERYTHING_CHANGED

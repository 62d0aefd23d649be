"""What goes live and expires by the clock."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from pages.models import Article, Condition
from pages.publishing.models import OutboxEntry, PublishedDocument, Tombstone
from pages.publishing.scheduling import Due, publish_due
from pages.publishing.worker import forget_old_outbox_entries
from tests.content import content, make_article, make_condition, make_section, make_site, prose

LOST = [prose("<p>You have:</p>")]

pytestmark = pytest.mark.django_db
OUTSIDE_A_TRANSACTION = pytest.mark.django_db(transaction=True, serialized_rollback=True)
"""For the worker, which lets go of connections between its jobs."""


@pytest.fixture
def section() -> Page:
    return make_section(make_site())


def schedule(page: Article) -> Article:
    """Approve the page's publication for tomorrow, then let that day come."""
    revision = approve(page)
    past = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = past.isoformat()
    revision.approved_go_live_at = past
    revision.save()
    return page


def approve(page: Article) -> Revision:
    """Publish the page as an editor who chose tomorrow does."""
    page.go_live_at = timezone.now() + timedelta(days=1)
    revision = page.save_revision(approved_go_live_at=page.go_live_at)
    revision.publish()
    revision.refresh_from_db()
    return revision


def titles() -> list[str]:
    return sorted(PublishedDocument.objects.filter(type="Article").values_list("title", flat=True))


def test_a_refused_page_does_not_keep_others_waiting(section: Page, caplog: pytest.LogCaptureFixture) -> None:
    schedule(make_article(section, title="First", slug="first", publish=False))
    schedule(make_article(section, title="Lost", slug="lost", body=LOST, publish=False))
    schedule(make_article(section, title="Second", slug="second", publish=False))
    assert publish_due() == Due(published=2, unpublished=0, refused=1)
    assert titles() == ["First", "Second"]
    assert not Page.objects.get(slug="lost").live
    (record,) = [record for record in caplog.records if record.name == "pages.publishing.scheduling"]
    assert "“Lost” was not published. “You have:” ends in a colon" in record.getMessage()


def test_a_page_that_fails_does_not_keep_others_waiting(
    section: Page, caplog: pytest.LogCaptureFixture
) -> None:
    schedule(make_article(section, title="First", slug="first", publish=False))
    broken = schedule(make_article(section, title="Broken", slug="broken", publish=False))
    (revision,) = Revision.objects.filter(object_id=str(broken.pk))
    Revision.objects.filter(pk=revision.pk).update(object_id="0")  # whose page is gone
    schedule(make_article(section, title="Second", slug="second", publish=False))
    assert publish_due() == Due(published=2, unpublished=0, refused=1)
    assert titles() == ["First", "Second"]
    (record,) = [record for record in caplog.records if record.name == "pages.publishing.scheduling"]
    assert record.getMessage() == f"Failed on schedule: wagtailcore.Revision {revision.pk}."
    assert record.exc_info


def test_a_refused_page_goes_live_when_it_is_put_right(section: Page) -> None:
    page = schedule(make_article(section, title="Lost", body=LOST, publish=False))
    assert publish_due() == Due(published=0, unpublished=0, refused=1)
    page.refresh_from_db()
    page.body = [prose()]
    schedule(page)
    assert publish_due() == Due(published=1, unpublished=0, refused=0)
    assert titles() == ["Lost"]


def test_what_has_expired_is_withdrawn(section: Page) -> None:
    article, condition = make_article(section), make_condition()
    past = timezone.now() - timedelta(minutes=1)
    Article.objects.filter(pk=article.pk).update(expire_at=past)
    Condition.objects.filter(pk=condition.pk).update(expire_at=past)
    assert publish_due() == Due(published=0, unpublished=2, refused=0)
    assert titles() == []
    assert not PublishedDocument.objects.filter(type="Condition").exists()
    assert Article.objects.get(pk=article.pk).expired


def test_nothing_is_due(section: Page) -> None:
    make_article(section)
    assert publish_due() == Due(published=0, unpublished=0, refused=0)


def test_the_command_says_what_it_did(section: Page, capsys: pytest.CaptureFixture[str]) -> None:
    schedule(make_article(section, title="Lost", body=LOST, publish=False))
    call_command("publish_scheduled")
    assert capsys.readouterr().out == "Published 0, unpublished 0, refused 1.\nCompiled anew 0.\n"
    call_command("publish_scheduled", dryrun=True)
    assert "Revisions to be published:" in capsys.readouterr().out


@OUTSIDE_A_TRANSACTION
def test_the_worker_publishes_on_the_day_and_not_before(section: Page) -> None:
    page = make_article(section, title="Tomorrow", slug="tomorrow", publish=False)
    approve(page)
    call_command("work", once=True)
    assert titles() == []
    schedule(page)
    call_command("work", once=True)
    assert titles() == ["Tomorrow"]
    assert content(page)["path"] == "/backs/tomorrow/"


def test_the_old_version_is_public_until_the_new_one_is_due(section: Page) -> None:
    page = make_article(section, title="Today")
    page.title = "Tomorrow"
    approve(page)
    assert publish_due() == Due(published=0, unpublished=0, refused=0)
    assert titles() == ["Today"]
    schedule(page)
    assert publish_due() == Due(published=1, unpublished=0, refused=0)
    assert titles() == ["Tomorrow"]


@OUTSIDE_A_TRANSACTION
def test_the_worker_withdraws_what_has_expired(section: Page) -> None:
    page = make_article(section, title="Yesterday", expire_at=timezone.now() + timedelta(days=1))
    call_command("work", once=True)
    assert titles() == ["Yesterday"]
    Article.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("work", once=True)
    assert titles() == []
    assert Tombstone.objects.get(path="/backs/lower-back-pain/").gone


def test_old_outbox_entries_are_forgotten(section: Page) -> None:
    make_article(section)
    assert OutboxEntry.objects.count() > 1
    kept = OutboxEntry.objects.latest("pk")
    OutboxEntry.objects.exclude(pk=kept.pk).update(created_at=timezone.now() - timedelta(days=31))
    forget_old_outbox_entries()
    assert list(OutboxEntry.objects.all()) == [kept]

"""An approval ends by the clock alone, for every reader, whether or not the worker has come."""

from datetime import UTC, date, datetime
from io import StringIO
from uuid import UUID

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper

from api import documents
from api.changes import changes
from pages.models import TrialLandingPage
from pages.publishing.identity import document_id
from pages.publishing.models import PublishedDocument
from pages.publishing.scheduling import recompile_due
from tests.approving import approve
from tests.content import content, publish_page, stored
from tests.publishing.approvals.looking import KEPT, NOTE, Clock, check_of, drift, types

pytestmark = pytest.mark.django_db


def test_expiry_comes_by_the_clock_alone(page: TrialLandingPage, clock: Clock) -> None:
    clock.set(2090, 12, 31, 23, 59, 59)
    call_command("publish_scheduled", stdout=StringIO())
    assert "EligibilityCheck" in types(page)
    assert drift() == []
    sequence = PublishedDocument.objects.get(type="TrialLandingPage").sequence
    clock.set(2091, 1, 1)
    said = StringIO()
    call_command("publish_scheduled", stdout=said)
    assert said.getvalue().splitlines()[-1] == "Compiled anew 1."
    row = PublishedDocument.objects.get(type="TrialLandingPage")
    assert (types(page), row.valid_until, row.sequence) == (KEPT, None, sequence + 1)
    assert content(page)["withheld"] == NOTE
    assert drift() == []
    assert recompile_due() == 0


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_worker_takes_care_of_it(page: TrialLandingPage, clock: Clock) -> None:
    clock.set(2091, 1, 1)
    call_command("work", once=True)
    assert PublishedDocument.objects.get(type="TrialLandingPage").valid_until is None
    assert types(page) == KEPT


def test_an_approval_that_starts_later_brings_it_back_by_itself(page: TrialLandingPage, clock: Clock) -> None:
    approve(page, approved_on=date(2091, 2, 1))
    clock.set(2091, 1, 1)
    recompile_due()
    assert types(page) == KEPT
    assert PublishedDocument.objects.get(type="TrialLandingPage").valid_until == datetime(
        2091, 2, 1, tzinfo=UTC
    )
    clock.set(2091, 2, 1)
    recompile_due()
    assert "EligibilityCheck" in types(page)


def test_an_ended_approval_ends_the_check(page: TrialLandingPage, clock: Clock, client: Client) -> None:
    asked = check_of(page, client)
    assert asked() == (200, 200)
    clock.set(2091, 1, 1)
    assert asked() == (404, 404)


def test_a_renewal_keeps_it_without_a_gap(page: TrialLandingPage, clock: Clock) -> None:
    approve(page, expires_on=date(2091, 12, 31))
    clock.set(2091, 1, 1)
    assert recompile_due() == 0
    assert "EligibilityCheck" in types(page)


def test_before_the_worker_has_come_readers_get_what_it_will_write(
    page: TrialLandingPage, clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    clock.set(2091, 1, 1)
    identifier = document_id(UUID(str(page.translation_key)), "en")
    with django_assert_num_queries(1):
        early = documents.by_id(id=identifier)
    (listed,) = documents.pages(filters=documents.Filters("localhost", types=("TrialLandingPage",))).items
    (synced,) = changes(types=["TrialLandingPage"], whole=True).items
    with django_assert_num_queries(1):
        (told,) = changes(types=["TrialLandingPage"]).items
    recompile_due()
    late = stored(page)
    assert early is not None
    assert early.hash == listed.hash == synced.hash == told.hash == late.hash
    assert (told.body, told.valid_until) == (None, None)
    assert [block["type"] for block in early.content["body"]] == KEPT
    assert synced.body == early.body
    stamps = ("sequence", "changed_at")
    assert {**early.content, **{name: late.content[name] for name in stamps}} == late.content


def test_where_it_is_advised_pages_are_published_without(
    draft: TrialLandingPage, settings: SettingsWrapper, clock: Clock
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    page = publish_page(draft)
    assert (content(page)["approval"], content(page)["withheld"]) == (None, None)
    approve(page, expires_on=date(2090, 12, 31))
    assert content(page)["approval"]["reference"] == "EB-1"
    clock.set(2091, 1, 1)
    assert (content(page)["approval"], "EligibilityCheck" in types(page)) == (None, True)
    recompile_due()
    assert (content(page)["approval"], "EligibilityCheck" in types(page)) == (None, True)
    assert drift() == []

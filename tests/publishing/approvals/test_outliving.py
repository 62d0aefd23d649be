"""Who approved which words stays on record when the page is gone."""

from importlib import import_module
from uuid import UUID

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.models import Approval, TrialLandingPage
from tests.content import content

pytestmark = pytest.mark.django_db
MIGRATION = import_module("pages.migrations.0004_approvals_outlive_pages")


def test_a_deleted_page_leaves_its_approvals(page: TrialLandingPage) -> None:
    before, identifier = Approval.objects.get(), content(page)["id"]
    Page.objects.get(pk=page.pk).delete()
    approval = Approval.objects.get()
    assert (approval.page, approval.text) == (None, before.text)
    assert (approval.page_title, approval.document_id) == ("Study heat-wrap", UUID(identifier))
    assert approval.page_name == "Study heat-wrap (deleted)"
    approval.delete()


def test_so_does_a_deleted_branch_of_the_tree(page: TrialLandingPage) -> None:
    page.get_parent().delete()
    assert Approval.objects.get().page is None


def test_it_is_listed_and_inspected(page: TrialLandingPage, admin_client: Client) -> None:
    page.delete()
    listed = admin_client.get(reverse("approvals:index")).content.decode()
    assert "Study heat-wrap (deleted)" in listed
    found = admin_client.get(reverse("approvals:index"), {"q": "heat-wrap"}).content.decode()
    assert "Study heat-wrap (deleted)" in found
    inspected = admin_client.get(reverse("approvals:inspect", args=[Approval.objects.get().pk]))
    assert "Study heat-wrap" in inspected.content.decode()
    assert admin_client.get(reverse("wagtailadmin_home")).status_code == 200


def test_those_of_before_are_named_by_the_migration(page: TrialLandingPage) -> None:
    Approval.objects.update(page_title="", document_id=None)
    MIGRATION.name_pages(apps, None)
    approval = Approval.objects.get()
    assert (approval.page_title, str(approval.document_id)) == ("Study heat-wrap", content(page)["id"])

"""Who approved which words stays on record when the page is gone."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.models import Approval, TrialLandingPage
from tests.content import content

pytestmark = pytest.mark.django_db


def test_a_deleted_page_leaves_its_approvals(page: TrialLandingPage) -> None:
    before, identifier = Approval.objects.get(), content(page)["id"]
    Page.objects.get(pk=page.pk).delete()
    approval = Approval.objects.get()
    assert (approval.page, approval.text) == (None, before.text)
    assert (approval.title, approval.document_id) == ("Study heat-wrap", UUID(identifier))
    assert approval.subject_name == "Study heat-wrap (deleted)"
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

"""The admin's form of promoted results takes what search shows, and offers nothing else."""

import pytest
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from pages.models import Home
from tests.content import make_site

pytestmark = pytest.mark.django_db

LIST = "/admin/searchpicks/"


@pytest.fixture
def home() -> Home:
    return make_site()


def form(words: str = "sore back", *, known: int = 0, **fields: object) -> dict[str, object]:
    """What the browser sends with one promoted result."""
    counts = {"TOTAL_FORMS": 1, "INITIAL_FORMS": known, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    row = {"page": "", "ORDER": 1, "DELETE": "", **fields}
    return {
        "query_string": words,
        **{f"editors_picks-{name}": value for name, value in counts.items()},
        **{f"editors_picks-0-{name}": value for name, value in row.items()},
    }


@pytest.mark.parametrize("address", ["add/", "{}/"])
def test_only_pages_are_offered(admin_client: Client, home: Home, address: str) -> None:
    query = Query.get("sore back")
    SearchPromotion.objects.create(query=query, page=home)
    shown = admin_client.get(LIST + address.format(query.pk)).content.decode()
    assert "editors_picks-0-page" in shown or "editors_picks-__prefix__-page" in shown
    assert "Choose a page" in shown
    for name in ("-external_link", "-description", "Choose from popular search terms"):
        assert name not in shown


def test_an_external_link_is_refused(admin_client: Client, home: Home) -> None:
    sent = form(external_link_url="https://example.org/", external_link_text="Elsewhere")
    shown = admin_client.post(f"{LIST}add/", sent)
    assert shown.status_code == 200
    assert "Choose a page of the site: search shows nothing else." in shown.content.decode()
    assert not SearchPromotion.objects.exists()


def test_a_link_that_was_kept_before_becomes_a_page(admin_client: Client, home: Home) -> None:
    query = Query.get("sore back")
    old = SearchPromotion.objects.create(query=query, external_link_url="https://example.org/")
    assert admin_client.post(f"{LIST}{query.pk}/", form(known=1, id=old.pk)).status_code == 200
    sent = form(known=1, id=old.pk, page=home.pk)
    assert admin_client.post(f"{LIST}{query.pk}/", sent).status_code == 302
    old.refresh_from_db()
    assert old.page_id == home.pk


def test_the_list_has_no_column_that_stays_empty(admin_client: Client, home: Home) -> None:
    SearchPromotion.objects.create(query=Query.get("sore back"), page=home)
    for address in (LIST, f"{LIST}results/"):
        shown = admin_client.get(address).content.decode()
        assert "sore back" in shown
        assert "Views" not in shown

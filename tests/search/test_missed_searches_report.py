"""The admin's report of searches without results, and what is beside it in the menus."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from search.models import MissedSearch
from search.results import Scope
from search.searching import search
from tests.content import make_site, stored

REPORT = "/admin/reports/searches-without-results/"
TABLE = f"{REPORT}results/"


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    """Somebody who may edit, and no more."""
    user = get_user_model().objects.create_user("eda", password="a long enough password")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


@pytest.fixture
def missed(db: None) -> None:
    for query, count, days in (("gluten ataxia", 6, 5), ("frozen shoulder", 9, 7), ("my own words", 40, 4)):
        last = date(2026, 3, 9)
        MissedSearch.objects.create(query=query, locale="en", count=count, days=days, last_day=last)


def places(page: str) -> list[int]:
    return [page.find(query) for query in ("frozen shoulder", "gluten ataxia", "my own words")]


@pytest.mark.parametrize("address", [REPORT, TABLE])
def test_an_editor_sees_what_was_asked_on_five_days(editor: Client, missed: None, address: str) -> None:
    first, second, hidden = places(editor.get(address).content.decode())
    assert 0 < first < second
    assert hidden == -1


def test_it_says_what_it_is(editor: Client, missed: None) -> None:
    page = editor.get(REPORT).content.decode()
    assert "<h1" in page
    assert "Searches without results" in page
    assert "on five\n            different days" in page


def test_it_can_be_ordered_and_taken_away(editor: Client, missed: None) -> None:
    first, second, _ = places(editor.get(REPORT, {"ordering": "query"}).content.decode())
    assert first < second
    last, before, _ = places(editor.get(REPORT, {"ordering": "-query"}).content.decode())
    assert before < last
    response = editor.get(REPORT, {"export": "csv"})
    lines = b"".join(response).decode().splitlines()
    assert lines == [
        "Words,Language,How often,On how many days,Last asked",
        "frozen shoulder,en,9,7,2026-03-09",
        "gluten ataxia,en,6,5,2026-03-09",
    ]


def test_it_says_when_there_is_nothing(editor: Client) -> None:
    assert "Nothing was searched for in vain" in editor.get(REPORT).content.decode()


@pytest.mark.parametrize("address", [REPORT, TABLE])
def test_nobody_else_sees_it(client: Client, missed: None, address: str) -> None:
    assert client.get(address).status_code == 302
    client.force_login(get_user_model().objects.create_user("nobody", password="a long enough password"))
    response = client.get(address, follow=True)
    assert "frozen" not in response.content.decode()


def test_the_menus_lead_to_the_report_and_to_promotions(client: Client, db: None) -> None:
    client.force_login(get_user_model().objects.create_superuser("rosa", password="a long enough password"))
    page = client.get("/admin/").content.decode()
    assert REPORT in page
    assert "/admin/searchpicks/" in page
    assert "/admin/searchpicks/reports/search-terms/" not in page


def test_a_page_is_promoted_in_the_admin(client: Client, db: None) -> None:
    home = make_site()
    client.force_login(get_user_model().objects.create_superuser("rosa", password="a long enough password"))
    form = {
        "query_string": "Sore back",
        "editors_picks-TOTAL_FORMS": "1",
        "editors_picks-INITIAL_FORMS": "0",
        "editors_picks-MIN_NUM_FORMS": "0",
        "editors_picks-MAX_NUM_FORMS": "1000",
        "editors_picks-0-page": str(home.pk),
        "editors_picks-0-description": "",
        "editors_picks-0-ORDER": "1",
        "editors_picks-0-DELETE": "",
    }
    assert client.post("/admin/searchpicks/add/", form).status_code == 302
    (hit,) = search(query="sore back", scope=Scope(host="localhost")).hits
    assert (hit.document_id, hit.promoted) == (stored(home).id, True)

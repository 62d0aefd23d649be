"""Editors keep the thesaurus and promote pages, as the report of missed searches tells them to."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from pages.admin.groups import make_groups
from search.models import ThesaurusEntry
from tests.admin.members import member
from tests.content import make_site

pytestmark = pytest.mark.django_db

THESAURUS = "/admin/snippets/search/thesaurusentry/"
PROMOTED = "/admin/searchpicks/"
RIGHTS = {
    f"{action}_{model}"
    for action in ("add", "change", "delete", "view")
    for model in ("thesaurusentry", "searchpromotion")
}


def rights(group: str) -> set[str]:
    """What a group may do with these two."""
    return RIGHTS & set(Group.objects.filter(name=group).values_list("permissions__codename", flat=True))


def test_an_editor_keeps_the_thesaurus(client: Client) -> None:
    member(client, "Editors")
    assert THESAURUS in client.get("/admin/").content.decode()
    form = {"language": "en", "term": "low back pain", "synonyms": "lumbago"}
    assert client.get(f"{THESAURUS}add/").status_code == 200
    client.post(f"{THESAURUS}add/", form)
    entry = ThesaurusEntry.objects.get(term="low back pain")
    client.post(f"{THESAURUS}edit/{entry.pk}/", {**form, "synonyms": "lumbalgia"})
    entry.refresh_from_db()
    assert entry.synonyms == "lumbalgia"
    client.post(f"{THESAURUS}delete/{entry.pk}/")
    assert not ThesaurusEntry.objects.exists()


def test_an_editor_promotes_pages(client: Client) -> None:
    home = make_site()
    query = Query.get("sore back")
    SearchPromotion.objects.create(query=query, page=home)
    member(client, "Editors")
    assert PROMOTED in client.get("/admin/").content.decode()
    for address in (PROMOTED, f"{PROMOTED}add/", f"{PROMOTED}{query.pk}/", f"{PROMOTED}{query.pk}/delete/"):
        assert client.get(address).status_code == 200
    client.post(f"{PROMOTED}{query.pk}/delete/")
    assert not SearchPromotion.objects.exists()


@pytest.mark.parametrize("group", ["Marketing", "Medical reviewers"])
def test_other_groups_do_neither(client: Client, group: str) -> None:
    member(client, group)
    assert rights(group) == set()
    for address in (f"{THESAURUS}add/", PROMOTED):
        assert client.get(address).status_code == 302


def test_what_administrators_took_away_stays_away() -> None:
    assert rights("Editors") == RIGHTS
    taken = Permission.objects.get(codename="add_thesaurusentry")
    Group.objects.get(name="Editors").permissions.remove(taken)
    make_groups()
    assert rights("Editors") == RIGHTS - {"add_thesaurusentry"}


def test_editors_who_were_there_before_get_them_once() -> None:
    Group.objects.get(name="Editors").permissions.remove(*Permission.objects.filter(codename__in=RIGHTS))
    make_groups()
    assert rights("Editors") == set()
    import_module("search.migrations.0006_editors_rights").give_rights(apps, None)
    assert rights("Editors") == RIGHTS
    assert rights("Marketing") == set()

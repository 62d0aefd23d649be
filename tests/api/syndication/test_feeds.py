"""Feeds of sections and conditions, read by a subscriber's program."""

import json
from typing import Any

import feedparser
import pytest
from django.test import Client
from django.utils import timezone
from django.utils.http import http_date
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper

from api.caching import EVERYTHING, LISTS
from api.syndication.feed import ENTRIES
from tests.api.syndication.conftest import ARTICLE, Shelf, translate
from tests.content import make_article, make_section, make_site, publish_page, stored

SECTION = "/feeds/sections/backs/"
CONDITION = "/feeds/conditions/en/lower-back-pain/"


def read_atom(client: Client, address: str = f"{SECTION}atom.xml") -> Any:  # noqa: ANN401 - feedparser has no types
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    parsed = feedparser.parse(response.content)
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    return parsed


def read_json(client: Client, address: str = f"{SECTION}feed.json") -> dict[str, Any]:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/feed+json")
    parsed: dict[str, Any] = response.json()
    return parsed


def links(parsed: Any) -> dict[str, str]:  # noqa: ANN401
    return {link.rel: link.href for link in parsed.feed.links}


def test_a_section_as_atom(client: Client, shelf: Shelf, settings: SettingsWrapper) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    parsed = read_atom(client)
    feed, (entry,) = parsed.feed, parsed.entries
    document = stored(shelf.article).content
    assert (feed.title, feed.subtitle) == ("Backs - Example Health", "All about backs.")
    assert links(parsed) == {
        "alternate": "https://www.example.org/backs/",
        "self": "http://testserver/feeds/sections/backs/atom.xml",
    }
    assert (entry.id, entry.link) == (f"urn:uuid:{document['id']}", f"https://www.example.org{ARTICLE}")
    assert (entry.title, entry.summary) == ("Lower back pain", "Most back pain eases by itself.")
    assert entry.summary_detail.type == "text/plain"
    assert [author.name for author in entry.authors] == ["Ada Reyes", "Leo Brandt"]
    assert [tag.term for tag in entry.tags] == ["Lower back pain"]
    assert entry.published_parsed[:6] == shelf.article.first_published_at.utctimetuple()[:6]
    assert feed.updated == entry.updated
    assert parsed.feed.language == "en"


def test_a_section_as_json(client: Client, shelf: Shelf, settings: SettingsWrapper) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    document = stored(shelf.article).content
    feed = read_json(client)
    (item,) = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Backs - Example Health",
        "home_page_url": "https://www.example.org/backs/",
        "feed_url": "http://testserver/feeds/sections/backs/feed.json",
        "description": "All about backs.",
        "authors": [{"name": "Example Health"}],
        "language": "en",
    }
    moments = [item.pop(name) for name in ("date_published", "date_modified")]
    assert [moment.replace("+00:00", "Z") for moment in moments] == [
        document["published_at"],
        document["updated_at"],
    ]
    assert item == {
        "id": f"urn:uuid:{document['id']}",
        "url": f"https://www.example.org{ARTICLE}",
        "title": "Lower back pain",
        "summary": "Most back pain eases by itself.",
        "content_text": "Most back pain eases by itself.",
        "authors": [{"name": "Ada Reyes"}, {"name": "Leo Brandt"}],
        "tags": ["Lower back pain"],
    }


def test_both_forms_of_all_feeds_have_the_same_entries(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Other", slug="other")
    hips = make_section(shelf.home, title="Hips", slug="hips")
    make_article(hips, title="Hip", slug="hip", conditions=[shelf.condition])
    found = {}
    for address in (SECTION, CONDITION, "/feeds/sections/"):
        items = read_json(client, f"{address}feed.json")["items"]
        assert [entry.id for entry in read_atom(client, f"{address}atom.xml").entries] == [
            item["id"] for item in items
        ]
        found[address] = [item["title"] for item in items]
    assert found == {
        SECTION: ["Other", "Lower back pain"],
        CONDITION: ["Hip", "Lower back pain"],
        "/feeds/sections/": ["Hip", "Other", "Lower back pain"],
    }


def test_each_language_has_its_own(client: Client, shelf: Shelf) -> None:
    translate(shelf)
    spanish = read_json(client, "/feeds/sections/es/backs/feed.json")
    assert (spanish["language"], len(spanish["items"])) == ("es", 1)
    assert spanish["items"][0]["url"].endswith("/es/backs/lower-back-pain/")
    assert len(read_json(client, "/feeds/sections/feed.json")["items"]) == 1
    assert client.get("/feeds/conditions/es/lower-back-pain/feed.json").status_code == 404


def test_each_site_has_its_own(client: Client, shelf: Shelf, settings: SettingsWrapper) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    make_article(
        make_site("other.example", title="Other", default=False), title="Elsewhere", slug="elsewhere"
    )
    other = client.get("/feeds/sections/feed.json", headers={"host": "other.example"}).json()
    assert (other["title"], [item["title"] for item in other["items"]]) == ("Other", ["Elsewhere"])
    assert other["feed_url"] == "http://other.example/feeds/sections/feed.json"
    unknown = client.get("/feeds/sections/feed.json", headers={"host": "unknown.example"}).json()
    assert (unknown["title"], len(unknown["items"])) == ("Example Health", 1)


def test_pages_of_a_feed_lead_through_all_of_it(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(ENTRIES):
        make_article(shelf.section, title=f"Article {number}", slug=f"a{number}")
    with django_assert_num_queries(3):
        first = read_atom(client)
    following = links(first)["next"]
    assert len(first.entries) == ENTRIES
    with django_assert_num_queries(3):
        last = read_atom(client, following)
    assert [entry.title for entry in last.entries] == ["Lower back pain"]
    assert links(last)["self"] == following
    assert "next" not in links(last)
    assert last.feed.id == first.feed.id
    assert read_json(client, read_json(client)["next_url"])["items"][0]["title"] == "Lower back pain"


@pytest.mark.parametrize(
    "address",
    [
        "/feeds/sections/nothing/atom.xml",
        "/feeds/sections/backs/lower-back-pain/atom.xml",
        "/feeds/sections/%00/atom.xml",
        "/feeds/sections/es/atom.xml",
        "/feeds/conditions/en/nothing/feed.json",
        "/feeds/conditions/xx/lower-back-pain/feed.json",
        "/feeds/",
        "/feeds/sections/backs/rss.xml",
    ],
)
def test_what_is_not_there_is_a_problem(client: Client, shelf: Shelf, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/problem+json", "no-store")


def test_a_foreign_cursor_is_a_problem(client: Client, shelf: Shelf) -> None:
    response = client.get(f"{SECTION}atom.xml?cursor=abc")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_cursor")


@pytest.mark.parametrize("address", [f"{SECTION}atom.xml", "/sitemap.xml", "/robots.txt", "/llms.txt"])
def test_they_are_only_read(address: str, shelf: Shelf) -> None:
    """Whatever cookies and tokens a client sends or lacks."""
    response = Client(enforce_csrf_checks=True).post(address)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response.json()["code"] == "method_not_allowed"


def test_caches_keep_a_feed_until_it_changes(client: Client, shelf: Shelf) -> None:
    address = f"{CONDITION}feed.json"
    response = client.get(address)
    keys = response["Surrogate-Key"].split()
    assert keys[:1] == [EVERYTHING]
    assert {LISTS, *stored(shelf.article).keys, *stored(shelf.condition).keys} <= set(keys)
    by_tag = {"If-None-Match": response["ETag"]}
    unchanged = client.get(address, headers=by_tag)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert unchanged["Surrogate-Key"] == response["Surrogate-Key"]
    shelf.article.summary = "It eases."
    publish_page(shelf.article)
    assert client.get(address, headers=by_tag).status_code == 200


def test_who_asks_by_date_alone_is_never_told_that_nothing_changed(client: Client, shelf: Shelf) -> None:
    """Two publications in one second have one date, and what lapses has none."""
    before = client.get(f"{SECTION}feed.json")
    assert "Last-Modified" not in before.headers
    shelf.article.unpublish()
    by_date = {"If-Modified-Since": http_date(timezone.now().timestamp() + 60)}
    response = client.get(f"{SECTION}feed.json", headers=by_date)
    assert (response.status_code, response.json()["items"]) == (200, [])


@pytest.mark.parametrize("query", ["x=1", "cursor=", "cursor=a&cursor=a", "Cursor=a", "=1"])
@pytest.mark.parametrize("address", [f"{SECTION}atom.xml", f"{CONDITION}feed.json", "/sitemap-en.xml"])
def test_parameters_that_there_are_not_are_refused(
    client: Client, shelf: Shelf, address: str, query: str
) -> None:
    response = client.get(f"{address}?{query}")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_parameter")
    assert (response["Cache-Control"], len(response.json()["errors"])) == ("no-store", 1)


@pytest.mark.parametrize("address", ["/sitemap.xml", "/robots.txt", "/llms.txt", "/en/llms.txt"])
def test_what_has_no_pages_has_no_parameters(client: Client, shelf: Shelf, address: str) -> None:
    (wrong,) = client.get(address, {"cursor": "x"}).json()["errors"]
    assert wrong == {"name": "cursor", "reason": "There is no such parameter. There are: none."}


def test_an_empty_feed_has_the_date_of_its_section(client: Client, shelf: Shelf) -> None:
    shelf.article.unpublish()
    first, second = (client.get(f"{SECTION}atom.xml") for _ in range(2))
    assert first["ETag"] == second["ETag"]
    assert read_atom(client).entries == []
    assert read_atom(client).feed.updated[:19] == stored(shelf.section).content["changed_at"][:19]


HOSTILE = 'A ]]> </title> & "b" <b> \x0b\x1b\ufffe\ufdd0 \U0001f9b4 \u202eabc\n\ttail'


def test_hostile_words_stay_words(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title=HOSTILE, slug="hostile", summary=f"{HOSTILE} &amp; <script>x</script>")
    entry = read_atom(client).entries[0]
    assert entry.title_detail.value == 'A ]]> </title> & "b" <b> \ufdd0 \U0001f9b4 \u202eabc tail'
    assert entry.summary.endswith("tail &amp; <script>x</script>")
    raw = client.get(f"{SECTION}feed.json").content
    assert json.loads(raw)["items"][0]["title"] == entry.title_detail.value

"""The sitemap: an index, and the pages of each language with those of the others."""

from urllib.parse import urlsplit
from uuid import UUID
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings as SettingsWrapper
from wagtail.models import PageViewRestriction

from api.cursors import Cursor
from api.page_addresses import address_parts, page_addresses
from api.syndication import sitemap
from tests.api.syndication.conftest import ARTICLE, Shelf, translate
from tests.content import make_article, make_section, make_site, stored

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(client: Client, address: str, **headers: str) -> Element:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    return fromstring(response.content)  # noqa: S314 - our own answer


def locations(root: Element) -> list[str]:
    return [each.text or "" for each in root.iterfind("s:*/s:loc", NAMES)]


def editions(url: Element) -> dict[str, str]:
    """Where a page is in each language."""
    links = url.findall("x:link", NAMES)
    assert {link.get("rel", "") for link in links} <= {"alternate"}
    return {link.get("hreflang", ""): link.get("href", "") for link in links}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MAX_URLS", 2)


def test_the_index_names_a_sitemap_for_each_language(client: Client, shelf: Shelf) -> None:
    translate(shelf)
    root = read(client, "/sitemap.xml")
    assert root.tag == f"{{{NAMES['s']}}}sitemapindex"
    assert locations(root) == ["http://testserver/sitemap-en.xml", "http://testserver/sitemap-es.xml"]


def test_a_sitemap_has_the_addresses_of_readers(
    client: Client, shelf: Shelf, settings: SettingsWrapper
) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    root = read(client, "/sitemap-en.xml")
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    assert locations(root) == [f"https://www.example.org{path}" for path in ("/", "/backs/", ARTICLE)]
    changed = stored(shelf.article).content["changed_at"]
    (last,) = [each.text for each in root.iterfind("s:url[3]/s:lastmod", NAMES)]
    assert last == f"{changed[:19]}+00:00"
    assert root.findall(".//x:link", NAMES) == []


def test_a_page_names_itself_in_every_language(
    client: Client, shelf: Shelf, settings: SettingsWrapper
) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    translate(shelf)
    make_article(shelf.section, title="English alone", slug="alone")
    both = {"en": f"https://www.example.org{ARTICLE}", "es": f"https://www.example.org/es{ARTICLE}"}
    for language in ("en", "es"):
        root = read(client, f"/sitemap-{language}.xml")
        found = {url.findtext("s:loc", "", NAMES): editions(url) for url in root.iterfind("s:url", NAMES)}
        assert len(found) == (4 if language == "en" else 3)
        assert found[both[language]] == both
        assert found.get("https://www.example.org/backs/alone/", {}) == {}


def test_only_public_pages_are_in_it(client: Client, shelf: Shelf) -> None:
    make_article(shelf.section, title="Draft", slug="draft", publish=False)
    private = make_section(shelf.home, title="Private", slug="private")
    make_article(private, title="Below", slug="below")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert len(locations(read(client, "/sitemap-en.xml"))) == 3


def test_a_translation_that_is_not_public_is_not_named(client: Client, shelf: Shelf) -> None:
    translate(shelf)
    spanish = shelf.article.get_translations().get()
    PageViewRestriction.objects.create(page=spanish, restriction_type="login")
    (url,) = [
        url
        for url in read(client, "/sitemap-en.xml").iterfind("s:url", NAMES)
        if url.findtext("s:loc", "", NAMES).endswith(ARTICLE)
    ]
    assert url.findall("x:link", NAMES) == []


def test_each_host_has_its_own(client: Client, shelf: Shelf, settings: SettingsWrapper) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.LIVE_CLIENT_URLS = {
        "default": "https://www.example.org",
        "other.example": "https://other.example",
    }
    make_site("other.example", title="Other", default=False)
    other = read(client, "/sitemap.xml", host="other.example")
    assert locations(other) == ["http://other.example/sitemap-en.xml"]
    assert locations(read(client, "/sitemap-en.xml", host="other.example")) == ["https://other.example/"]
    assert len(locations(read(client, "/sitemap-en.xml", host="unknown.example"))) == 3
    robots = client.get("/robots.txt", headers={"host": "other.example"}).content.decode()
    assert robots.endswith("Sitemap: http://other.example/sitemap.xml\n")


@pytest.mark.usefixtures("small")
def test_a_long_sitemap_is_divided(client: Client, shelf: Shelf) -> None:
    translate(shelf)
    for number in range(4):
        make_article(shelf.section, title=f"Article {number}", slug=f"a{number}")
    index = locations(read(client, "/sitemap.xml"))
    assert [urlsplit(address).path for address in index] == [
        *["/sitemap-en.xml"] * 4,
        *["/sitemap-es.xml"] * 2,
    ]
    parts = [locations(read(client, address)) for address in index]
    assert [len(part) for part in parts] == [2, 2, 2, 1, 2, 1]
    everything = [address for part in parts for address in part]
    assert len(set(everything)) == len(everything) == 10


def test_sitemaps_cost_the_same_however_long_they_are(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    translate(shelf)
    for number in range(2):
        with django_assert_num_queries(1):
            client.get("/sitemap.xml")
        with django_assert_num_queries(2) as asked:
            assert len(locations(read(client, "/sitemap-en.xml"))) == 3 + number
        assert [query["sql"] for query in asked.captured_queries if "body" in query["sql"]] == []
        make_article(shelf.section, title="One more", slug=f"more-{number}")


def test_a_part_begins_where_its_page_was_though_it_is_gone(shelf: Shelf) -> None:
    (_, (_, cursor)) = address_parts(host="localhost", size=2)
    shelf.article.unpublish()
    assert page_addresses(host="localhost", locale="en", limit=2, cursor=cursor) == []
    make_article(shelf.section, title="Neck", slug="neck")
    (neck,) = page_addresses(host="localhost", locale="en", limit=2, cursor=cursor)
    assert neck.page.path == "/backs/neck/"


@pytest.mark.parametrize("address", ["/sitemap-es.xml", "/sitemap-xx.xml"])
def test_a_language_without_pages_is_a_problem(client: Client, shelf: Shelf, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


def test_without_a_page_there_is_no_sitemap(client: Client, db: None) -> None:
    for address in ("/sitemap.xml", "/sitemap-en.xml", "/llms.txt"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("cursor", ["x", Cursor("title", "/backs/", UUID(int=1)).encode()])
def test_a_foreign_cursor_is_a_problem(client: Client, shelf: Shelf, cursor: str) -> None:
    response = client.get("/sitemap-en.xml", {"cursor": cursor})
    assert (response.status_code, response.json()["code"]) == (400, "invalid_cursor")


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-en.xml", "/robots.txt", "/llms.txt"])
def test_caches_keep_it_until_a_page_comes_or_goes(client: Client, shelf: Shelf, address: str) -> None:
    response = client.get(address)
    assert response["Surrogate-Key"].split()[:1] == ["content"]
    assert "lists" in response["Surrogate-Key"].split()
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304

"""The shells of live pages: the truth in HTTP, and nothing that a strict policy would stop."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from pages.models import Article
from tests.content import make_article, make_section, make_site

PATH = "/site/backs/lower-back-pain/"


@pytest.fixture
def article(db: None) -> Article:
    return make_article(make_section(make_site()))


def test_a_live_page(client: Client, article: Article) -> None:
    response = client.get(PATH)
    page = response.content.decode()
    assert response.status_code == 200
    assert "<title>Lower back pain</title>" in page
    assert 'lang="en"' in page
    assert 'data-path="/backs/lower-back-pain/"' in page
    assert response["Cache-Control"] == (
        "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=3600"
    )
    assert client.get(PATH, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_a_visit_that_a_campaign_marked_is_kept_by_nobody(client: Client, article: Article) -> None:
    """Each would have an address of its own, and none would be asked for again."""
    marked = client.get(PATH, {"utm_source": "letter"})
    assert (marked.status_code, marked.content) == (200, client.get(PATH).content)
    assert (marked["Cache-Control"], "Surrogate-Key" in marked.headers) == ("no-store", False)


def test_the_policy_is_strict_and_kept(client: Client, article: Article) -> None:
    response = client.get(PATH)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = response.content.decode()
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?://", page)
    files = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(files) == 4
    assert all(finders.find(file) for file in files)


@pytest.mark.parametrize(
    ("path", "section"),
    [("/site/", ""), ("/site/backs/", "backs/"), (PATH, "backs/")],
)
def test_a_page_names_the_feeds_of_its_section(
    client: Client, article: Article, path: str, section: str
) -> None:
    found = re.findall(
        r'<link rel="alternate" type="([^"]+)" href="([^"]+)">', client.get(path).content.decode()
    )
    assert found == [
        ("application/atom+xml", f"/feeds/sections/{section}atom.xml"),
        ("application/feed+json", f"/feeds/sections/{section}feed.json"),
    ]
    assert [client.get(address)["Content-Type"].partition(";")[0] for _, address in found] == [
        media_type for media_type, _ in found
    ]


def test_no_cookies_and_no_session(client: Client, article: Article) -> None:
    response = client.get(PATH)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_missing_slash_leads_to_the_page(client: Client, article: Article) -> None:
    response = client.get("/site/backs/lower-back-pain")
    assert (response.status_code, response["Location"]) == (301, PATH)


def test_a_redirect_is_one(client: Client, article: Article) -> None:
    Redirect.objects.create(old_path="/old", redirect_page=article, is_permanent=True)
    Redirect.objects.create(old_path="/elsewhere", redirect_link="https://example.org/x", is_permanent=False)
    moved, elsewhere = client.get("/site/old/"), client.get("/site/elsewhere/")
    assert (moved.status_code, moved["Location"]) == (301, PATH)
    assert (elsewhere.status_code, elsewhere["Location"]) == (302, "https://example.org/x")


@pytest.mark.parametrize("path", ["/site/nothing/", "/site/%00/"])
def test_nothing_there_is_404(client: Client, article: Article, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response["Cache-Control"]) == (404, "no-store")
    assert 'data-status="404"' in response.content.decode()


def test_a_withdrawn_page_is_410(client: Client, article: Article) -> None:
    article.unpublish()
    response = client.get(PATH)
    assert (response.status_code, response["Cache-Control"]) == (410, "no-store")
    assert article.title not in response.content.decode()


def test_a_draft_is_404(client: Client, article: Article) -> None:
    make_article(article.get_parent(), title="Secret", slug="secret", publish=False)
    response = client.get("/site/backs/secret/")
    assert response.status_code == 404
    assert "Secret" not in response.content.decode()


def test_what_is_missing_speaks_the_language_of_its_path(client: Client, db: None) -> None:
    make_site()
    assert '<html lang="es">' in client.get("/site/es/nada/").content.decode()

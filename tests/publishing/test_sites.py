"""Several sites and languages: where each page stands, and what changes when a site does."""

import pytest
from pytest_django.fixtures import Settings
from wagtail.models import Page, Site

from api.documents import page_by_path, site_document
from pages.models import Article, Home
from pages.models.roots import client_root
from pages.models.unit_of_work import unit_of_work
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.models import PublishedDocument, Tombstone
from tests.content import content, locale, make_article, make_section, make_site, publish_page, uid

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return make_article(make_section(make_site()), slug="pain")


def place(page: Page) -> tuple[str, str]:
    found = content(page)
    return found["site"], found["path"]


def title_at(host: str, path: str) -> str | None:
    found = page_by_path(host=host, path=path)
    return str(found.content["title"]) if found else None


def hostname_for(host: str) -> str:
    found = site_document(host=host)
    assert found is not None
    return str(found.content["hostname"])


def drift() -> list[object]:
    return [found for found in find_drift(keys_to_check()) if found]


def in_spanish(page: Article) -> Article:
    """The page's translation, published; the pages above it are aliases that follow their sources."""
    copy: Article = page.copy_for_translation(locale("es"), copy_parents=True)
    return publish_page(copy)


def test_the_same_path_on_two_sites(article: Article) -> None:
    other = make_site("other.example", title="Other", default=False)
    twin = make_article(
        make_section(other, slug="backs-2"), title="Twin", slug="pain", translation_key=uid("twin")
    )
    assert place(article) == ("localhost", "/backs/pain/")
    assert place(twin) == ("other.example", "/backs-2/pain/")
    assert place(other) == ("other.example", "/")
    assert (title_at("localhost", "/"), title_at("other.example", "/")) == ("Home", "Other")
    assert title_at("other.example", "/backs/pain/") is None


def test_a_host_that_no_site_names_gets_the_default_site(article: Article) -> None:
    make_site("other.example", default=False)
    hosts = ("other.example", "OTHER.example:8000", "localhost", "unknown.example")
    assert [hostname_for(host) for host in hosts] == [
        "other.example",
        "other.example",
        "localhost",
        "localhost",
    ]


def test_another_default_site_answers_for_unknown_hosts(article: Article) -> None:
    make_site("other.example", default=False)
    Site.objects.get(hostname="localhost").delete()
    site = Site.objects.get(hostname="other.example")
    site.is_default_site = True
    site.save()
    assert hostname_for("unknown.example") == "other.example"
    assert not PublishedDocument.objects.filter(site="localhost").exists()
    assert drift() == []


def test_a_new_host_name_moves_every_page(article: Article) -> None:
    identifier = content(article)["id"]
    site = Site.objects.get(hostname="localhost")
    site.hostname = "health.example"
    site.save()
    assert place(article) == ("health.example", "/backs/pain/")
    assert content(article)["id"] == identifier
    assert hostname_for("health.example") == "health.example"
    assert not PublishedDocument.objects.filter(site="localhost").exists()
    assert not Tombstone.objects.exists()
    assert drift() == []


def test_a_site_with_a_port_of_its_own_is_named_with_it(article: Article) -> None:
    site = Site.objects.get(hostname="localhost")
    site.port = 8080
    site.save()
    assert place(article) == ("localhost:8080", "/backs/pain/")
    assert hostname_for("localhost:8080") == "localhost:8080"
    assert title_at("localhost:8080", "/backs/pain/") == "Lower back pain"


def test_sites_that_differ_in_their_port_only(article: Article) -> None:
    make_site("other.example", title="Other", default=False)
    Site.objects.filter(hostname="other.example").update(hostname="localhost", port=8080)
    Site.objects.get(port=8080).save()
    assert (hostname_for("localhost:8080"), hostname_for("localhost:80")) == ("localhost:8080", "localhost")
    assert (title_at("localhost:8080", "/"), title_at("localhost", "/")) == ("Other", "Home")


def test_other_languages_stand_below_a_prefix(article: Article) -> None:
    spanish = in_spanish(article)
    assert place(spanish) == ("localhost", "/es/backs/pain/")
    assert [crumb["path"] for crumb in content(spanish)["breadcrumb"]] == ["/es/", "/es/backs/"]
    assert [(other["locale"], other["path"]) for other in content(article)["translations"]] == [
        ("es", "/es/backs/pain/")
    ]
    assert [(other["locale"], other["path"]) for other in content(spanish)["translations"]] == [
        ("en", "/backs/pain/")
    ]


def test_an_alias_follows_its_source(article: Article) -> None:
    spanish = in_spanish(article)
    section = article.get_parent().specific
    section.title = "Spines"
    publish_page(section)
    assert content(spanish.get_parent().specific)["title"] == "Spines"
    assert content(spanish)["breadcrumb"][-1]["title"] == "Spines"
    assert drift() == []


def test_the_site_lists_the_languages_with_a_public_home_page(article: Article) -> None:
    spanish = in_spanish(article)
    site = site_document(host="localhost")
    assert site is not None
    assert (site.content["default_locale"], site.content["locales"]) == ("en", ["en", "es"])
    Home.objects.get(locale=spanish.locale).unpublish()
    site = site_document(host="localhost")
    assert site is not None
    assert [menu["locale"] for menu in site.content["menus"]] == ["en"]


def test_a_site_that_is_deleted_withdraws_its_pages(article: Article) -> None:
    other = make_site("other.example", default=False)
    assert place(other) == ("other.example", "/")
    Site.objects.get(hostname="other.example").delete()
    assert not PublishedDocument.objects.filter(site="other.example").exists()
    assert hostname_for("other.example") == "localhost"
    assert drift() == []


def test_a_site_with_another_root_shows_what_is_below_it(article: Article) -> None:
    site = Site.objects.get(hostname="localhost")
    site.root_page = article.get_parent()
    site.save()
    assert place(article) == ("localhost", "/pain/")
    assert PublishedDocument.objects.filter(type="Home").count() == 0
    assert drift() == []


def test_two_sites_may_swap_their_host_names(article: Article) -> None:
    other = make_site("other.example", title="Other", default=False)
    first, second = Site.objects.get(hostname="localhost"), Site.objects.get(hostname="other.example")
    with unit_of_work():
        for site, name in ((first, "between.example"), (second, "localhost"), (first, "other.example")):
            site.hostname = name
            site.save()
    assert place(article) == ("other.example", "/backs/pain/")
    assert place(other) == ("localhost", "/")
    assert drift() == []


def test_a_frontend_is_named_by_host_with_or_without_the_port(settings: Settings) -> None:
    settings.LIVE_CLIENT_URLS = {
        "default": "https://www.example.org/",
        "one.example": "https://one.example",
        "one.example:8080": "https://other.example",
    }
    sites = ("one.example", "one.example:80", "one.example:8080", "two.example", "two.example:80")
    assert [client_root(site) for site in sites] == [
        "https://one.example",
        "https://one.example",
        "https://other.example",
        "https://www.example.org",
        "https://www.example.org",
    ]

"""The addresses that other programs read by themselves.

Addresses of this server are those of the host that was asked: that host's site is what is answered for.
"""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from api import page_addresses
from api.problems import not_found
from api.syndication import atom, json_feed, llms, robots, sitemap
from api.syndication.answers import kept, public
from api.syndication.feed import Feed, feed_of_condition, feed_of_section
from api.syndication.sites import PublicSite, site_of_request

FORMS: dict[str, tuple[Callable[..., bytes], str]] = {
    "atom.xml": (atom.atom, atom.MEDIA_TYPE),
    "feed.json": (json_feed.json_feed, json_feed.MEDIA_TYPE),
}


@public("cursor")
def section_feed(request: HttpRequest, path: str, form: str) -> HttpResponse:
    feed = feed_of_section(
        site=site_of_request(request), host=request.get_host(), path=path, cursor=_cursor(request)
    )
    return _feed_answer(request, feed, form)


@public("cursor")
def condition_feed(request: HttpRequest, locale: str, slug: str, form: str) -> HttpResponse:
    feed = feed_of_condition(
        site=site_of_request(request),
        host=request.get_host(),
        slug=slug,
        locale=locale,
        cursor=_cursor(request),
    )
    return _feed_answer(request, feed, form)


@public()
def sitemap_index(request: HttpRequest) -> HttpResponse:
    parts = page_addresses.address_parts(host=request.get_host(), size=sitemap.MAX_URLS)
    if not parts:
        raise not_found()
    addresses = [
        _here(request, reverse("syndication:sitemap", args=[locale]), cursor=cursor)
        for locale, cursor in parts
    ]
    return kept(request, sitemap.sitemap_index(addresses), sitemap.MEDIA_TYPE)


@public("cursor")
def locale_sitemap(request: HttpRequest, locale: str) -> HttpResponse:
    pages = page_addresses.page_addresses(
        host=request.get_host(), locale=locale, limit=sitemap.MAX_URLS, cursor=_cursor(request)
    )
    if not pages:
        raise not_found()
    return kept(request, sitemap.sitemap(pages), sitemap.MEDIA_TYPE)


@public()
def robots_txt(request: HttpRequest) -> HttpResponse:
    address = _here(request, reverse("syndication:sitemap_index"))
    return kept(request, robots.robots(sitemap=address), robots.MEDIA_TYPE)


@public()
def llms_txt(request: HttpRequest, locale: str | None = None) -> HttpResponse:
    site = site_of_request(request)
    locale = locale or site.default_locale
    content, home, listed = llms.llms(
        site=site,
        host=request.get_host(),
        locale=locale,
        markdown=lambda id_: _here(request, f"/api/v1/content/{id_}.md"),
        more=_more(request, site, locale),
    )
    used = (site.document, home, *listed)
    return kept(request, content, llms.MEDIA_TYPE, used=used, is_empty=not listed)


def _more(request: HttpRequest, site: PublicSite, locale: str) -> dict[str, str]:
    path = site.home(locale).lstrip("/")
    return {
        "Sitemap": _here(request, reverse("syndication:sitemap", args=[locale])),
        "Atom feed": _here(request, reverse("syndication:section", args=[path, "atom.xml"])),
        "API documentation": _here(request, reverse("rest:docs")),
    }


def _feed_answer(request: HttpRequest, feed: Feed, form: str) -> HttpResponse:
    write, media_type = FORMS[form]
    following = _here(request, request.path, cursor=feed.cursor) if feed.cursor else None
    address = _here(request, request.path, cursor=_cursor(request))
    content = write(feed, address=address, following=following)
    return kept(request, content, media_type, used=feed.used, is_empty=not feed.entries)


def _cursor(request: HttpRequest) -> str | None:
    return request.GET.get("cursor")


def _here(request: HttpRequest, path: str, *, cursor: str | None = None) -> str:
    """An absolute address on the host that was asked."""
    query = f"?{urlencode({'cursor': cursor})}" if cursor else ""
    return request.build_absolute_uri(path + query)

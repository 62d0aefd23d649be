"""Sitemaps as sitemaps.org has them, with the languages of each page as search engines read them."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from django.utils.encoding import iri_to_uri

from api.page_addresses import Edition, PageAddress
from pages.publishing.addresses import page_address

MEDIA_TYPE = "application/xml; charset=utf-8"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
MAX_URLS = 10_000
"""sitemaps.org allows 50,000 and 50 MB: with the longest paths in two languages these are 40 MB."""

register_namespace("xhtml", XHTML)


def sitemap_index(addresses: Iterable[str]) -> bytes:
    """The list of the sitemaps at these addresses."""
    root = Element("sitemapindex", xmlns=SITEMAP)
    for address in addresses:
        SubElement(SubElement(root, "sitemap"), "loc").text = address
    return _written(root)


def sitemap(pages: Iterable[PageAddress]) -> bytes:
    """The pages; those that are in one language name no others."""
    root = Element("urlset", xmlns=SITEMAP)
    for page in pages:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = _location(page.page)
        SubElement(url, "lastmod").text = page.changed_at.isoformat(timespec="seconds")
        for edition in page.editions if len(page.editions) > 1 else ():
            link = {"rel": "alternate", "hreflang": edition.locale, "href": _location(edition)}
            SubElement(url, f"{{{XHTML}}}link", link)
    return _written(root)


def _location(edition: Edition) -> str:
    return iri_to_uri(page_address(edition.site, edition.path))


def _written(root: Element) -> bytes:
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written

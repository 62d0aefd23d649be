"""Where pages live: the roots of sites and languages, and the public path below them."""

from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page, Site


@dataclass(frozen=True)
class Root:
    """The root page of a site in one language; `prefix` starts every path below it."""

    site: str
    site_id: int
    page_id: int
    url_path: str
    locale: str
    prefix: str


def site_roots() -> list[Root]:
    """Every root, the most specific first; read afresh, as Wagtail's cache may be older than a commit."""
    sites = list(Site.objects.select_related("root_page__locale").order_by("-is_default_site", "hostname"))
    keys = [site.root_page.translation_key for site in sites]
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale")
    roots = [
        _root(site, page)
        for site in sites
        for page in pages
        if page.translation_key == site.root_page.translation_key
    ]
    return sorted(roots, key=lambda root: root.url_path, reverse=True)


def site_name(site: Site) -> str:
    """What documents call a site: its host name, with the port when that is not the usual one."""
    return str(site.hostname) if site.port in (80, 443) else f"{site.hostname}:{site.port}"


def _root(site: Site, page: Page) -> Root:
    locale = page.locale.language_code
    prefix = "/" if locale == site.root_page.locale.language_code else f"/{locale}/"
    return Root(site_name(site), site.pk, page.pk, page.url_path, locale, prefix)


def root_of(url_path: str, roots: list[Root]) -> Root | None:
    """The root that a page with this Wagtail url_path lives under, if any."""
    return next((root for root in roots if url_path.startswith(root.url_path)), None)


def public_path(url_path: str, root: Root) -> str:
    """The path on the site, with leading and trailing slash."""
    return root.prefix + url_path.removeprefix(root.url_path)


def client_root(site: str) -> str:
    """The address, without trailing slash, below which readers find the pages of a site.

    Settings name a site by its host, with or without the port.
    """
    urls: dict[str, str] = settings.LIVE_CLIENT_URLS
    names = (site, site.rpartition(":")[0], "default")
    return next(urls[name] for name in names if name in urls).rstrip("/")

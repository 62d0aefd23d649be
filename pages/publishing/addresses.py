"""Absolute addresses of what is public, for channels that know no base: JSON-LD, feeds, sitemaps."""

from urllib.parse import urljoin

from django.conf import settings

from pages.models.roots import client_root


def page_address(site: str, path: str) -> str:
    """Where readers find the page of a site; settings say which client shows it."""
    return client_root(site) + path


def served_address(path: str) -> str:
    """What this server itself sends: media and the API. An absolute address stays as it is."""
    base: str = settings.WAGTAILADMIN_BASE_URL
    return urljoin(base, path)

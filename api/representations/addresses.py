"""Whole addresses for forms that are read elsewhere: a path of the site leads nowhere from another host."""

import re
from html import escape, unescape
from typing import Any

from django.conf import settings

from api.representations.parts import Wire
from pages.publishing.addresses import page_address, served_address

NAMES = frozenset({"url", "href"})
PATH = re.compile(r"/(?![/\\])")
LINK = re.compile(r'(?<=<a href=")(/[^"]*)')
"""In sanitised HTML. Text cannot look like it: in text a `<` is escaped."""


def absolute(address: str, site: str) -> str:
    """Where readers open a path of a site, or what this server sends for it; another address stays."""
    if not PATH.match(address):
        return address
    is_media = address.startswith(settings.MEDIA_URL)
    return served_address(address) if is_media else page_address(site, address)


def with_whole_links(html: str, site: str) -> str:
    """HTML of ours, its links with whole addresses."""
    return LINK.sub(lambda found: escape(absolute(unescape(found[1]), site)), html)


def with_addresses(content: Wire) -> Wire:
    """A document whose pictures and links have whole addresses; paths that name a place stay paths."""
    site = content.get("site") or ""
    return {name: _value(name, value, site) for name, value in content.items()}


def _value(name: str, value: Any, site: str) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case dict():
            return {key: _value(key, each, site) for key, each in value.items()}
        case list():
            return [_value(name, each, site) for each in value]
        case str() if name in NAMES:
            return absolute(value, site)
        case _:
            return value

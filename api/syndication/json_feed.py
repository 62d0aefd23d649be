"""A feed as JSON Feed 1.1."""

from collections.abc import Sequence
from typing import Any

import orjson

from api.syndication.feed import Entry, Feed

MEDIA_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, *, address: str, following: str | None) -> bytes:
    """The feed at an address; `following` is where its next page is."""
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": address,
        "description": feed.summary,
        "next_url": following,
        "authors": _names([feed.publisher]),
        "language": feed.locale,
        "items": [_item(entry) for entry in feed.entries],
    }
    return orjson.dumps({name: value for name, value in document.items() if value or name == "items"})


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_text": entry.summary,
        "date_published": entry.published_at.isoformat(),
        "date_modified": entry.updated_at.isoformat(),
        "authors": _names(entry.authors),
        "tags": [*entry.subjects],
    }
    return {name: value for name, value in item.items() if value}


def _names(names: Sequence[str]) -> list[dict[str, str]]:
    return [{"name": name} for name in names]

"""A feed as Atom (RFC 4287), paged as RFC 5005 has it."""

from datetime import datetime
from io import BytesIO
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from api.syndication.feed import Entry, Feed

MEDIA_TYPE = Atom1Feed.content_type


def atom(feed: Feed, *, address: str, following: str | None) -> bytes:
    """The feed at an address; `following` is where its next page is."""
    document = _PagedAtom(
        title=feed.title,
        link=feed.home,
        description="",
        language=feed.locale,
        author_name=feed.publisher,
        subtitle=feed.summary or None,
        feed_url=address,
        feed_guid=feed.id,
        following=following,
        updated_at=feed.updated_at,
    )
    for entry in feed.entries:
        document.add_item(**_item(entry))
    written = BytesIO()
    document.write(written, "utf-8")
    return written.getvalue()


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": entry.url,
        "description": None,
        "summary": entry.summary,
        "authors": entry.authors,
        "pubdate": entry.published_at,
        "updateddate": entry.updated_at,
        "unique_id": entry.id,
        "categories": entry.subjects,
    }


class _PagedAtom(Atom1Feed):
    """Django's Atom with a next page, several authors, summaries in plain text, and no date of now."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        if self.feed["following"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": self.feed["following"]})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("summary", item["summary"], {"type": "text"})

    def latest_post_date(self) -> datetime:
        """Django's own answer for an empty feed is now."""
        moment: datetime = self.feed["updated_at"]
        return moment

"""A feed, whatever its form: the pages of a section or about a condition, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from api import documents
from api.documents import DocumentList, Filters
from api.problems import not_found
from api.stored import StoredDocument
from api.syndication.plain_text import one_line
from api.syndication.sites import PublicSite
from pages.shapes.documents import document_structs
from pages.shapes.types import StructKind

ENTRIES = 20
SECTIONS = ("Home", "SectionIndex", "TrialIndex")
"""Pages that list others: they have feeds, and are in none."""


@dataclass(frozen=True)
class Entry:
    """A page as feeds tell of it: plain text on single lines, absolute addresses."""

    id: str
    url: str
    title: str
    summary: str
    published_at: datetime
    updated_at: datetime
    authors: Sequence[str]
    subjects: Sequence[str]


@dataclass(frozen=True)
class Feed:
    """One page of a feed. `cursor` leads to the next; `used` are the documents it is made of."""

    id: str
    title: str
    summary: str
    home: str
    locale: str
    publisher: str
    updated_at: datetime
    entries: Sequence[Entry]
    cursor: str | None
    used: Sequence[StoredDocument]


def feed_of_section(*, site: PublicSite, host: str, path: str, cursor: str | None) -> Feed:
    """The pages below a section, or of all the site below a home page. Two queries.

    Raises:
        ProblemError: there is no section at the path.
        InvalidCursor: the cursor is none of ours.
    """
    section = None if "\0" in path else documents.page_by_path(host=host, path=path)
    if section is None or section.type not in SECTIONS:
        raise not_found()
    locale, below = section.content["locale"], section.content["path"]
    filters = Filters(host=host, types=entry_types(), locale=locale, path_prefix=below)
    return _feed(site, section, _listed(filters, cursor), home=site.address(below))


def feed_of_condition(*, site: PublicSite, host: str, slug: str, locale: str, cursor: str | None) -> Feed:
    """The pages about a condition in one language. Two queries.

    Raises:
        ProblemError: there is no such condition in this language.
        InvalidCursor: the cursor is none of ours.
    """
    condition = documents.by_key(type="Condition", key=slug, locale=locale)
    if condition is None:
        raise not_found()
    filters = Filters(host=host, types=entry_types(), locale=locale, condition=slug)
    return _feed(site, condition, _listed(filters, cursor), home=site.address(site.home(locale)))


def entry_types() -> tuple[str, ...]:
    """Every type of page but those that only lead to others."""
    structs = document_structs().values()
    return tuple(
        struct.name for struct in structs if struct.kind is StructKind.PAGE and struct.name not in SECTIONS
    )


def summary_of(content: dict[str, Any]) -> str:
    """What a page says of itself in a sentence or two, or nothing."""
    return one_line(content.get("summary") or content.get("seo", {}).get("description") or "")


def _listed(filters: Filters, cursor: str | None) -> DocumentList:
    return documents.pages(filters=filters, order="-published_at", limit=ENTRIES, cursor=cursor)


def _feed(site: PublicSite, subject: StoredDocument, found: DocumentList, *, home: str) -> Feed:
    content = subject.content
    entries = [_entry(site, document) for document in found.items]
    name = one_line(content.get("title") or content["name"])
    moments = [entry.updated_at for entry in entries] or [_moment(content["changed_at"])]
    return Feed(
        id=uuid5(subject.id, "feed").urn,
        title=name if content["type"] == "Home" else f"{name} - {one_line(site.name)}",
        summary=summary_of(content),
        home=home,
        locale=content["locale"],
        publisher=one_line(site.name),
        updated_at=max(moments),
        entries=entries,
        cursor=found.next.encode() if found.next else None,
        used=(site.document, subject, *found.items),
    )


def _entry(site: PublicSite, document: StoredDocument) -> Entry:
    content = document.content
    return Entry(
        id=UUID(content["id"]).urn,
        url=site.address(content["path"]),
        title=one_line(content["title"]),
        summary=summary_of(content) or one_line(content["title"]),
        published_at=_moment(content["published_at"]),
        updated_at=_moment(content["updated_at"]),
        authors=[one_line(author["name"]) for author in content.get("authors", ())],
        subjects=[one_line(condition["name"]) for condition in content.get("conditions", ())],
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)

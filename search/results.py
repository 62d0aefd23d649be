"""What a search is asked and what it answers: plain values, the same for every transport."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class Scope:
    """What is searched: the pages of the host's site, narrowed by what is not None.

    `condition` is a slug, `aspect` a health aspect.
    """

    host: str
    locale: str | None = None
    types: tuple[str, ...] | None = None
    condition: str | None = None
    aspect: str | None = None


@dataclass(frozen=True)
class Section:
    """The section of a page that matches best."""

    heading: str | None
    anchor: str
    health_aspect: str | None


@dataclass(frozen=True)
class Hit:
    """A page that matches.

    `excerpt` is escaped HTML with `<mark>` as its only element. `urgency` is set when what matches is a
    warning sign; such hits come first. `keys` are the surrogate keys of the document.
    """

    document_id: UUID
    type: str
    locale: str
    path: str
    title: str
    section: Section | None
    excerpt: str
    urgency: str | None
    promoted: bool
    keys: tuple[str, ...]


@dataclass(frozen=True)
class FacetCount:
    """A value to narrow by, what to call it, and how many pages there are of it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Facets:
    types: tuple[FacetCount, ...] = ()
    conditions: tuple[FacetCount, ...] = ()
    aspects: tuple[FacetCount, ...] = ()


@dataclass(frozen=True)
class ResultPage:
    """One page of what was found.

    `cursors[i]` points behind `hits[i]`, `next` is the cursor of the page after it, `total` how many pages
    were found, a bounded number, `query` the question as it was understood, `did_you_mean` the same with
    words corrected.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    cursors: tuple[str, ...] = ()
    next: str | None = None
    total: int = 0
    facets: Facets = field(default_factory=Facets)
    did_you_mean: str | None = None


@dataclass(frozen=True)
class Suggestion:
    """A way to go on typing: the title of a page, or the name of a condition."""

    text: str
    type: str
    document_id: UUID | None

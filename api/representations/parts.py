"""What a document says, whatever form says it: the parts that blocks are read as and each form writes.

A form has one function for each kind of part, so a new block needs none: see `blocks`.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

Wire: TypeAlias = dict[str, Any]
"""JSON of a document, or of anything in it."""


@dataclass(frozen=True)
class Section:
    """A part of the page with its heading, which may be empty; `role` is a role of DPUB-ARIA."""

    heading: str
    parts: tuple["Part", ...]
    anchor: str = ""
    role: str = ""


@dataclass(frozen=True)
class Note:
    """What stands beside the text. Its title is no heading of the page; `label` says what it is."""

    label: str
    title: str
    parts: tuple["Part", ...]
    kind: str = ""


@dataclass(frozen=True)
class Line:
    """One line of plain text; `label` is said before it."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Moment:
    """A day, or a moment, as the document has it."""

    value: str
    label: str


@dataclass(frozen=True)
class Rich:
    """Rich text as the document has it: `nodes`, `html` and `text`."""

    text: Wire


@dataclass(frozen=True)
class Signs:
    """Warning signs that are equally urgent; `label` says how urgent, and comes before each of them."""

    label: str
    urgency: str
    texts: tuple[Wire, ...]


@dataclass(frozen=True)
class Picture:
    image: Wire
    caption: Wire | None = None
    credit: str = ""


@dataclass(frozen=True)
class Grid:
    """A table; `row_headers` says that the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Wire, ...], ...]
    caption: Wire | None = None
    row_headers: bool = False


@dataclass(frozen=True)
class Links:
    """Titles and the addresses they lead to."""

    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listing:
    """Short texts in a list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Terms, what is said of each, and the address that opens it, which may be empty."""

    facts: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Steps:
    """Parts with headings that follow each other as a list; `ordered` says that their order counts."""

    steps: tuple[Section, ...]
    ordered: bool = True


@dataclass(frozen=True)
class Quotation:
    """What somebody said; `source` says who, and when."""

    text: str
    source: str


@dataclass(frozen=True)
class Sources:
    """The numbered references of a document."""

    references: tuple[Wire, ...]


Part: TypeAlias = (
    Section
    | Note
    | Line
    | Moment
    | Rich
    | Signs
    | Picture
    | Grid
    | Links
    | Listing
    | Facts
    | Steps
    | Quotation
    | Sources
)


def has_text(rich: Wire | None) -> bool:
    return bool(rich and rich["nodes"])


def rich(text: Wire | None) -> tuple[Part, ...]:
    """Rich text that says something, or nothing."""
    return (Rich(text),) if text and has_text(text) else ()


def line(text: str | None, label: str = "") -> tuple[Part, ...]:
    """A line that says something, or nothing."""
    return (Line(text, label),) if text else ()

"""The Shapes of search: GraphQL, OpenAPI and TypeScript are made from them, as they are for documents."""

from functools import cache

from pages.shapes.documents import document_structs
from pages.shapes.types import (
    BOOLEAN,
    ID,
    INTEGER,
    TEXT,
    Enum,
    EnumValue,
    Field,
    ListOf,
    Struct,
    StructKind,
    named_shapes,
)

FACET_VALUE = Struct(
    "SearchFacetValue",
    (
        Field("value", TEXT, "What to filter by."),
        Field("label", TEXT, "What to call it."),
        Field("count", INTEGER, "How many results it would leave."),
    ),
    "One value of a facet.",
)
FACETS = Struct(
    "SearchFacets",
    (
        Field("types", ListOf(FACET_VALUE), "By page type."),
        Field("conditions", ListOf(FACET_VALUE), "By condition; values are slugs."),
        Field("aspects", ListOf(FACET_VALUE), "By what sections of the pages tell the reader."),
    ),
    "What the results could be narrowed to, and how many that would leave.",
)
SUGGESTION = Struct(
    "SearchSuggestion",
    (
        Field("text", TEXT, "What the reader may have meant to type."),
        Field("type", TEXT, "The type of the document it names."),
        Field("document_id", ID, "The document it names; null where it is only words.", nullable=True),
    ),
    "A completion of what was typed so far.",
)


@cache
def page_type() -> Enum:
    """The types of pages, as an enum."""
    pages = [struct for struct in document_structs().values() if struct.kind is StructKind.PAGE]
    values = tuple(EnumValue(struct.name, struct.description.rstrip(".")) for struct in pages)
    return Enum("PageType", values, "A type of page; more may come.")


@cache
def search_section() -> Struct:
    """The Shape of the section that matched."""
    fields = (
        Field("heading", TEXT, "The section's heading.", nullable=True),
        Field("anchor", TEXT, "Its fragment identifier: link to the page's path, `#`, and this."),
        Field("health_aspect", shared_enum("HealthAspect"), "What it tells the reader.", nullable=True),
    )
    return Struct("SearchSection", fields, "The section of a page that matched.")


@cache
def search_result() -> Struct:
    """The Shape of one result."""
    fields = (
        Field(
            "document_id", ID, "The page's document; not an id of the result, which belongs to its search."
        ),
        Field("type", page_type(), "The page's type."),
        Field("locale", TEXT, "The language, as a BCP 47 tag."),
        Field("path", TEXT, "The page's path on the site."),
        Field("title", TEXT, "The page's title."),
        Field("section", search_section(), "What matched; null for the page as a whole.", nullable=True),
        Field("excerpt", TEXT, "Some words of the match as HTML: escaped, with `<mark>` and nothing else."),
        Field(
            "urgency",
            shared_enum("Urgency"),
            "How soon to get help, if a warning sign matched: show such a result as a warning.",
            nullable=True,
        ),
        Field("promoted", BOOLEAN, "Whether an editor put it first for these words."),
    )
    return Struct("SearchResult", fields, "A page that was found.")


def search_shapes() -> tuple[Struct, ...]:
    """Every Shape of search that is no part of another one."""
    return search_result(), FACETS, SUGGESTION


def shared_enum(name: str) -> Enum:
    """The enum of this name that documents have; raises StopIteration when they have none."""
    shapes = (shape for struct in document_structs().values() for shape in named_shapes(struct))
    return next(shape for shape in shapes if isinstance(shape, Enum) and shape.name == name)

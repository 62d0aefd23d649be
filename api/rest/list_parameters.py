"""The parameters that several addresses have in common."""

from collections.abc import Callable, Iterable

from django.conf import settings

from api import documents
from api.cursors import MAX_CURSOR_LENGTH
from api.rest.document_types import page_structs
from api.rest.parameters import SLUG, Parameter, one_of, parse_cursor, parse_slug, some_of, whole_number
from api.rest.selection import Selection, check_selection, parse_selection
from pages.shapes.json_schema import delivered
from pages.shapes.types import Struct

DEFAULT_LIMIT = min(20, settings.API_MAX_PAGE_SIZE)
MAX_LIMIT: int = settings.API_MAX_PAGE_SIZE

CURSOR = Parameter(
    "cursor",
    "Where the page starts: `next` or `previous` of an earlier answer with the same `order`.",
    {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH},
    parse_cursor,
)
LIMIT = Parameter(
    "limit",
    "How many items at most.",
    {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
    whole_number(1, MAX_LIMIT),
    default=DEFAULT_LIMIT,
)
LOCALES = tuple(code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES)
LOCALE = Parameter(
    "locale", "Only what is in this language.", {"type": "string", "enum": [*LOCALES]}, one_of(LOCALES)
)
PAGE_TYPES = tuple(struct.name for struct in page_structs())
PAGE_TYPE = Parameter(
    "type",
    "Only these types, separated by commas.",
    {
        "type": "array",
        "items": {"type": "string", "enum": [*PAGE_TYPES]},
        "minItems": 1,
        "uniqueItems": True,
    },
    some_of(PAGE_TYPES),
    comma_separated=True,
)
CONDITION = Parameter(
    "condition",
    "Only pages about the condition with this slug.",
    {"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": 160},
    parse_slug,
)
ORDER = Parameter(
    "order",
    "What comes first; a minus sign reverses. With `review_due`, only pages that have such a date. By the "
    "first publication (`published_at`), `next` neither skips nor repeats a page, whatever editors do "
    "meanwhile. In the other orders a page moves when that by which it is ordered is changed, so that it may "
    "be skipped or come twice; no other page is.",
    {"type": "string", "enum": [*documents.ORDERS], "default": documents.DEFAULT_ORDER},
    one_of(documents.ORDERS),
    default=documents.DEFAULT_ORDER,
)


def fields_of(structs: Callable[[], Iterable[Struct]]) -> Parameter:
    """The parameter `fields` of an address whose documents are of these types."""

    def parse(text: str) -> Selection:
        selection = parse_selection(text)
        check_selection(selection, map(delivered, structs()))
        return selection

    return Parameter(
        "fields",
        "Which fields the answer holds, nested ones in parentheses: `title,body(type,id)`.",
        {"type": "string", "minLength": 1, "maxLength": 2000},
        parse,
    )

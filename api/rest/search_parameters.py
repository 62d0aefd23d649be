"""The parameters that only search has."""

from api.rest.parameters import Parameter, parse_cursor
from search.cursors import MAX_LENGTH as MAX_CURSOR_LENGTH

MAX_QUESTION = 20_000
"""Longer than anybody types; the search engine reads less of it."""

QUESTION = Parameter(
    "q",
    "What the reader typed, as it is. Of a long text the beginning is read.",
    {"type": "string", "maxLength": MAX_QUESTION},
    str,
    required=True,
    free_text=True,
)
SEARCH_CURSOR = Parameter(
    "cursor",
    "Where the page starts: `next` of an earlier answer to the same search.",
    {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH},
    parse_cursor,
)

"""What a request's `Accept` comes to: two that come to the same get the same answer from any negotiation.

An `Accept` is reduced to how much it wants each media type that any of our addresses may answer with; the
browsers' many spellings then share an answer.
"""

from dataclasses import dataclass

from api.edge.memo import Memo
from api.negotiation import media_ranges, want

MEDIA_TYPES = (
    "application/json",
    "application/graphql-response+json",
    "application/ld+json",
    "application/problem+json",
    "application/feed+json",
    "application/fhir+json",
    "application/atom+xml",
    "application/rss+xml",
    "application/xml",
    "text/xml",
    "text/html",
    "text/markdown",
    "text/plain",
)
"""An answer that varies by `Accept` is kept only if it is one of these."""

LONGEST, LONGEST_ENTRY, MOST_ENTRIES = 500, 256, 64
"""Of an `Accept` that is read here, in characters and entries. REST framework reads no more of it, either."""


@dataclass(frozen=True)
class Acceptance:
    """`ranks` says of each of MEDIA_TYPES its place in the client's order and how exactly it was named.

    It is a text because the hash of a text is computed once.
    """

    ranks: str
    takes: Memo[bool]
    """Whether it takes a media type at all, by the type."""


UNREAD = Acceptance("", Memo(lambda _: False))
"""What is too long to be read before requests are counted: nothing stored is given to it."""


def parsed(text: str) -> Acceptance:
    """The ranges are those that a negotiation of ours finds, parameters and all."""
    if is_too_long(text):
        return UNREAD
    ranges = tuple(media_ranges(text.strip() or "*/*"))
    wants = [want(media_type, ranges) for media_type in MEDIA_TYPES]
    order = sorted({each for each in wants if each})
    ranks = " ".join(f"{order.index(one)}/{one[1]}" if one else "-" for one in wants)
    return Acceptance(ranks, Memo(lambda media_type: want(media_type, ranges) is not None))


def is_too_long(text: str) -> bool:
    if len(text) > LONGEST:
        return True
    entries = text.split(",")
    return len(entries) > MOST_ENTRIES or max(map(len, entries)) > LONGEST_ENTRY


acceptances: Memo[Acceptance] = Memo(parsed)
"""By the text of the header."""

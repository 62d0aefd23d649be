"""What a request's `Accept` comes to: two that come to the same get the same answer from any negotiation.

An `Accept` is reduced to how much it wants each media type that any of our addresses may answer with; the
browsers' many spellings then share an answer.
"""

import re
from dataclasses import dataclass

from api.edge.memo import Memo
from api.negotiation import MediaRange, want

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

LONGEST = 500
RANGE = re.compile(r"([\w.+-]+|\*)/([\w.+-]+|\*)(?:\s*;\s*[qQ]=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?", re.ASCII)


@dataclass(frozen=True)
class Acceptance:
    """`ranks` says of each of MEDIA_TYPES its place in the client's order and how exactly it was named.

    It is a text because the hash of a text is computed once.
    """

    ranges: tuple[MediaRange, ...]
    ranks: str
    takes: Memo[bool]
    """Whether it takes a media type at all, by the type."""


def parsed(text: str) -> Acceptance | None:
    """None for what is too long, or says more than media types and their quality: Django reads that."""
    if len(text) > LONGEST:
        return None
    found = [RANGE.fullmatch(entry.strip()) for entry in (text.strip() or "*/*").split(",")]
    ranges = tuple(
        MediaRange(f"{match[1]}/{match[2]}".lower(), float(match[3] or 1), place)
        for place, match in enumerate(found)
        if match
    )
    if len(ranges) < len(found):
        return None
    wants = [want(media_type, ranges) for media_type in MEDIA_TYPES]
    order = sorted({each for each in wants if each})
    ranks = " ".join(f"{order.index(one)}/{one[1]}" if one else "-" for one in wants)
    return Acceptance(ranges, ranks, Memo(lambda media_type: want(media_type, ranges) is not None))


acceptances: Memo[Acceptance | None] = Memo(parsed)
"""By the text of the header."""

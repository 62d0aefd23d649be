"""Which media type an answer has, on RFC 9110's rules for Accept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.http import parse_header_parameters

QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One entry of an Accept header; `position` counts from the first."""

    name: str
    quality: float
    position: int

    def specificity(self, offer: str) -> int:
        """3 for the very type, 2 for `type/*`, 1 for `*/*`, 0 when it does not cover the offer."""
        if self.name == offer:
            return 3
        if self.name == offer.partition("/")[0] + "/*":
            return 2
        return int(self.name == "*/*")


def media_ranges(accept: str) -> Iterator[MediaRange]:
    """The ranges a client accepts; those with broken parameters or a charset not UTF-8 are left out."""
    for position, entry in enumerate(accept.split(",")):
        try:
            name, parameters = parse_header_parameters(entry.strip())
        except (ValueError, TypeError):  # its charset is unheard of, or its parts have no order
            continue
        quality = parameters.get("q", "1")
        readable = parameters.get("charset", "utf-8").lower() in ("utf-8", "utf8", "*")
        if readable and QUALITY.fullmatch(quality):
            yield MediaRange(name=name.lower(), quality=float(quality), position=position)


LONGEST = 500
"""Characters of an `Accept` whose outcome is remembered: clients send few, and short ones."""


def negotiate(*, accept: str, offers: Sequence[str]) -> str | None:
    """The offer the client likes best; among equals the one it named first, then ours. None is a 406."""
    choose = remembered if len(accept) <= LONGEST else best
    return choose(accept, tuple(offers))


def best(accept: str, offers: tuple[str, ...]) -> str | None:
    """The same, worked out."""
    ranges = list(media_ranges(accept)) if accept.strip() else [MediaRange("*/*", 1.0, 0)]
    wants = ((want(offer, ranges), -index) for index, offer in enumerate(offers))
    ranked = [(wanted, index) for wanted, index in wants if wanted]
    return offers[-max(ranked)[1]] if ranked else None


remembered = lru_cache(maxsize=1_000)(best)


def want(offer: str, ranges: Sequence[MediaRange]) -> tuple[float, int, int] | None:
    """Quality, specificity and -position of the range that decides, the most specific; None for what is not
    taken.
    """
    covering = ((entry.specificity(offer), -entry.position, entry.quality) for entry in ranges)
    specificity, position, quality = max(covering, default=(0, 0, 0.0))
    return (quality, specificity, position) if specificity and quality else None

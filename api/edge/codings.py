"""Compressed forms of an answer: which one a request wants, and how it is made."""

import gzip
import re
from collections.abc import Callable

import brotli

from api.edge.memo import Memo

IDENTITY = "identity"
SMALLEST = 500
"""Bytes below which nothing is compressed."""

COMPRESSIBLE = re.compile(r"text/|application/(?:[\w.-]+\+)?(?:json|xml|javascript)\b")
ENTRY = re.compile(r"([\w*-]+)(?:\s*;\s*[qQ]=([01](?:\.\d{0,3})?))?", re.ASCII)

CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
}
"""The best first."""

LONGEST = 500
"""Characters of an `Accept-Encoding` that is read; clients send no longer ones."""


def wanted(header: str) -> str:
    """The coding that suits an `Accept-Encoding` best; what cannot be read, or is too long, wants none."""
    if len(header) > LONGEST:
        return IDENTITY
    found = [ENTRY.fullmatch(entry.strip()) for entry in header.split(",")[:20]]
    qualities = {match[1].lower(): float(match[2] or 1) for match in found if match}
    rest = qualities.get("*", 0.0)
    best = max(CODINGS, key=lambda coding: qualities.get(coding, rest))
    taken = qualities.get(best, rest)
    return best if taken and taken >= qualities.get(IDENTITY, 0.0) else IDENTITY


def is_compressible(content_type: str, body: bytes) -> bool:
    return len(body) >= SMALLEST and COMPRESSIBLE.match(content_type) is not None


wanted_codings: Memo[str] = Memo(wanted)
"""By the text of the header."""

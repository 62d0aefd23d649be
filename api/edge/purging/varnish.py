"""Varnish: a BAN on the `Surrogate-Key` of what it stores; docs/varnish.vcl has the other half."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from api.edge.purging.request import send
from pages.publishing.batches import batches

MOST = 100
"""Keys in one request: Varnish bounds the length of a header."""

KEY = re.compile(r"[\w-]+", re.ASCII)


@dataclass(frozen=True)
class Varnish:
    """`url` is the address of one Varnish, as the worker reaches it."""

    url: str

    @property
    def name(self) -> str:
        return f"varnish {self.url}"

    def purge(self, keys: Sequence[str]) -> None:
        for batch in batches(keys, MOST):
            send("BAN", self.url, {"Surrogate-Key-Pattern": pattern(batch)})


def pattern(keys: Sequence[str]) -> str:
    """A regular expression that finds one of the keys as a whole word in a list of them.

    It holds no space: to Varnish that would be the end of it.
    """
    assert all(KEY.fullmatch(key) for key in keys)  # noqa: S101 - what is no such word would be another pattern
    return rf"(^|\s)({'|'.join(keys)})(\s|$)"

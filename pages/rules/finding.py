"""What a rule found."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Document = dict[str, Any]
"""The content of a document, complete or not, as `pages.publishing.compile` makes it."""

Path = tuple[str, ...]
"""Where in a block: names of fields and ids of list items, for example ("tiers", ID, "heading")."""


class Severity(StrEnum):
    """Whether readers must not see it, or an editor should know of it."""

    BLOCKS = "blocks"
    ADVISES = "advises"


@dataclass(frozen=True)
class Problem:
    """What a rule yields: a sentence an editor can act on, and the place it speaks of.

    `field` is the page's field; in a stream `block_id` is the block's id and `path` leads on from there.
    """

    message: str
    block_id: str | None = None
    path: Path = ()
    field: str = "body"


@dataclass(frozen=True)
class Finding:
    """One thing an editor should look at: a problem, with its rule's code and severity."""

    code: str
    message: str
    severity: Severity = Severity.BLOCKS
    block_id: str | None = None
    field: str = "body"
    path: Path = ()

"""Tiers of treatment: from what a person can try at home to what stands beside medicine."""

from collections.abc import Iterator

from pages.rules.body import blocks
from pages.rules.finding import Document, Problem

LEVELS = ("basic", "advanced", "alternative")


def repeated_levels(document: Document) -> Iterator[Problem]:
    for block_id, item_id, level, earlier in _levels(document):
        if level in earlier:
            message = f"There is a tier “{level}” above. Move these treatments there, or change the level."
            yield Problem(message, block_id, ("tiers", item_id, "level"))


def levels_out_of_order(document: Document) -> Iterator[Problem]:
    for block_id, item_id, level, earlier in _levels(document):
        after = [other for other in earlier if LEVELS.index(other) > LEVELS.index(level)]
        if after:
            message = f"The tier “{level}” must stand above the tier “{after[0]}”. Move it up."
            yield Problem(message, block_id, ("tiers", item_id, "level"))


def _levels(document: Document) -> Iterator[tuple[str | None, str, str, list[str]]]:
    """Block id, item id and level of each tier that has one, with the levels above it in the block."""
    for block in blocks(document, "Treatments"):
        earlier: list[str] = []
        for tier in block.get("tiers") or ():
            level = tier.get("level")
            if level in LEVELS:
                yield block.get("id"), str(tier.get("id")), level, list(earlier)
                earlier.append(level)

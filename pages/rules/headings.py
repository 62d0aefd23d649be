"""Heading levels: the page's title is the first, sections are the second, text has the third and fourth."""

from collections.abc import Iterator

from pages.rules.body import blocks, line, quoted
from pages.rules.finding import Document, Problem

LEVELS = {"h3": 3, "h4": 4}
ASIDES = frozenset({"Callout", "LandingHero"})
"""Boxes beside or above the text: their headings do not open a section."""


def skipped_levels(document: Document) -> Iterator[Problem]:
    """People who listen to a page jump from heading to heading: a skipped level sounds like a lost part."""
    above = 1
    for block in blocks(document):
        if block.get("heading") and block.get("type") not in ASIDES:
            above = 2
        if block.get("type") != "Prose":
            continue
        for node in (block.get("text") or {}).get("nodes") or ():
            level = LEVELS.get(node.get("style", ""))
            if level and level > above + 1:
                yield Problem(_message(line(node), level), block.get("id"), ("text",))
            above = level or above


def _message(heading: str, level: int) -> str:
    if level == 3:
        return f"{quoted(heading)} stands below no section. Give this text block a heading."
    return f"{quoted(heading)} skips a level: make it a heading 3, or put a heading 3 above it."

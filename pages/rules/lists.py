"""Lists that were lost: text that ends in a colon promises one."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from pages.rules.body import Block, blocks, line, quoted
from pages.rules.finding import Document, Problem
from pages.rules.passages import Passage, passages_of
from pages.rules.sentences import sentences

LISTS = ("causes", "tiers", "treatments", "warning_signs")
"""Fields that hold the list a `lead` announces."""
SHOWN = frozenset({"Figure", "Table"})
"""What running text may announce with a colon besides a list."""
CELLS = frozenset({"Figure", "Table"})
"""Blocks whose texts are labels, not paragraphs."""


def lost_lists(document: Document) -> Iterator[Problem]:
    """A paragraph that ends in a colon must be followed by a list."""
    body, nothing = list(blocks(document)), Block()
    for block, following in zip_longest(body, body[1:], fillvalue=nothing):
        if block.get("type") not in CELLS:
            for passage in passages_of(block):
                yield from _lost_in(passage, following)


def _lost_in(passage: Passage, following: Block) -> Iterator[Problem]:
    for node, after in zip_longest(passage.nodes, passage.nodes[1:]):
        listed = "listItem" in after if after else _goes_on(passage, following)
        if _is_stem(node) and not listed:
            yield Problem(_message(line(node), passage.block), passage.block.get("id"), passage.path)


def _is_stem(node: dict[str, Any]) -> bool:
    return node.get("style", "normal") == "normal" and "listItem" not in node and line(node).endswith(":")


def _goes_on(passage: Passage, following: Block) -> bool:
    """Whether what comes after the last paragraph of a text is the list it announces."""
    if passage.path[-1] == "lead":
        return any(passage.owner.get(name) for name in LISTS)
    if passage.path != ("text",) or _is_warning(passage.block):
        return False
    return following.get("type") in SHOWN or _starts_with_list(following)


def _starts_with_list(block: Block) -> bool:
    nodes = (block.get("text") or {}).get("nodes") or [{}]
    return block.get("type") == "Prose" and not block.get("heading") and "listItem" in nodes[0]


def _is_warning(block: Block) -> bool:
    return block.get("type") == "WhenToSeeADoctor" or block.get("variant") == "warning"


def _message(paragraph: str, block: Block) -> str:
    stem = sentences(paragraph)[-1]
    lost = "warning signs may be lost" if _is_warning(block) else "no list follows"
    return f"{quoted(stem)} ends in a colon, but {lost}. Restore the list below it, or end the sentence."

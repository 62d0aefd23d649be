"""Citations and the references they point to."""

from collections.abc import Iterator
from typing import Any

from pages.rules.body import blocks, quoted
from pages.rules.finding import Document, Problem
from pages.rules.passages import Passage, passages
from pages.rules.sentences import sentence_before

ORPHAN = "[?]"
UNCITED = "No text cites {title}. Cite it where it supports the text, or remove it."
UNLOCATED = "Nobody can look up {title}. Add its URL, DOI or PMID, or say that none exists."


def orphan_citations(document: Document) -> Iterator[Problem]:
    """A citation whose reference is not in the list has no number."""
    for passage in passages(document):
        for node in passage.nodes:
            yield from _orphans(node, passage)


def uncited_references(document: Document) -> Iterator[Problem]:
    cited = {reference for passage in passages(document) for reference in _cited(passage)}
    for reference in document.get("references") or ():
        if reference.get("id") not in cited:
            yield about(document, reference, UNCITED)


def unlocated_references(document: Document) -> Iterator[Problem]:
    for reference in document.get("references") or ():
        if reference.get("locator") == "not_stated":
            yield about(document, reference, UNLOCATED, "locator")


def about(document: Document, reference: dict[str, Any], message: str, *field: str) -> Problem:
    """A problem of one reference, placed in the block that holds the list; `message` may show its {title}."""
    block_id = next((block.get("id") for block in blocks(document, "References")), None)
    title = quoted(reference.get("title") or f"reference {reference.get('number')}", 80)
    return Problem(message.format(title=title), block_id, ("references", str(reference.get("id")), *field))


def _cited(passage: Passage) -> Iterator[str]:
    for node in passage.nodes:
        for child in node.get("children") or ():
            if child.get("_type") == "citation":
                yield str(child.get("reference"))


def _orphans(node: dict[str, Any], passage: Passage) -> Iterator[Problem]:
    children = node.get("children") or []
    texts = [_shown(child) for child in children]
    for index, child in enumerate(children):
        if texts[index] == ORPHAN and child.get("_type") == "citation":
            sentence = sentence_before("".join(texts), len("".join(texts[:index])))
            message = "cites a reference that is not in the list. Cite another, or remove the citation."
            yield Problem(f"{quoted(sentence)} {message}", passage.block.get("id"), passage.path)


def _shown(child: dict[str, Any]) -> str:
    if child.get("_type") != "citation":
        return str(child.get("text", ""))
    return ORPHAN if child.get("number") is None else ""

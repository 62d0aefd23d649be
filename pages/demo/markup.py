"""
The small markup the demo texts are written in, turned into Wagtail's database HTML.

A blank line ends a paragraph. Lines that start with "- " or "1. " are a list, "### " and "#### " are
headings; a line that is too long goes on in the next, in lists with two spaces before it. Inside a line:
**bold**, [words](https://address), [words](page:key) and [@reference], a citation.
"""

import re
from collections.abc import Callable
from html import escape
from textwrap import dedent
from uuid import UUID

PageId = Callable[[str], int]
"""The primary key of the page with this demo key."""
ReferenceId = Callable[[str], UUID]
"""The block id of the reference with this key, in the article being written."""

BOLD = re.compile(r"\*\*(.+?)\*\*")
EXTERNAL = re.compile(r"\[([^\]@]+)\]\((https://[^)\s]+)\)")
INTERNAL = re.compile(r"\[([^\]@]+)\]\(page:([a-z0-9-]+)\)")
CITATION = re.compile(r"\s*\[@([a-z0-9-]+)\]")
LISTS = (("ul", re.compile(r"^- ", re.MULTILINE)), ("ol", re.compile(r"^\d+\. ", re.MULTILINE)))
HEADING = re.compile(r"^(#{3,4}) (.+)$")


def inline(line: str, page_id: PageId, reference_id: ReferenceId) -> str:
    """One line with its emphasis, links and citations."""
    html = BOLD.sub(r"<b>\1</b>", escape(line, quote=False))
    html = EXTERNAL.sub(r'<a href="\2">\1</a>', html)
    html = INTERNAL.sub(lambda m: f'<a linktype="page" id="{page_id(m[2])}">{m[1]}</a>', html)
    return CITATION.sub(lambda m: f'<a linktype="citation" id="{reference_id(m[1])}">[ref]</a>', html)


def paragraph(block: str, page_id: PageId, reference_id: ReferenceId) -> str:
    """One block between blank lines: a heading, a list or a paragraph."""
    for tag, mark in LISTS:
        if mark.match(block):
            items = (inline(joined(item), page_id, reference_id) for item in mark.split(block)[1:])
            return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"
    if heading := HEADING.match(block):
        level = len(heading[1])
        return f"<h{level}>{inline(heading[2], page_id, reference_id)}</h{level}>"
    return f"<p>{inline(joined(block), page_id, reference_id)}</p>"


def joined(lines: str) -> str:
    return " ".join(lines.split())


def rich_text(source: str, page_id: PageId, reference_id: ReferenceId) -> str:
    """The database HTML of a whole text."""
    blocks = re.split(r"\n\s*\n", dedent(source).strip())
    return "".join(paragraph(block, page_id, reference_id) for block in blocks)


def cited(source: str) -> list[str]:
    """The keys a text cites, in order."""
    return CITATION.findall(source)

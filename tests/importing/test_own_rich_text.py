"""Rich text through Markdown and back, without a database: the same nodes, whatever the characters."""

from html import escape
from typing import Any

import pytest
from hypothesis import given, settings

from api.representations.markdown.escaping import cell
from api.representations.markdown.rich_text import blocks_of, line_of
from pages.importing.own.directives import read_directives
from pages.importing.own.rich_html import RichHtml
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.compile.rich_text import parse_rich_text
from tests.content import cite, uid
from tests.importing.own_markdown import comparable
from tests.importing.random_articles import inline_text, section_text

REFERENCES = {str(number): uid(f"reference-{number}") for number in (1, 2)}


def compiled(html: str) -> list[dict[str, Any]]:
    """The nodes of rich text without links to pages; sources are numbered as they are cited."""
    return parse_rich_text(html, Compilation(Library(), reference_ids=set(REFERENCES.values())))


def reader(nodes: list[dict[str, Any]]) -> RichHtml:
    """Reads citations by the numbers these nodes gave out."""
    children = (child for node in nodes for child in node["children"] if child["_type"] == "citation")
    numbers = {str(child["number"]): child["reference"] for child in children}
    return RichHtml(lambda address: f'<a href="{escape(address)}">', numbers.__getitem__)


def read_back(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    text = "\n\n".join(blocks_of(nodes))
    (directive,) = read_directives(f":::text\n{text}\n:::\n", references=[1, 2])
    return compiled(reader(nodes).blocks(directive.nodes))


@given(section_text(2))
@settings(max_examples=300, deadline=None)
def test_any_rich_text_comes_back(html: str) -> None:
    nodes = compiled(html)
    assert comparable(read_back(nodes)) == comparable(nodes)


@given(inline_text(2))
@settings(max_examples=200, deadline=None)
def test_any_cell_comes_back(html: str) -> None:
    nodes = compiled(html)
    table = f"| {cell(line_of(nodes))} |\n| --- |"
    (directive,) = read_directives(f":::text\n{table}\n:::\n", references=[1, 2])
    (head,) = directive.nodes[0].children[0].children[0].children
    assert comparable(compiled(reader(nodes).cell(head))) == comparable(nodes)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Most <b>pain</b> <i>eases</i>.</p>", "Most **pain** *eases*."),
        ("<p>a<b>b</b>c</p>", "a**b**c"),
        ("<p><b>bold </b>and<b>bold</b></p>", "<strong>bold </strong>and**bold**"),
        ("<p><b>both <i>marks</i></b></p>", "<strong>both *marks*</strong>"),
        ("<p><b>a</b><i>b</i></p>", "**a**<em>b</em>"),
        ("<p>10<sup>2</sup></p>", "10<sup>2</sup>"),
        ("<p>1. one</p><p>- two</p><p># three</p>", "1\\. one\n\n\\- two\n\n\\# three"),
        ("<p>snake_case 2*3 a|b R&amp;D &amp;amp;</p>", "snake\\_case 2\\*3 a|b R&D \\&amp;"),
        ("<p>one<br/>two</p>", "one\\\ntwo"),
        (f"<p>{cite(1)}: a</p><ul><li>{cite(1)}: b</li></ul>", "[^1]\\: a\n\n- [^1]\\: b"),
        ("<p>:::prose</p>", "\\:::prose"),
        ("<p> a\u00a0</p>", "&#32;a&#160;"),
        ('<p>Wow!<a href="https://example.org">x</a></p>', "Wow\\![x](https://example.org)"),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "- a\n  1. b\n- c"),
        ("<ul><li><ul><li>deep</li></ul></li></ul>", "- - deep"),
        ("<h3>What helps</h3><p>Try:</p>", "### What helps\n\nTry:"),
    ],
)
def test_it_is_written_as_people_write_it(html: str, markdown: str) -> None:
    nodes = compiled(html)
    assert "\n\n".join(blocks_of(nodes)) == markdown
    assert comparable(read_back(nodes)) == comparable(nodes)

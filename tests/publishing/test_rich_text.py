"""Stored rich text as Portable Text, as HTML and as plain text."""

from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.compile.rich_text import is_safe, parse_rich_text
from pages.publishing.portable_text import ALLOWED_TAGS, Node, to_html, to_text
from tests.content import cite, make_article, make_site, uid


def parse(html: str, *references: str) -> list[Node]:
    return parse_rich_text(html, Compilation(Library(), reference_ids=set(references)))


def spans(node: Node) -> list[tuple[str, list[str]]]:
    return [(child["text"], child["marks"]) for child in node["children"]]


NESTED = (
    "<ul><li>one<ul><li>deeper<ol><li>first</li><li>second</li></ol></li></ul></li><li>two</li></ul>"
    "<p>end</p>"
)


def test_nested_lists_are_flat_items_with_levels() -> None:
    nodes = parse(NESTED)
    assert [(node.get("listItem"), node.get("level"), to_text([node])) for node in nodes] == [
        ("bullet", 1, "• one"),
        ("bullet", 2, "  • deeper"),
        ("number", 3, "    1. first"),
        ("number", 3, "    1. second"),
        ("bullet", 1, "• two"),
        (None, None, "end"),
    ]


def test_nested_lists_come_back_in_html_and_text() -> None:
    nodes = parse(NESTED)
    assert to_html(nodes) == NESTED
    assert to_text(nodes) == "• one\n  • deeper\n    1. first\n    2. second\n• two\nend"


def test_each_list_counts_from_one() -> None:
    html = "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol><p>then</p><ol><li>e</li></ol>"
    assert to_html(parse(html)) == html
    assert to_text(parse(html)) == "• a\n• b\n1. c\n2. d\nthen\n1. e"


def test_a_line_break_stays_and_white_space_of_the_source_does_not() -> None:
    nodes = parse("<p>one<br/>two\n  three</p>\n<p>four</p>")
    assert to_html(nodes) == "<p>one<br>two three</p><p>four</p>"
    assert to_text(nodes) == "one\ntwo three\nfour"


def test_equal_marks_side_by_side_are_one_span() -> None:
    (node,) = parse("<p><b>a</b><strong>b</strong><i>c</i><b><i>d</i></b> e</p>")
    assert spans(node) == [("ab", ["strong"]), ("c", ["em"]), ("d", ["strong", "em"]), (" e", [])]
    assert to_html([node]) == "<p><strong>ab</strong><em>c</em><strong><em>d</em></strong> e</p>"


def test_a_mark_left_open_ends_with_its_block() -> None:
    assert to_html(parse("<p><b>a</p><p>b</p>")) == "<p><strong>a</strong></p><p>b</p>"


def test_unknown_tags_keep_their_text() -> None:
    html = '<div><blink>one</blink></div><p onclick="x()">two <mark style="x">three</mark><img src="x"></p>'
    nodes = parse(html)
    assert to_html(nodes) == "<p>one</p><p>two three</p>"
    assert to_text(nodes) == "one\ntwo three"


def test_text_that_looks_like_html_stays_text() -> None:
    nodes = parse("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; 1 &lt; 2</p>")
    assert to_html(nodes) == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; 1 &lt; 2</p>"
    assert to_text(nodes) == "<script>alert(1)</script> &amp; 1 < 2"


def test_a_block_without_words_is_left_out() -> None:
    assert parse("<p> </p><p></p><ul><li><br/></li></ul>") == []


@pytest.mark.parametrize(
    "href", ["http://example.org/a?b=1&c=2", "https://example.org/", "mailto:ada@example.org", "tel:+3212345"]
)
def test_a_safe_link_is_kept(href: str) -> None:
    (node,) = parse(f'<p><a href="{escape(href)}">there</a></p>')
    assert node["markDefs"] == [{"_key": "m0", "_type": "link", "href": href, "document_id": None}]
    assert spans(node) == [("there", ["m0"])]
    assert to_html([node]) == f'<p><a href="{escape(href)}">there</a></p>'


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/",
        "https://[",
        "",
    ],
)
def test_an_unsafe_link_is_its_text(href: str) -> None:
    (node,) = parse(f'<p><a href="{escape(href)}">there</a> and on</p>')
    assert node["markDefs"] == []
    assert to_html([node]) == "<p>there and on</p>"
    assert not is_safe(href)


def test_a_link_of_an_unknown_kind_is_its_text() -> None:
    document = '<a linktype="document" id="1" href="https://example.org/">a</a>'
    page = '<a linktype="page" id="x">b</a>'
    assert to_html(parse(f"<p>{document} {page}</p>")) == "<p>a b</p>"


@pytest.mark.django_db
def test_a_link_to_a_public_page_is_its_path_and_document() -> None:
    article = make_article(make_site(), slug="pain")
    (node,) = parse(f'<p><a linktype="page" id="{article.pk}">there</a></p>')
    (link,) = node["markDefs"]
    assert link["href"] == "/pain/"
    assert link["document_id"] is not None
    assert to_html([node]) == '<p><a href="/pain/">there</a></p>'


@pytest.mark.django_db
def test_a_link_to_a_draft_a_private_or_no_page_is_its_text() -> None:
    home = make_site()
    draft, private = make_article(home, slug="a", publish=False), make_article(home, slug="b")
    private.view_restrictions.create(restriction_type="login")
    compilation = Compilation(Library())
    links = "".join(f'<a linktype="page" id="{pk}">x</a>' for pk in (draft.pk, private.pk, 999_999))
    (node,) = parse_rich_text(f"<p>{links}</p>", compilation)
    assert spans(node) == [("xxx", [])]
    assert compilation.sources == {f"wagtailcore.page:{pk}" for pk in (draft.pk, private.pk, 999_999)}


def test_citations_are_numbered_as_they_come() -> None:
    references = [uid("reference-1"), uid("reference-2")]
    (node,) = parse(f"<p>a {cite(2)} b {cite(1)} c {cite(2)}</p>", *references)
    assert [child["number"] for child in node["children"] if child["_type"] == "citation"] == [1, 2, 1]
    assert to_text([node]) == "a [1] b [2] c [1]"


def test_an_unknown_citation_has_no_number() -> None:
    (node,) = parse(f"<p>a {cite(1)} b</p>")
    assert node["children"][1] == {
        "_type": "citation",
        "_key": "b0s1",
        "reference": uid("reference-1"),
        "number": None,
    }
    assert to_html([node]) == "<p>a  b</p>"
    assert to_text([node]) == "a [?] b"


def test_a_power_stays_a_power_in_plain_text() -> None:
    assert to_text(parse("<p>10<sup>-2</sup> of 10<sup>2</sup>, H<sub>2</sub>O</p>")) == "10⁻² of 10², H2O"


class Rich(NamedTuple):
    """Stored HTML and the words in it."""

    html: str
    words: str


class Seen(HTMLParser):
    """What a browser would find in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def wrapped(tag: str, inner: list[Rich]) -> Rich:
    closing = tag.split(maxsplit=1)[0]
    html = "".join(part.html for part in inner)
    return Rich(f"<{tag}>{html}</{closing}>", "".join(part.words for part in inner))


def letters(text: str) -> str:
    """The text without what the plain projection adds: bullets, numbers, indents and line ends."""
    return "".join(character for character in text if character not in "•.0123456789\n ")


SAFE_LINK, UNSAFE_LINK = (
    'a href="https://example.org/?a=1&amp;b"',
    'a href="javascript:alert(1)" onclick="x()"',
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="•.0123456789+-"),
    min_size=1,
)
LEAVES = st.one_of(WORDS.map(lambda words: Rich(escape(words), words)), st.just(Rich("<br/>", "")))
MARKS = st.sampled_from(["b", "strong", "i", 'em onmouseover="x()"', "sup", "sub", SAFE_LINK, UNSAFE_LINK])
INLINE = st.recursive(LEAVES, lambda inner: st.builds(wrapped, MARKS, st.lists(inner, max_size=3)))
LISTS = st.recursive(
    st.builds(wrapped, st.just("li"), st.lists(INLINE, max_size=3)),
    lambda items: st.builds(
        lambda tag, content, nested: wrapped("li", [*content, wrapped(tag, nested)]),
        st.sampled_from(["ul", "ol"]),
        st.lists(INLINE, max_size=2),
        st.lists(items, min_size=1, max_size=3),
    ),
    max_leaves=6,
)
BLOCKS = st.one_of(
    st.builds(wrapped, st.sampled_from(["p", "h3", "h4"]), st.lists(INLINE, max_size=4)),
    st.builds(wrapped, st.sampled_from(["ul", "ol"]), st.lists(LISTS, min_size=1, max_size=4)),
)


@given(st.lists(BLOCKS, max_size=5))
def test_every_word_is_published_and_nothing_that_runs(blocks: list[Rich]) -> None:
    words = "".join(block.words for block in blocks)
    nodes = parse("".join(block.html for block in blocks))
    assert letters(to_text(nodes)) == words
    seen = Seen(to_html(nodes))
    assert seen.words == words
    assert seen.tags <= ALLOWED_TAGS
    assert seen.attributes <= {("href", "https://example.org/?a=1&b")}

"""Whatever stands in a title, other formats carry it and read it back."""

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from api.syndication.plain_text import as_markdown, one_line

TEXTS = st.text(max_size=40) | st.text("a1 -+=.)#>*_`~[]()&<!\\|:;amp\n", max_size=20)


@given(TEXTS)
def test_xml_carries_a_line(text: str) -> None:
    element = Element("title")
    element.text = one_line(text)
    assert (fromstring(tostring(element)).text or "") == one_line(text)  # noqa: S314 - our own


@given(TEXTS)
def test_a_line_stays_what_it_is(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("frame", ["> {}", "# {}", "## {}", "- [{}](https://example.org/)", "- [a](b): {}"])
def test_markdown_reads_as_it_is_written(frame: str) -> None:
    plain = [token.type for token in MarkdownIt("commonmark").parse(frame.format("a"))]

    @given(TEXTS)
    @example("1. a")
    @example("- a")
    @example("&amp; <b> [x](y) # ==")
    def reads(text: str) -> None:
        assume(one_line(text))
        tokens = MarkdownIt("commonmark").parse(frame.format(as_markdown(text)))
        assert [token.type for token in tokens] == plain
        assert words(tokens).removeprefix("a: " if frame.endswith(": {}") else "") == one_line(text)

    reads()


def words(tokens: list[Token]) -> str:
    (inline,) = [token for token in tokens if token.type == "inline"]
    assert {child.type for child in inline.children or ()} <= {
        "text",
        "text_special",
        "link_open",
        "link_close",
    }
    return "".join(child.content for child in inline.children or ())

from uuid import UUID

from pages.demo.markup import cited, rich_text

ID = UUID("00000000-0000-4000-8000-000000000001")


def html(source: str) -> str:
    return rich_text(source, {"knee": 7}.__getitem__, {"who": ID}.__getitem__)


def test_paragraphs_are_joined_lines() -> None:
    assert html("One\n two.\n\nThree.") == "<p>One two.</p><p>Three.</p>"


def test_lists_may_run_over_a_line() -> None:
    assert html("- one\n  more\n- two") == "<ul><li>one more</li><li>two</li></ul>"
    assert html("1. one\n2. two") == "<ol><li>one</li><li>two</li></ol>"


def test_headings() -> None:
    assert html("### Up\n\n#### Down") == "<h3>Up</h3><h4>Down</h4>"


def test_links_and_emphasis() -> None:
    assert html("[a](https://a.example/) **b** [c](page:knee)") == (
        '<p><a href="https://a.example/">a</a> <b>b</b> <a linktype="page" id="7">c</a></p>'
    )


def test_citation_stands_close_to_its_word() -> None:
    assert html("So. [@who]") == f'<p>So.<a linktype="citation" id="{ID}">[ref]</a></p>'


def test_html_is_escaped() -> None:
    assert html("a < b & c") == "<p>a &lt; b &amp; c</p>"


def test_cited_keys_in_order() -> None:
    assert cited("a[@two] b[@one] c[@two]") == ["two", "one", "two"]

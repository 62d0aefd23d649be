"""What holds for every text: nothing is dropped, nothing is invented, order is kept, time is linear."""

import html
import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.importing.inlines import Citation
from pages.importing.outline import CallToActionUse, Outline, References
from pages.importing.projection import text_projection
from pages.importing.stream import Choices, raw_stream
from pages.importing.unfinished import bodies_of, inlines_of
from tests.importing.reading import outline_of

PHRASES = (
    *("Symptoms", "Treatments", "Basic treatments", "When to see a doctor", "References", "Takeaway", "FAQ"),
    *("Call a doctor if you have:", "Short line", "A longer sentence that ends with a full stop.", "2019.5"),
    *("- item", "• item", "  1. Title (2018)", "[1] Title | Publisher", "word.1", "word¹", "(19,20)", "[3]"),
    *("  - nested item", "    * deeper item"),
    *("Is it gout?", "Share on Facebook", "By Alex Sample", "Reviewed by Dr Alex Sample", "", "", "", "\t"),
    *("***", "a\tb", "TENS:", "Have you considered a trial?", "# Title", "a\u00a0b"),
    "We make it easy for you to join clinical trials.",
)
NOT_TEXT = ("id", "type", "suggested_name", "level", "urgency", "locator", "health_aspect")
CITATION = r'<a linktype="citation"[^>]*>\[ref\]</a>'
lines = st.one_of(st.sampled_from(PHRASES), st.text(max_size=40))
texts = st.one_of(st.text(max_size=300), st.lists(lines, max_size=40).map("\n".join))
words = st.text("abcdefghij", min_size=1, max_size=8)
markdown_lines = st.one_of(
    st.sampled_from(["# ", "## ", "### ", "- ", "  - ", "1. ", "> ", "", "**", "    ", "| "]), words
)


def readable(text: str) -> bool:
    return bool(text.strip()) and sum(char < " " for char in text) * 50 < len(text) and "\0" not in text


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, child in value.items():
            if key not in NOT_TEXT:
                yield from strings(child)
    elif isinstance(value, list | tuple):
        for child in value:
            yield from strings(child)


def long_words(text: str) -> set[str]:
    """Runs of four or more letters; a raised digit ends a word."""
    return set(re.findall(r"[^\W\d_]{4,}", re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]", " ", text)))


def outline_words(outline: Outline) -> set[str]:
    """The words of all running text but calls to action, which are stored apart."""
    sections = [section for section in outline.sections if not isinstance(section, CallToActionUse)]
    parts = (part for s in sections for body in bodies_of(s) for run in inlines_of(body) for part in run)
    return {word for part in parts if not isinstance(part, Citation) for word in long_words(part.text)}


def source_lines(outline: Outline) -> list[int]:
    """The lines of all headings and texts that readers get, in the order in which they get them."""
    found: list[int] = []
    for section in outline.sections:
        if isinstance(section, References):
            continue
        found += [section.heading.line] if section.heading else []
        found += [element.line for body in bodies_of(section) for element in body]
    return found


def readings(text: str) -> Iterator[Outline]:
    """The outline of the text where it can be one, and of an article made of it where it cannot."""
    if readable(text):
        yield outline_of(text)
    clean = "".join(char for char in text if char >= " " or char in "\n\t")
    yield outline_of(f"A title for this article\n\n{clean}")


@given(texts)
@settings(max_examples=400, deadline=None)
def test_every_token_of_plain_text_is_kept_in_order(text: str) -> None:
    clean = re.sub(
        r"^(#+\s|[=-]{3,})", "x", "".join(c for c in text if c >= " " or c in "\n\t"), flags=re.MULTILINE
    )
    whole = f"A title for this article\n\n{clean}"
    assert "".join(text_projection(outline_of(whole)).split()) == "".join(whole.split())


@given(texts)
@settings(max_examples=200, deadline=None)
def test_text_keeps_the_order_of_its_lines(text: str) -> None:
    for outline in readings(text):
        found = [line for line in source_lines(outline) if line]
        assert found == sorted(found)


@given(st.lists(st.tuples(markdown_lines, words), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_every_word_of_markdown_is_kept_in_order(parts: list[tuple[str, str]]) -> None:
    text = "# title\n\n" + "\n".join(f"{start}{word}" for start, word in parts)
    wanted = re.findall(r"[a-z]+", text)
    assert re.findall(r"[a-z]+", text_projection(outline_of(text, "a.md"))) == wanted


@given(texts)
@settings(max_examples=200, deadline=None)
def test_the_stream_holds_the_words_of_the_outline_and_no_others(text: str) -> None:
    for outline in readings(text):
        stream = raw_stream(outline, Choices(tuple(range(1, 40)), None))
        published = re.sub(CITATION, " ", " ".join(strings(stream)))
        found = long_words(html.unescape(re.sub(r"<[^>]+>", " ", published)))
        assert outline_words(outline) <= found
        assert found <= long_words(text_projection(outline))


@given(texts)
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same_stream_with_ids_that_are_unique(text: str) -> None:
    for outline in readings(text):
        choices = Choices(tuple(range(1, 40)), None)
        stream = raw_stream(outline, choices)
        assert stream == raw_stream(outline, choices)
        ids = re.findall(r"'id': '([0-9a-f-]{36})'", str(stream))
        assert len(ids) == len(set(ids))


def test_a_large_file_takes_no_more_than_linear_work() -> None:
    part = (
        "Treatments of the back\n\nBasic treatments\n\n\nWalking helps many people.1 It costs nothing:\n\n"
        "- a\n  - b\n\nSources\n\n1. One (2001)\n\n"
    )
    small, large = (_calls("A title\n\n" + part * count) for count in (100, 800))
    assert 0 < large < 10 * small


def _calls(text: str) -> int:
    """How many calls it takes to read a text: time would tell of the machine."""
    done = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal done
        done += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        outline_of(text)
    finally:
        sys.setprofile(None)
    return done


@pytest.mark.parametrize(
    "line", ["Is it so?", "Short line", "Pain:", "- [1] a (1)", "a¹ b.1 (1) [1]", "1. One", "a\tb", "By A"]
)
def test_a_large_file_of_one_line_again_and_again_is_read(line: str) -> None:
    count = 50_000 // len(line)
    text = "A title here\n\n" + f"{line}\n" * count + "\nIt ends with a sentence of some words."
    assert 0 < _calls(text) < 1_000 * count


def test_one_line_of_a_megabyte_is_read() -> None:
    outline = outline_of("word " * 200_000 + ".")
    assert len(outline.sections) == 1


def test_deep_nesting_is_read() -> None:
    text = "A title\n\n" + "\n".join(f"{' ' * (2 * n)}- item {n}" for n in range(900))
    assert text_projection(outline_of(text)).split() == text.split()

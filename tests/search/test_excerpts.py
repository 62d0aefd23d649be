import unicodedata
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from search.excerpts import WINDOW, excerpt, in_one_line


def test_all_forms_of_what_was_asked_are_marked() -> None:
    text = "Treatments: a treatment, or treating nothing."
    expected = "<mark>Treatments</mark>: a <mark>treatment</mark>, or treating nothing."
    assert excerpt(text, {"treatment": 1.0}, "en") == expected


def test_the_best_words_of_a_long_text_are_shown() -> None:
    text = f"pain {'word ' * 100}\nback pain {'other ' * 100}"
    shown = excerpt(text, {"pain": 1.0, "back": 2.0}, "en")
    assert shown.startswith("… word word word word word word · <mark>back</mark> <mark>pain</mark> other")
    assert shown.endswith("other …")
    assert shown.count(" ") == WINDOW + 2


def test_lines_stay_apart() -> None:
    text = "Call if\nyou are numb\n\nyou have a fever.\nWarmth\nA wrap <b>\n"
    expected = "Call if · you are numb · you have a fever. Warmth · A wrap &lt;b&gt;"
    assert excerpt(text, {"back": 1.0}, "en") == expected


def test_markup_is_escaped() -> None:
    shown = excerpt('<mark>x</mark> & "back" <script>\'', {"back": 1.0}, "en")
    expected = "&lt;mark&gt;x&lt;/mark&gt; &amp; &quot;<mark>back</mark>&quot; &lt;script&gt;&#x27;"
    assert shown == expected


def test_a_text_without_a_match_shows_its_beginning() -> None:
    assert excerpt("It eases.", {"back": 1.0}, "en") == "It eases."
    assert excerpt("", {"back": 1.0}, "en") == ""


@given(st.text().map(lambda text: unicodedata.normalize("NFC", text)))
def test_an_excerpt_is_part_of_its_text(text: str) -> None:
    shown = excerpt(text, {"a": 1.0, "b": 2.0}, "en")
    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    whole = in_one_line(text)
    assert unescape(bare).removeprefix("… ").removesuffix(" …") in whole

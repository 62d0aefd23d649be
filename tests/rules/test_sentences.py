import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.rules.sentences import bounds, sentence_before, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rest. Walk!", ["Rest.", "Walk!"]),
        ("See Dr. Ruiz at 3 p.m. tomorrow.", ["See Dr. Ruiz at 3 p.m. tomorrow."]),
        ("Heat (e.g. a pad) helps. It is cheap.", ["Heat (e.g. a pad) helps.", "It is cheap."]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("About 2.5 mg. 12 hours later, again.", ["About 2.5 mg.", "12 hours later, again."]),
        ("¿Le duele? ¡Pida ayuda! Ándele.", ["¿Le duele?", "¡Pida ayuda!", "Ándele."]),
        ("one\ntwo", ["one", "two"]),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(("offset", "found"), [(0, "Rest."), (5, "Rest."), (8, "Walk."), (11, "Walk.")])
def test_the_sentence_something_belongs_to(offset: int, found: str) -> None:
    assert sentence_before("Rest. Walk.", offset) == found


@given(st.text())
def test_sentences_hold_the_whole_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in bounds(text)) == text

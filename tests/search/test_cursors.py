from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.asking import MAX_TERMS, MOST_WEIGHT
from search.cursors import MAX_LENGTH, Cursor, InvalidCursor, Place, Weights, begun, digest, fingerprint
from search.results import Scope

WHICH = fingerprint("back", Scope(host="localhost"))
PLACES = st.tuples(st.integers(0, 3), st.integers(-(2**60), 0), st.integers(1, 2**60))
TERMS = st.dictionaries(st.binary(min_size=3, max_size=3), st.integers(1, MOST_WEIGHT), max_size=MAX_TERMS)


@given(PLACES, TERMS)
def test_a_cursor_says_where_the_page_begins_and_what_terms_weighed(
    place: Place, terms: Mapping[bytes, int]
) -> None:
    cursor = Cursor(WHICH, place, Weights(own=7, finding=3, terms=terms))
    text = cursor.encode()
    assert begun(text, WHICH) == cursor
    assert len(text) <= MAX_LENGTH


def test_without_a_cursor_the_first_page_is_meant() -> None:
    assert begun(None, WHICH) is None


def test_a_cursor_tells_no_words() -> None:
    assert len(digest("sciatica")) == 3


@given(st.text(max_size=550))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor):
        begun(text, WHICH)


@pytest.mark.parametrize(
    "other", [fingerprint("hip", Scope(host="localhost")), fingerprint("back", Scope("localhost", "en"))]
)
def test_a_cursor_of_another_search_is_refused(other: bytes) -> None:
    with pytest.raises(InvalidCursor):
        begun(Cursor(other, (3, -1, 1), Weights()).encode(), WHICH)

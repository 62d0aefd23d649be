import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cursors import Cursor, InvalidCursor, fingerprint, shown_before
from search.results import Scope

WHICH = fingerprint("back", Scope(host="localhost"))


@given(st.integers(min_value=1, max_value=999_999))
def test_a_cursor_says_how_many_were_shown(shown: int) -> None:
    assert shown_before(Cursor(shown, WHICH).encode(), WHICH) == shown


def test_without_a_cursor_nothing_was_shown() -> None:
    assert shown_before(None, WHICH) == 0


@given(st.text(max_size=250))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor):
        shown_before(text, WHICH)


@pytest.mark.parametrize(
    "other", [fingerprint("hip", Scope(host="localhost")), fingerprint("back", Scope("localhost", "en"))]
)
def test_a_cursor_of_another_search_is_refused(other: str) -> None:
    with pytest.raises(InvalidCursor):
        shown_before(Cursor(1, other).encode(), WHICH)

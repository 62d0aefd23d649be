import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.questions import MAX_LENGTH, understood


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("  back\tpain\x00 ", "back pain"),
        ("a\u202eb\u200bc", "a b c"),
        ("\uff42\uff41\uff43\uff4b", "back"),
        ("\ud800", ""),
        ("a" * 10_000, "a" * MAX_LENGTH),
    ],
)
def test_questions_are_made_sane(question: str, expected: str) -> None:
    assert understood(question) == expected


@given(st.text(alphabet=st.characters(), max_size=300))
def test_what_is_understood_stays_so(question: str) -> None:
    once = understood(question)
    once.encode()
    assert "\x00" not in once
    assert understood(once) == once

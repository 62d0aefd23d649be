import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.models import Spelling
from search.spelling import distance, keys, learn, similar, unlikeness

LETTERS = st.text(alphabet="abc", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", 0),
        ("pain", "pain", 0),
        ("pain", "pan", 1),
        ("pain", "paint", 1),
        ("pain", "pair", 1),
        ("mypoathy", "myopathy", 1),
        ("pain", "", 4),
        ("kitten", "sitting", 3),
    ],
)
def test_distance(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected
    assert distance(other, one) == expected


@given(LETTERS, LETTERS)
def test_a_distance_is_one(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)


@given(LETTERS, LETTERS)
def test_words_one_error_apart_share_a_key(one: str, other: str) -> None:
    if distance(one, other) == 1:
        assert keys(one) & keys(other)


def test_the_first_letter_is_seldom_mistyped() -> None:
    assert sorted(["rain", "paint"], key=lambda word: unlikeness("pain", word)) == ["paint", "rain"]


@pytest.mark.django_db
def test_words_are_learnt_once_in_their_language() -> None:
    learn(["arthritis", "arthritis", "b12", "eye"], "en")
    rows = Spelling.objects.count()
    learn(["arthritis"], "en")
    assert Spelling.objects.count() == rows == len(keys("arthritis"))
    assert similar(["arthritsi"], "en") == {"arthritsi": ["arthritis"]}
    assert similar(["arthritsi"], "es") == {"arthritsi": []}


@pytest.mark.django_db
def test_long_words_may_have_two_errors() -> None:
    learn(["osteoarthritis", "pain"], "en")
    assert similar(["ostteoarthrtis", "psin", "pnsi"], "en") == {
        "ostteoarthrtis": ["osteoarthritis"],
        "psin": ["pain"],
        "pnsi": [],
    }

import pytest

from api.graphql.kept_documents import KeptDocuments


def made() -> str:
    raise AssertionError("made again")


def test_a_kept_value_is_not_made_again() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    assert kept.get("a", lambda: "value") == "value"
    assert kept.get("a", made) == "value"


def test_the_one_longest_unused_goes_first() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    for key in range(10):
        kept.get(key, lambda: "ten chars.")
    kept.get(0, made)
    kept.get("new", lambda: "ten chars.")
    assert list(kept.values) == [2, 3, 4, 5, 6, 7, 8, 9, 0, "new"]
    assert kept.held == 100


def test_what_takes_more_than_a_tenth_is_not_kept() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    assert kept.get("a", lambda: "eleven char") == "eleven char"
    assert (dict(kept.values), kept.held) == ({}, 0)


def test_a_failure_is_not_kept() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    with pytest.raises(AssertionError):
        kept.get("a", made)
    assert kept.get("a", lambda: "value") == "value"


def test_what_no_longer_holds_is_made_again_in_its_place() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    kept.get("a", lambda: "old")
    assert kept.get("a", lambda: "newer", holds=lambda value: value != "old") == "newer"
    assert kept.get("a", made, holds=lambda value: value != "old") == "newer"
    assert (dict(kept.values), kept.held) == ({"a": "newer"}, 5)


def test_what_became_too_large_is_kept_no_more() -> None:
    kept = KeptDocuments[str](capacity=100, size=len)
    kept.keep("a", "short")
    kept.keep("a", "eleven char")
    assert (kept.find("a"), kept.held) == (None, 0)


def test_what_was_found_is_not_the_next_to_go() -> None:
    kept = KeptDocuments[str](capacity=20, size=len)
    for key in range(10):
        kept.keep(key, "ab")
    assert (kept.find(0), kept.find("none")) == ("ab", None)
    kept.keep("new", "ab")
    assert list(kept.values) == [2, 3, 4, 5, 6, 7, 8, 9, 0, "new"]

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

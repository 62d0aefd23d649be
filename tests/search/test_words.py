import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from search.stop_words import STOP_WORDS
from search.words import LONGEST, fold, folded_words, is_stop_word, language_of, stem, words


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crohn's disease, Crohn\u2019s", ["crohn", "disease", "crohn"]),
        ("I don't", ["i", "dont"]),
        ("X-ray of 2q37_a", ["x", "ray", "of", "2q37", "a"]),
        ("Dolor de espalda: ¿qué es?", ["dolor", "de", "espalda", "que", "es"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("🤕 ألم", ["الم"]),
        ("", []),
    ],
)
def test_words_without_case_and_accents(text: str, expected: list[str]) -> None:
    assert folded(text) == expected
    assert folded_words(text) == set(expected)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["treatment", "treatments"]),
        ("en", ["infection", "infections"]),
        ("es", ["tratamiento", "tratamientos"]),
        ("es", ["lesión", "lesiones"]),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, forms: list[str]) -> None:
    assert len({stem(fold(form), language) for form in forms}) == 1


def test_words_of_a_language_without_stemmer_stay_whole() -> None:
    assert stem("kisah", "ms") == "kisah"


@pytest.mark.usefixtures("hasty_threads")
def test_threads_that_stem_at_once_get_their_own_words() -> None:
    letters = "treatmentingslyed"
    every = ["".join(three) + ending for three in product(letters, repeat=3) for ending in ("ing", "edly")]
    alone = snowballstemmer.stemmer("english").stemWord
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda start: stem(every[start], "en"), range(len(every))))
    assert found == [fold(alone(word)) for word in every]


def test_language_of_a_tag() -> None:
    assert [language_of(tag) for tag in ("es", "es-MX", "EN-gb")] == ["es", "es", "en"]


@pytest.mark.parametrize("language", sorted(STOP_WORDS))
def test_stop_words_are_spelled_as_words_are_folded(language: str) -> None:
    assert STOP_WORDS[language]
    assert {word for word in STOP_WORDS[language] if fold(word) != word} == set()
    assert all(is_stop_word(word, language) for word in STOP_WORDS[language])


@given(st.text().map(lambda text: unicodedata.normalize("NFC", text)))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words(text):
        assert fold(text[word.start : word.end]) == word.folded
        assert 0 < len(word.folded) <= LONGEST
        assert 0 < len(stem(word.folded, "en")) <= LONGEST

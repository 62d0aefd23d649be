"""Articles in many manners, against what a reader would say is in them."""

import json
from pathlib import Path

import pytest

from pages.importing.condition_name import condition_of_title
from pages.importing.projection import text_projection
from tests.importing.reading import ARTICLES, NAMES, article, outline_of, shape


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_is_that_of_the_golden_file(name: str) -> None:
    golden = json.loads((ARTICLES / f"{name}.golden.json").read_text())
    assert shape(outline_of(article(name).decode(), name)) == golden


def test_there_are_articles_to_compare() -> None:
    assert len(NAMES) >= 8


@pytest.mark.parametrize("name", [name for name in NAMES if Path(name).suffix == ".txt"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_nothing(name: str, ends: str) -> None:
    text = article(name).decode()
    other = "\ufeff" + text.replace("\n", ends)
    assert shape(outline_of(other)) == shape(outline_of(text))


@pytest.mark.parametrize("name", [name for name in NAMES if Path(name).suffix == ".txt"])
def test_every_character_of_plain_text_is_in_the_projection(name: str) -> None:
    text = article(name).decode()
    assert text_projection(outline_of(text)).split() == text.split()


@pytest.mark.parametrize(("title", "name"), [("BACK PAIN", "Back pain"), ("A 1", "1")])
def test_a_title_in_capitals_is_calmed_once(title: str, name: str) -> None:
    assert condition_of_title(title)[0] == name

"""Which digits are citations."""

import pytest

from pages.importing.citations import expand
from pages.importing.projection import text_projection
from tests.importing.reading import citations, outline_of, shape

SOURCES = "\n\nReferences\n\n" + "\n".join(f"{n}. Source number {n} (20{n:02})" for n in range(1, 21))


def cited(sentence: str, sources: str = SOURCES) -> list[str]:
    outline = outline_of(
        f"A title of the article\n\nFirst comes a full sentence of text. {sentence}{sources}"
    )
    assert (
        text_projection(outline).split()
        == f"A title of the article First comes a full sentence of text. {sentence}{sources}".split()
    )
    return citations(outline)


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("Backs hurt¹ and heal².", ["1", "2"]),
        ("Backs hurt¹² a lot.", ["12"]),
        ("Backs hurt¹,³ a lot.", ["1 3"]),
        ("Backs hurt¹⁻³ a lot.", ["1 2 3"]),
        ("Backs hurt [3] a lot.", ["3"]),
        ("Backs hurt [1, 2] a lot.", ["1 2"]),
        ("Backs hurt[2-4] and heal [7–9].", ["2 3 4", "7 8 9"]),
        ("Backs hurt.1 They heal.2,3", ["1", "2 3"]),
        ("Backs hurt (19,20) a lot.", ["19 20"]),
        ("Backs hurt (19, 20) and heal (3).", ["19 20", "3"]),
    ],
)
def test_markers_of_every_manner(sentence: str, labels: list[str]) -> None:
    assert cited(sentence) == labels


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell in 2019.5 or so.",
        "Take vitamin B12 or 1.5 mg of it.",
        "The disc L4-L5 and COVID-19 differ.",
        "A survey (2020) and another (2019) agree.",
        "An area of 3 m² or 10⁵ cells, 4 cm³ each.",
        "See fig.2 and no.3 of the list.",
        "Three steps: (1) rest, (2) ice, (3) rise.",
        "Type 2 diabetes and omega-3 oils.",
        "Version 2.0 costs 3.50 today.",
        "The year [2020] stands in brackets.",
    ],
)
def test_numbers_that_only_look_like_citations(sentence: str) -> None:
    assert cited(sentence) == []


def test_two_digits_are_two_citations_where_the_list_is_short() -> None:
    assert cited("Backs hurt¹² a lot.", "\n\nSources\n\n1. One (2001)\n2. Two (2002)") == ["1 2"]


def test_without_references_only_certain_markers_are_citations_and_orphans() -> None:
    outline = outline_of("A title of the article\n\nBacks hurt [3] a lot. They heal.2 Most do (1,2).")
    assert citations(outline) == ["3"]
    assert shape(outline)["findings"]["citation.orphan"] == [3]


def test_a_number_beyond_the_list_is_reported_and_left_as_text() -> None:
    outline = outline_of("A title\n\nBacks hurt.1 They heal.9\n\nSources\n\n1. One (2001)\n2. Two (2002)")
    assert citations(outline) == ["1"]
    assert shape(outline)["findings"]["citation.not_taken"] == [3]


def test_digits_glued_to_words_count_only_in_full_order() -> None:
    sources = "\n\nSources\n\n1. One (2001)\n2. Two (2002)"
    assert cited("Backs hurt1 a lot and heal2 by themselves.", sources) == ["1", "2"]
    assert cited("Backs hurt2 a lot and heal1 by themselves.", sources) == []


@pytest.mark.parametrize(
    ("text", "labels"), [("2-4", "234"), ("[1, 2]", "12"), ("3", "3"), ("9-3", "93"), ("1-900", ("1", "900"))]
)
def test_expand(text: str, labels: str | tuple[str, ...]) -> None:
    assert expand(text) == tuple(labels)


def test_markdown_links_and_raised_numbers() -> None:
    text = (
        "# Title\n\nBacks hurt<sup>1</sup> on 3 m<sup>2</sup>. See [1](https://example.org/a) and "
        "[9](https://example.org/b).\n\n## References\n\n1. One (2001)\n2. Two (2002)\n"
    )
    assert citations(outline_of(text, "a.md")) == ["1", "1"]

import pytest

from pages.rules.readability import grade, hard_sections, hardest, syllables
from pages.rules.sentences import sentences
from tests.rules.wire import HARD, article, li, p, prose

EASY = "Most back pain goes away. Keep on with your day. Short walks help, and so does heat. " * 3


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("pain", 1),
        ("the", 1),
        ("table", 2),
        ("tablet", 2),
        ("eased", 1),
        ("wanted", 2),
        ("needed", 2),
        ("times", 1),
        ("doses", 2),
        ("exercise", 3),
        ("exercises", 4),
        ("muscle", 2),
        ("muscles", 2),
        ("surgery", 3),
        ("ibuprofen", 4),
        ("MRI", 1),
        ("you're", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_of_known_texts() -> None:
    assert round(grade(["The cat sat on the mat.", "The dog ran off."]), 2) == -1.84
    assert (
        round(grade(["The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."]), 1)
        == 11.3
    )
    assert grade([]) == grade(["12.5"]) == 0.0


def test_the_hardest_sentences_are_named_first_and_the_easy_ones_never() -> None:
    named = hardest(sentences(HARD))
    assert len(named) == 5
    assert named[0] == "Contraindications necessitate individualised pharmacological evaluation."
    assert "Go and walk a bit." not in named


def test_a_hard_section() -> None:
    (problem,) = hard_sections(article(prose(p(HARD))))
    assert problem.block_id == "prose"
    assert problem.message.startswith("Reads at grade 35; aim for 9 or lower. Hardest: “Contraindications")


def test_an_easy_section() -> None:
    assert list(hard_sections(article(prose(EASY)))) == []


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    items = [li("numbness between the legs") for _ in range(12)]
    assert list(hard_sections(article(prose(*items)))) == []


def test_a_few_words_have_no_grade() -> None:
    assert list(hard_sections(article(prose("Nonsteroidal anti-inflammatory medications.")))) == []


def test_the_grade_is_for_english() -> None:
    assert list(hard_sections(article(prose(HARD), locale="es"))) == []

import pytest

from pages.demo.content import ArticleContent, PageContent
from pages.demo.structure import PAGES
from tests.demo.reading import grade, plain, syllables, texts

ENGLISH = [page for page in PAGES if page.locale == "en" and page.body]


def test_english_pages_are_examined() -> None:
    assert sum(isinstance(page, ArticleContent) for page in ENGLISH) == 3


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.key)
def test_page_can_be_read_at_the_age_of_eleven(page: PageContent) -> None:
    assert grade("\n".join([*texts(page), page.summary])) <= 6


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.key)
def test_no_sentence_is_longer_than_thirty_words(page: PageContent) -> None:
    lines = [line for text in texts(page) for line in text.split("\n")]
    sentences = [sentence for line in lines for sentence in line.split(". ")]
    assert [sentence for sentence in sentences if len(sentence.split()) > 30] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("pain", 1), ("tablet", 2), ("eased", 1), ("wanted", 2), ("table", 2), ("times", 1), ("exercise", 3)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_grade_of_a_text_whose_grade_is_known() -> None:
    assert round(grade("The cat sat on the mat. The dog ran off."), 2) == -1.84


def test_plain_text_has_a_line_for_each_piece() -> None:
    assert plain("### Do it\n\nGo **on**[@a].\n\n- one\n- [two](page:x)") == "Do it\nGo on.\none\ntwo"

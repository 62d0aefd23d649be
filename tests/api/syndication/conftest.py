"""A small published site in English, with one page in Spanish too."""

from dataclasses import dataclass

import pytest

from pages.models import Article, Condition, Home, SectionIndex
from tests.content import (
    locale,
    make_article,
    make_condition,
    make_person,
    make_section,
    make_site,
    publish_page,
)

ARTICLE = "/backs/lower-back-pain/"


@dataclass(frozen=True)
class Shelf:
    home: Home
    section: SectionIndex
    condition: Condition
    article: Article


@pytest.fixture
def shelf(db: None) -> Shelf:
    """A section with an article about a condition, by two people."""
    home = make_site(title="Example Health", summary="Plain answers about pain.")
    section = make_section(home, summary="All about backs.")
    condition = make_condition()
    article = make_article(
        section,
        summary="Most back pain eases by itself.",
        conditions=[condition],
        authors=[make_person(), make_person("Leo Brandt")],
    )
    return Shelf(home, section, condition, article)


def translate(shelf: Shelf) -> None:
    """The home page, the section and the article in Spanish too."""
    spanish = locale("es")
    for page in (shelf.home, shelf.section, shelf.article):
        publish_page(page.copy_for_translation(spanish, copy_parents=True))

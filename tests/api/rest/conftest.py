"""A small published site for the tests of REST."""

from dataclasses import dataclass

import pytest

from pages.models import Article, Condition, Home, SectionIndex
from tests.content import make_article, make_condition, make_section, make_site, prose


@dataclass(frozen=True)
class Shelf:
    home: Home
    section: SectionIndex
    condition: Condition
    article: Article


@pytest.fixture
def shelf(db: None) -> Shelf:
    """A home page, a section, a condition, and one article about it."""
    home = make_site()
    section = make_section(home)
    condition = make_condition()
    article = make_article(section, conditions=[condition], body=[prose(heading="What helps")])
    return Shelf(home, section, condition, article)

"""A small published site to search."""

from dataclasses import dataclass

import pytest

from pages.models import Article, Condition, Home, SectionIndex
from tests.content import Raw, block, items, make_article, make_condition, make_section, make_site, prose


@dataclass(frozen=True)
class Library:
    home: Home
    section: SectionIndex
    condition: Condition
    back: Article
    knee: Article


def signs(*texts_and_urgencies: tuple[str, str]) -> Raw:
    """A block of warning signs."""
    listed = [{"text": f"<p>{text}</p>", "urgency": urgency} for text, urgency in texts_and_urgencies]
    return block("when_to_see_a_doctor", heading="Signs", lead="", warning_signs=items(*listed), closing="")


@pytest.fixture
def library(db: None) -> Library:
    """A home page, a section, a condition, an article about it with warning signs, and another article."""
    home = make_site()
    section = make_section(home, title="Joints", slug="joints")
    condition = make_condition("Low back pain", synonyms=[("synonym", "lumbago")])
    back = make_article(
        section,
        title="Care for your spine",
        slug="spine",
        summary="What eases an aching spine.",
        conditions=[condition],
        body=[
            prose("<p>Heat soothes tense muscles.</p>", label="heat", heading="Warmth"),
            prose(
                "<p>Walking & swimming help.</p>", label="walk", heading="Exercise", health_aspect="self_care"
            ),
            signs(("You lose control of your bladder", "emergency"), ("A mild ache", "routine")),
        ],
    )
    knee = make_article(
        section, title="Knee osteoarthritis", slug="knee", body=[prose("<p>Walking helps knees, too.</p>")]
    )
    return Library(home, section, condition, back, knee)

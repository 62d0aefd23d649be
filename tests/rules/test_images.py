from pages.rules.finding import Problem
from pages.rules.images import UNDESCRIBED, missing_pictures, undescribed_pictures
from tests.rules.wire import article, block, image


def test_a_figure_without_picture() -> None:
    message = "The picture is missing or private. Choose one that everybody may see."
    document = article(block("Figure", image=None))
    assert list(missing_pictures(document)) == [Problem(message, "figure", ("image",))]
    assert list(undescribed_pictures(document)) == []


def test_a_figure_without_words() -> None:
    document = article(block("Figure", image=image(alt=" ")))
    assert list(undescribed_pictures(document)) == [Problem(UNDESCRIBED, "figure", ("image", "alt_text"))]
    assert list(missing_pictures(document)) == []


def test_the_picture_at_the_top_without_words() -> None:
    document = article(hero_image=image(alt=""))
    assert list(undescribed_pictures(document)) == [Problem(UNDESCRIBED, field="hero_alt_text")]


def test_pictures_that_are_described_or_decoration() -> None:
    document = article(block("Figure", image=image()), hero_image=image(alt="", decorative=True))
    assert list(undescribed_pictures(document)) == []

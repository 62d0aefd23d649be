"""Pictures, and words for people who cannot see them."""

from collections.abc import Iterator
from typing import Any

from pages.rules.body import blocks
from pages.rules.finding import Document, Problem

UNDESCRIBED = "Say what the picture shows, or tick that it is only decoration."


def missing_pictures(document: Document) -> Iterator[Problem]:
    for figure in blocks(document, "Figure"):
        if figure.get("image") is None:
            message = "The picture is missing or private. Choose one that everybody may see."
            yield Problem(message, figure.get("id"), ("image",))


def undescribed_pictures(document: Document) -> Iterator[Problem]:
    if _is_undescribed(document.get("hero_image")):
        yield Problem(UNDESCRIBED, field="hero_alt_text")
    for figure in blocks(document, "Figure", "LandingHero"):
        if _is_undescribed(figure.get("image")):
            yield Problem(UNDESCRIBED, figure.get("id"), ("image", "alt_text"))


def _is_undescribed(image: dict[str, Any] | None) -> bool:
    return image is not None and not image.get("decorative") and not (image.get("alt") or "").strip()

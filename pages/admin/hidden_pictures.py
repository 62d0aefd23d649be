"""Pictures that an editor chose and readers do not get.

The document says nothing of them, as it says nothing of anything private, so no rule over documents can tell.
"""

from collections.abc import Iterator
from typing import Any

from pages.models.base import ContentPage
from pages.rules.finding import Document, Finding, Severity

CODE = "image.hidden"
HIDDEN = (
    "Readers do not get this picture: its collection is private, or the picture is gone. Choose one that "
    "everybody may see."
)
RULED_BLOCKS = frozenset({"Figure"})
"""Blocks that are nothing without their picture: a rule blocks these."""


def hidden_pictures(page: ContentPage, document: Document) -> Iterator[Finding]:
    """Advice on each picture of the page that its document is without."""
    if getattr(page, "hero_image_id", None) and document.get("hero_image") is None:
        yield Finding(CODE, HIDDEN, Severity.ADVISES, field="hero_image")
    compiled = {block["id"]: block for block in document.get("body") or ()}
    for child in getattr(page, "body", None) or ():
        block = compiled.get(child.id) or {"type": ""}
        if block["type"] not in RULED_BLOCKS and _chosen(child.value) and block.get("image") is None:
            yield Finding(CODE, HIDDEN, Severity.ADVISES, child.id, path=("image",))


def _chosen(value: Any) -> bool:  # noqa: ANN401 - blocks have values of any type
    return hasattr(value, "get") and bool(value.get("image"))

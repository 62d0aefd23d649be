"""Pictures."""

from pages.publishing.addresses import served_address
from pages.publishing.json_ld.nodes import Node, Wire, node

PIXELS = "E37"
"""The code of UN/CEFACT for a pixel: a bare number would be no Distance."""


def image(content: Wire | None) -> Node:
    """The largest rendition of a picture; nothing when there is none."""
    if not content or not content["renditions"]:
        return {}
    largest = content["renditions"][-1]
    return node(
        "ImageObject",
        contentUrl=served_address(largest["url"]),
        encodingFormat=largest["format"],
        width=_pixels(largest["width"]),
        height=_pixels(largest["height"]),
        description=content["alt"],
    )


def _pixels(number: int) -> Node:
    return node("QuantitativeValue", value=number, unitCode=PIXELS)

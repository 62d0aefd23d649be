"""The sizes and formats in which images are published; none is ever made on a read.

WebP is made when an image is published. AVIF takes several times as long and JPEG is for old browsers, so
the worker makes both afterwards (`pages.publishing.renditions`), and documents have what is there.
"""

from pathlib import PurePosixPath
from typing import Any

from wagtail.images.models import AbstractImage, Filter, SourceImageIOError

WIDTHS = {"small": 480, "medium": 960, "large": 1600}
MADE_LATER = ("avif", "jpeg")
MEDIA_TYPES = {".avif": "image/avif", ".webp": "image/webp", ".jpg": "image/jpeg"}
VERSION = 16
"""Digits of the hash of the image's file in an address: another file has other addresses."""


def specs(format_: str) -> dict[str, str]:
    """Wagtail's filter specification of each preset, by its name."""
    return {name: f"width-{width}|format-{format_}" for name, width in WIDTHS.items()}


PRESETS = specs("webp")
LATER_SPECS = tuple(spec for format_ in MADE_LATER for spec in specs(format_).values())
RENDITION_SPECS = (*PRESETS.values(), *LATER_SPECS)


def published_renditions(image: AbstractImage) -> list[dict[str, Any]]:
    """Every preset of an image; empty when its file is gone, which `documents check` reports."""
    try:
        made = image.get_renditions(*PRESETS.values())
    except (SourceImageIOError, FileNotFoundError):
        return []
    return [_published(name, made[spec], image) for name, spec in PRESETS.items()]


def published_sources(image: AbstractImage, renditions: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The formats whose presets are all there, the one to prefer first; `renditions` are those in WebP."""
    later = {format_: _there(image, format_) for format_ in MADE_LATER}
    candidates = (later["avif"], renditions, later["jpeg"])
    return [{"format": made[0]["format"], "srcset": _srcset(made)} for made in candidates if made]


def _there(image: AbstractImage, format_: str) -> list[dict[str, Any]]:
    found = {
        filter_.spec: made
        for filter_, made in image.find_existing_renditions(*map(Filter, specs(format_).values())).items()
    }
    if len(found) < len(WIDTHS):
        return []
    return [_published(name, found[spec], image) for name, spec in specs(format_).items()]


def _srcset(renditions: list[dict[str, Any]]) -> str:
    """As HTML has it; a small original has the same width in several presets, and stands here once."""
    by_width = {rendition["width"]: rendition["url"] for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in by_width.items())


def _published(name: str, rendition: Any, image: AbstractImage) -> dict[str, Any]:
    return {
        "name": name,
        "url": f"{rendition.url}?v={image.file_hash[:VERSION]}" if image.file_hash else rendition.url,
        "width": rendition.width,
        "height": rendition.height,
        "format": MEDIA_TYPES[PurePosixPath(rendition.file.name).suffix],
    }

"""The sizes in which images are published: made here, when an image is published, never on a read."""

from pathlib import PurePosixPath
from typing import Any

from wagtail.images.models import AbstractImage, SourceImageIOError

PRESETS = {
    "small": "width-480|format-webp",
    "medium": "width-960|format-webp",
    "large": "width-1600|format-webp",
}
RENDITION_SPECS = tuple(PRESETS.values())
MEDIA_TYPES = {".webp": "image/webp", ".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif"}


def published_renditions(image: AbstractImage) -> list[dict[str, Any]]:
    """Every preset of an image; empty when its file is gone, which `documents check` reports."""
    try:
        made = image.get_renditions(*RENDITION_SPECS)
    except (SourceImageIOError, FileNotFoundError):
        return []
    return [_published(name, made[spec]) for name, spec in PRESETS.items()]


def _published(name: str, rendition: Any) -> dict[str, Any]:
    return {
        "name": name,
        "url": rendition.url,
        "width": rendition.width,
        "height": rendition.height,
        "format": MEDIA_TYPES[PurePosixPath(rendition.file.name).suffix],
    }

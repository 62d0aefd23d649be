"""Our image: Wagtail's, with the colour that is shown while it loads."""

from typing import Any

from django.db import models
from PIL import Image as PillowImage
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage
from wagtail.utils.file import hash_filelike

from pages.models.unit_of_work import unit_of_work

PLACEHOLDER = "#d9dee3"


class ContentImage(AbstractImage):
    placeholder = models.CharField(max_length=7, default=PLACEHOLDER, editable=False)

    admin_form_fields = WagtailImage.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        replaced = bool(self.file) and not self.file._committed
        if replaced:
            self.placeholder = main_colour(self)
            self.file_hash = hash_filelike(self.file)  # Wagtail hashes what comes through its forms alone
        with unit_of_work():
            super().save(*args, **kwargs)
            if replaced:
                self.renditions.all().delete()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with unit_of_work():
            deleted: tuple[int, dict[str, int]] = super().delete(*args, **kwargs)
            return deleted


class Rendition(AbstractRendition):
    image = models.ForeignKey(ContentImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_once")
        ]
        indexes = [models.Index(fields=["file"], name="rendition_file")]  # a picture is asked for by its file


def main_colour(image: ContentImage) -> str:
    """The average colour of the image's file as #rrggbb; a neutral grey when it cannot be read."""
    try:
        image.file.seek(0)
        with PillowImage.open(image.file) as opened:
            red, green, blue = opened.convert("RGB").resize((1, 1)).tobytes()
    except (OSError, ValueError):
        return PLACEHOLDER
    finally:
        image.file.seek(0)
    return f"#{red:02x}{green:02x}{blue:02x}"

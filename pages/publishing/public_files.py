"""Which uploaded files the public may have: those that a published document names."""

from django.db.models import Q
from django.utils import timezone

from pages.models.image import ContentImage, Rendition
from pages.models.unit_of_work import key_of
from pages.publishing.compile.renditions import RENDITION_SPECS
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument


def published_image(name: str) -> ContentImage | None:
    """The image of which readers get the file stored as `name`; None where they get no such file.

    The sizes that the admin makes are not theirs, nor is a picture of which a document keeps the name back.
    """
    renditions = Rendition.objects.filter(file=name, filter_spec__in=RENDITION_SPECS)
    rendition = renditions.select_related("image__collection").first()
    if rendition is None or not _is_named(rendition) or _is_restricted(rendition.image):
        return None
    image: ContentImage = rendition.image
    return image


def _is_named(rendition: Rendition) -> bool:
    """Whether a document has the file's address. What is left past the end of an approval has no pictures."""
    told = Q(valid_until=None) | Q(valid_until__gt=timezone.now())
    source = source_of(key_of(rendition.image))
    documents = PublishedDocument.objects.filter(told, dependencies__source=source)
    return documents.filter(body__contains=rendition.url).exists()


def _is_restricted(image: ContentImage) -> bool:
    """Also while many documents wait to be compiled anew without it."""
    restricted: bool = image.collection.get_view_restrictions().exists()
    return restricted

"""The formats of published images that take long: made by the worker, then compiled into the documents."""

import logging
from collections.abc import Iterable, Iterator

from django.db.models import Count, Q, QuerySet
from wagtail.images.models import Filter, SourceImageIOError

from pages.models.image import ContentImage
from pages.models.unit_of_work import key_of, touch, unit_of_work
from pages.publishing.compile.renditions import LATER_SPECS
from pages.publishing.models import DocumentDependency

logger = logging.getLogger(__name__)

SOURCE = "pages.contentimage:"


def unfinished() -> QuerySet[ContentImage]:
    """Images in documents that do not have every format."""
    shown = DocumentDependency.objects.filter(source__startswith=SOURCE).values_list("source", flat=True)
    keys = {source.removeprefix(SOURCE) for source in shown.distinct()}
    made = Count("renditions", filter=Q(renditions__filter_spec__in=LATER_SPECS))
    images: QuerySet[ContentImage] = (
        ContentImage.objects.filter(pk__in=keys).annotate(made=made).filter(made__lt=len(LATER_SPECS))
    )
    return images


def finish(images: Iterable[ContentImage]) -> Iterator[bool]:
    """Make what is missing, image by image; yields whether it could be made."""
    for image in images:
        try:
            image.create_renditions(*map(Filter, LATER_SPECS))
        except (SourceImageIOError, FileNotFoundError):
            logger.warning("The file of image %s is gone or broken.", image.pk)
            yield False
        else:
            settle(image)
            yield True


def settle(image: ContentImage) -> None:
    """Compile the image's documents anew; if its file was replaced meanwhile, what was made is dropped."""
    with unit_of_work():
        current = ContentImage.objects.select_for_update().filter(pk=image.pk).first()
        if current is None or current.file.name != image.file.name:
            image.renditions.filter(filter_spec__in=LATER_SPECS).delete()
        else:
            touch(key_of(image))


def finish_renditions() -> None:
    """The worker's job."""
    for _ in finish(unfinished()):
        pass

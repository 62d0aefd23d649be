"""Uploaded files: the public sees renditions of public images, and nothing else of what was uploaded."""

from django.core.files.storage import default_storage
from django.db.transaction import non_atomic_requests
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

FOREVER = "public, max-age=31536000, immutable"
FOR_AN_HOUR = "public, max-age=3600"
SHORTEST_VERSION = 8


@require_safe
@non_atomic_requests
def media(request: HttpRequest, name: str) -> FileResponse:
    """The file stored as `name`. Raises Http404 alike for what is not there and what the asker may not see.

    An address with `?v=` the start of the image's file hash may be kept for ever: another file has another.
    """
    image = public_image_of_rendition(name)
    if image is None:
        return private_media(request, name)
    response = stored_file(name)
    version = request.GET.get("v", "")
    unchanging = len(version) >= SHORTEST_VERSION and image.file_hash.startswith(version)
    response["Cache-Control"] = FOREVER if unchanging else FOR_AN_HOUR
    return response


def private_media(request: HttpRequest, name: str) -> FileResponse:
    """Originals and renditions of restricted images, for whoever may enter the admin."""
    if not request.user.has_perm("wagtailadmin.access_admin") or not is_image_file(name):
        raise Http404
    response = stored_file(name)
    response["Cache-Control"] = "private, no-store"
    return response


def stored_file(name: str) -> FileResponse:
    if not default_storage.exists(name):
        raise Http404
    return FileResponse(default_storage.open(name))


def public_image_of_rendition(name: str) -> AbstractImage | None:
    """The image that `name` is a rendition of, unless its collection or one above it is restricted."""
    renditions = get_image_model().get_rendition_model().objects
    rendition = renditions.filter(file=name).select_related("image__collection").first()
    if rendition is None or rendition.image.collection.get_view_restrictions().exists():
        return None
    return rendition.image


def is_image_file(name: str) -> bool:
    images = get_image_model()
    renditions = images.get_rendition_model()
    return any(model.objects.filter(file=name).exists() for model in (images, renditions))

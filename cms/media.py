"""Uploaded files: the public sees the pictures of published documents, and nothing else that was uploaded."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.db.transaction import non_atomic_requests
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

FOREVER = "public, max-age=31536000, s-maxage=3600, immutable"
"""For whoever has seen it. A cache that others ask looks each hour whether the picture is still public."""

FOR_AN_HOUR = "public, max-age=3600"
NOBODY_KEEPS_IT = "private, no-store"
SHORTEST_VERSION = 8


@require_safe
@non_atomic_requests
def media(request: HttpRequest, name: str) -> HttpResponseBase:
    """The file stored as `name`; 404 alike for what is not there and what the asker may not see.

    An address with `?v=` the start of the image's file hash may be kept for ever: another file has another.
    A 404 may be kept by nobody: the picture may be published the next moment.
    """
    try:
        return readable_file(request, name)
    except Http404 as refusal:
        response = page_not_found(request, refusal)
        response["Cache-Control"] = NOBODY_KEEPS_IT
        return response


def readable_file(request: HttpRequest, name: str) -> FileResponse:
    """The file, if the asker may see it. Raises Http404 else."""
    image: AbstractImage | None = import_string(settings.PUBLISHED_IMAGE)(name)
    if image is None:
        return private_media(request, name)
    response = stored_file(name)
    version = request.GET.get("v", "")
    unchanging = len(version) >= SHORTEST_VERSION and image.file_hash.startswith(version)
    response["Cache-Control"] = FOREVER if unchanging else FOR_AN_HOUR
    return response


def private_media(request: HttpRequest, name: str) -> FileResponse:
    """Originals, and renditions that the public may not see, for whoever may enter the admin."""
    if not request.user.has_perm("wagtailadmin.access_admin") or not is_image_file(name):
        raise Http404
    response = stored_file(name)
    response["Cache-Control"] = NOBODY_KEEPS_IT
    return response


def stored_file(name: str) -> FileResponse:
    if not default_storage.exists(name):
        raise Http404
    return FileResponse(default_storage.open(name))


def is_image_file(name: str) -> bool:
    images = get_image_model()
    renditions = images.get_rendition_model()
    return any(model.objects.filter(file=name).exists() for model in (images, renditions))

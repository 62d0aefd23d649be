"""Files of pictures while the database is gone."""

from collections.abc import Callable

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from api.edge.snapshot.file import opened
from api.edge.snapshot.pictures import is_shown
from api.edge.snapshot.reading import CONTROL, current_snapshot, told
from api.problems import is_outage


class PicturesMiddleware:
    """Instead of the outage, sends what a document in the snapshot shows: pages that are served in an outage
    have their pictures.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        if not is_outage(exception) or not request.path_info.startswith(settings.MEDIA_URL):
            return None
        return picture(request.path_info.removeprefix(settings.MEDIA_URL))


def picture(name: str) -> FileResponse | None:
    """The file stored as `name`; None for what no published document shows, whatever it is."""
    snapshot = current_snapshot()
    if snapshot is None:
        return None
    path, state = snapshot
    with opened(path) as connection:
        shown = is_shown(connection, name)
    if not shown or not default_storage.exists(name):
        return None
    headers = {**dict(told(state)), "Cache-Control": CONTROL}
    return FileResponse(default_storage.open(name), headers=headers)

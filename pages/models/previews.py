"""Preview as pages and snippets offer it: Wagtail asks, the client shows, and the token is our own.

wagtail-headless-preview keeps the way from Wagtail's panel to the client's address. Who hands out tokens
stands above the models: publishing names itself when it is ready.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from wagtail_headless_preview.models import HeadlessPreviewMixin

WEB = "web"
"""The mode of previews that name none, or one there is not."""

PREVIEW_MODES = [
    (WEB, "Web page"),
    ("phone", "Phone"),
    ("json", "As JSON"),
    ("search_result", "As search result"),
    ("json_ld", "As JSON-LD"),
]


@dataclass(frozen=True)
class IssuedToken:
    """What the mixin takes for a preview that it has yet to save."""

    token: str

    def save(self) -> None:
        """It is stored already."""


class PreviewInClient(HeadlessPreviewMixin):
    """Previews in the client of its site; the token travels in the fragment, which no server sees."""

    preview_modes: ClassVar[list[tuple[str, str]]] = PREVIEW_MODES
    issue_preview_token: ClassVar[Callable[[Any, HttpRequest, str], str]]

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> HttpResponse:
        mode = preview_mode if preview_mode in dict(PREVIEW_MODES) else WEB
        self._preview_asked_for = request, mode
        response: HttpResponse = super().serve_preview(request, mode)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def create_page_preview(self) -> IssuedToken:
        request, mode = self._preview_asked_for
        return IssuedToken(type(self).issue_preview_token(self, request, mode))

    def get_preview_url(self, request: HttpRequest, token: str) -> str:
        return f"{self.get_client_root_url(request)}#token={token}"

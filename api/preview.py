"""The one door to drafts: a token, checked at each use against the session and the rights of who asks."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth import get_user
from django.http import HttpRequest

from pages.publishing.preview import PreviewRefused, open_preview

REFUSED = "This preview cannot be opened: it has expired, or it is not yours. Open it anew from the editor."
"""One sentence for every reason, so that nobody learns which tokens there are."""

__all__ = ["REFUSED", "PreviewRefused", "previewed"]


def previewed(request: HttpRequest, token: str) -> dict[str, Any]:
    """The preview of a token as a dict with snake_case keys. It must never be cached.

    Raises:
        PreviewRefused: the token is not good for who asks.
    """
    user = get_user(request)  # REST framework, which authenticates nobody, takes request.user away
    return asdict(open_preview(token, user=user, session_key=request.session.session_key or ""))

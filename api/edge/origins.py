"""What a request's `Origin` comes to: only one that CORS knows makes another answer."""

from django.conf import settings

ANY = "*"
NONE = ""


def known_origin(origin: str | None) -> str:
    """The origin if the settings list it, ANY where all are allowed, else NONE, as if there were none."""
    if not origin:
        return NONE
    if settings.CORS_ALLOW_ALL_ORIGINS:
        return ANY
    return origin if origin in settings.CORS_ALLOWED_ORIGINS else NONE

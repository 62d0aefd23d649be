"""Attempts to sign in to the admin: each may cost the hashing of a password, so they have their own rate."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

ATTEMPTS = ("/admin/login/", "/admin/password_reset/")
"""Where the admin takes a password, or sends a letter to set one."""

READS = ("GET", "HEAD", "OPTIONS")


def is_attempt(request: HttpRequest) -> bool:
    """Whether a form is sent. To look at it costs nothing that needs a bound."""
    return request.method not in READS and request.path_info.startswith(ATTEMPTS)


def refusal(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """A page for the person who filled in the form; made before there is a session or a user."""
    page = render_to_string("api/login_refused.html", {"message": message, "form": request.get_full_path()})
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-store"})

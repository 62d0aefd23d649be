"""The page at `/`: where a newcomer finds the doors of the house."""

from django.conf import settings
from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@non_atomic_requests
def landing(request: HttpRequest) -> HttpResponse:
    return render(request, "cms/landing.html", {"graphiql": settings.GRAPHIQL})

"""/api/v1/docs/: the description as a page, from our own static files."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


@transaction.non_atomic_requests
def docs(request: HttpRequest) -> HttpResponse:
    """Swagger UI under the project's own policy: it needs no script or style but files of this server."""
    return render(request, "api/rest_docs.html", {"schema": reverse("rest:schema")})

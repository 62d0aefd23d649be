"""The addresses of Wagtail's API v3, mounted by the project at /api/authoring/."""

from django.urls import URLPattern, URLResolver, path
from wagtail.api.v3.urls import api

urlpatterns: list[URLPattern | URLResolver] = [path("", api.urls)]

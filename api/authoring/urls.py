"""The addresses of Wagtail's API v3, mounted by the project at /api/authoring/."""

from django.urls import URLPattern, URLResolver, path
from wagtail.api.v3.urls import api

from api.authoring.answers import answer_in_our_way

answer_in_our_way(api)

urlpatterns: list[URLPattern | URLResolver] = [path("", api.urls)]

"""The addresses of the reference client."""

from django.urls import path, re_path

from frontend_contract.preview.views import draft, site

app_name = "preview"

urlpatterns = [
    path("preview/", draft, name="draft"),
    re_path(r"^site(?P<path>/.*)$", site, name="site"),
]

"""Every address of the project, but for the probes of cms/health.py.

Wagtail's own page URLs stay unmounted: pages are read through the API. Its logout would answer a GET by
taking the cookie and leaving the session.
"""

from django.urls import include, path
from django.views.decorators.http import require_POST
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.views.account import LogoutView

from cms.landing import landing
from cms.media import media

urlpatterns = [
    path("", landing, name="landing"),
    path("admin/logout/", require_POST(LogoutView.as_view())),
    path("admin/", include(wagtailadmin_urls)),
    path("api/authoring/", include("api.authoring.urls")),
    path("api/", include("api.rest.urls")),
    path("graphql/", include("api.graphql.urls")),
    path("media/<path:name>", media, name="media"),
    path("", include("api.syndication.urls")),
    path("", include("frontend_contract.preview.urls")),
]

handler400 = "api.rest.handlers.bad_request"
handler404 = "api.rest.handlers.page_not_found"
handler500 = "api.rest.handlers.server_error"

"""The addresses of feeds, sitemaps, robots.txt and llms.txt, mounted by the project at /."""

from django.urls import path, re_path

from api.syndication.views import (
    condition_feed,
    llms_txt,
    locale_sitemap,
    robots_txt,
    section_feed,
    sitemap_index,
)

app_name = "syndication"

FORM = r"(?P<form>atom\.xml|feed\.json)"

urlpatterns = [
    path("sitemap.xml", sitemap_index, name="sitemap_index"),
    path("sitemap-<slug:locale>.xml", locale_sitemap, name="sitemap"),
    path("robots.txt", robots_txt, name="robots"),
    path("llms.txt", llms_txt, name="llms"),
    path("<slug:locale>/llms.txt", llms_txt, name="llms_of_locale"),
    re_path(rf"^feeds/sections/(?P<path>(?:.*/)?){FORM}$", section_feed, name="section"),
    re_path(
        rf"^feeds/conditions/(?P<locale>[\w-]+)/(?P<slug>[\w-]+)/{FORM}$", condition_feed, name="condition"
    ),
]

"""The root page of a site."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pages.blocks.streams import HomeBody
from pages.models.base import ContentPage


class Home(ContentPage):
    summary = models.TextField(blank=True, help_text="What this site offers, in one or two sentences.")
    body = StreamField(HomeBody(), blank=True, help_text="What visitors see first.")

    published_fields = ("summary", "body")
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [*ContentPage.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "home page"

"""A section: the page above a group of articles."""

from django.db import models
from wagtail.admin.panels import FieldPanel

from pages.models.base import ContentPage


class SectionIndex(ContentPage):
    summary = models.TextField(
        blank=True, help_text="What readers find in this section, in one or two sentences."
    )

    published_fields = ("summary",)
    parent_page_types = ["pages.Home", "pages.SectionIndex"]
    subpage_types = ["pages.Article", "pages.SectionIndex"]
    content_panels = [*ContentPage.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "section"

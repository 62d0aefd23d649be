"""The page above trial landing pages: marketing's part of the tree."""

from django.db import models
from wagtail.admin.panels import FieldPanel

from pages.models.base import ContentPage


class TrialIndex(ContentPage):
    summary = models.TextField(blank=True, help_text="What readers find here, in one or two sentences.")

    published_fields = ("summary",)
    parent_page_types = ["pages.Home"]
    subpage_types = ["pages.TrialLandingPage"]
    content_panels = [*ContentPage.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "trial index"

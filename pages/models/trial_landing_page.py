"""A landing page for one clinical trial, built from blocks."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks.streams import LandingBody
from pages.models.base import ContentPage


class TrialLandingPage(ContentPage):
    trial = models.ForeignKey(
        "pages.Trial",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="landing_pages",
        help_text="The trial this page is about.",
    )
    summary = models.TextField(
        blank=True, help_text="The study in one or two sentences; lists and searches show it."
    )
    body = StreamField(LandingBody(), blank=True, help_text="The page, block by block.")

    published_fields = ("summary", "trial", "conditions", "approval", "withheld", "withheld_reason", "body")
    parent_page_types = ["pages.TrialIndex"]
    subpage_types: list[str] = []
    search_fields = [*ContentPage.search_fields, index.SearchField("summary")]
    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("trial"),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "trial landing page"

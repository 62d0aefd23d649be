"""A person: an author or a medical reviewer."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from pages.models.snippet import SLUG, PublicSnippet


class Person(index.Indexed, PublicSnippet):
    name = models.CharField(max_length=160, help_text="The name as readers see it.")
    slug = models.CharField(max_length=160, validators=[SLUG], help_text="Names the person in the API.")
    credentials = models.CharField(max_length=160, blank=True, help_text="For example: MD, PhD.")
    job_title = models.CharField(max_length=160, blank=True, help_text="For example: Physiotherapist.")
    biography = models.TextField(blank=True, help_text="A few sentences about training and work.")
    photo = models.ForeignKey(
        "pages.ContentImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="A portrait.",
    )

    published_fields = ("name", "slug", "credentials", "job_title", "biography", "photo")
    panels = [FieldPanel(name) for name in published_fields]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(PublicSnippet.Meta):
        verbose_name_plural = "people"
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="person_slug_locale",
                violation_error_message="Another person in this language has this slug.",
            )
        ]

    def __str__(self) -> str:
        return self.name

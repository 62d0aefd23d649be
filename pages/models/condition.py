"""A condition: what articles and trials are about."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks.coding import CodingList, SynonymList
from pages.models.snippet import SLUG, PublicSnippet


class Condition(index.Indexed, PublicSnippet):
    name = models.CharField(max_length=160, help_text="The plain name, for example: Lower back pain.")
    slug = models.CharField(
        max_length=160,
        validators=[SLUG],
        help_text="Names the condition in the API. Do not change it once public.",
    )
    synonyms = StreamField(
        SynonymList(), blank=True, help_text="Other names people use; search finds them too."
    )
    codes = StreamField(CodingList(), blank=True, help_text="Codes in clinical terminologies.")

    published_fields = ("name", "slug", "synonyms", "codes")
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("synonyms"), FieldPanel("codes")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(PublicSnippet.Meta):
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="condition_slug_locale",
                violation_error_message="Another condition in this language has this slug.",
            )
        ]

    def __str__(self) -> str:
        return self.name

"""What editors know: words that mean the same."""

from django.conf import settings
from django.db import models
from wagtail.admin.panels import FieldPanel


class ThesaurusEntry(models.Model):
    """A term and other names of it, in one language. Whoever searches for one finds the others."""

    language = models.CharField(max_length=12, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    term = models.CharField(max_length=160, help_text="The plain name, for example: low back pain.")
    synonyms = models.TextField(
        help_text="Other names and abbreviations, one on each line, for example: lumbago."
    )

    panels = [FieldPanel("language"), FieldPanel("term"), FieldPanel("synonyms")]

    class Meta:
        verbose_name = "thesaurus entry"
        verbose_name_plural = "thesaurus entries"
        ordering = ("term", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["language", "term"],
                name="thesaurus_term_once",
                violation_error_message="There is an entry for this term in this language already.",
            )
        ]

    def __str__(self) -> str:
        return self.term

    @property
    def names(self) -> list[str]:
        """The term and its synonyms, in that order."""
        return [self.term, *filter(None, (line.strip() for line in self.synonyms.splitlines()))]

"""One name of something, in the form in which questions are compared."""

from django.db import models

from pages.publishing.models import PublishedDocument
from search.models.thesaurus_entry import ThesaurusEntry


class ThesaurusPhrase(models.Model):
    """A name from a thesaurus entry or a published condition. Names with the same `concept` mean the same."""

    concept = models.CharField(max_length=64, db_index=True)
    position = models.PositiveSmallIntegerField()
    """0 is the plain name."""
    language = models.CharField(max_length=12)
    stems = models.CharField(max_length=255)
    """The stems of its words, separated by spaces."""
    entry = models.ForeignKey(ThesaurusEntry, on_delete=models.CASCADE, null=True, related_name="phrases")
    condition = models.ForeignKey(
        PublishedDocument, on_delete=models.CASCADE, null=True, related_name="phrases"
    )

    class Meta:
        indexes = [models.Index(fields=["stems", "language"], name="thesaurus_phrase_stems")]

    def __str__(self) -> str:
        return self.stems

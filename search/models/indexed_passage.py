"""A part of a page that a result points at."""

from django.db import models

from pages.publishing.models import PublishedDocument


class IndexedPassage(models.Model):
    """The beginning of a page (without anchor), a section, or an urgent warning sign in one."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField()
    heading = models.TextField(blank=True)
    anchor = models.CharField(max_length=255, blank=True)
    health_aspect = models.CharField(max_length=64, blank=True)
    urgency = models.CharField(max_length=32, blank=True)
    """Set on warning signs only."""
    text = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "position"], name="passage_position")]
        indexes = [
            models.Index(fields=["health_aspect", "document"], name="passage_aspect"),
            models.Index(fields=["document", "health_aspect"], name="passage_document_aspect"),
        ]

    def __str__(self) -> str:
        return self.heading or self.text[:60]

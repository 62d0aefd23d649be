"""A published page or condition that search knows."""

from django.db import models

from pages.publishing.models import PublishedDocument


class IndexedDocument(models.Model):
    """Written with the document and gone with it. `hash` is the content's, `version` the index's."""

    document = models.OneToOneField(
        PublishedDocument, on_delete=models.CASCADE, primary_key=True, related_name="indexed"
    )
    hash = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField()
    folded_title = models.TextField()
    """The words of the title without case and accents, with a space around each: what suggestions look in."""

    def __str__(self) -> str:
        return self.folded_title

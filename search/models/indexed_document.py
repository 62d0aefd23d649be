"""A published page or condition that search knows."""

from django.db import models

from pages.publishing.models import PublishedDocument
from search.models.shelf import Shelf


class IndexedDocument(models.Model):
    """Written with the document and gone with it. `hash` is the content's, `version` the index's.

    What searches ask of many pages stands here, so that they need not read the documents: these are long.
    """

    document = models.OneToOneField(PublishedDocument, on_delete=models.CASCADE, related_name="indexed")
    hash = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField()
    shelf = models.ForeignKey(Shelf, on_delete=models.PROTECT, related_name="documents")
    type = models.CharField(max_length=64)
    valid_until = models.DateTimeField(null=True)
    """From then on its words are not true any more: it is not found until it is compiled anew."""
    facets = models.TextField(blank=True)
    """What results are narrowed by: see `search.faceting`."""

    def __str__(self) -> str:
        return f"{self.document_id} {self.hash}"

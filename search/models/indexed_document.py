"""A published page or condition that search knows."""

from django.db import models

from pages.publishing.models import PublishedDocument


class IndexedDocument(models.Model):
    """Written with the document and gone with it. `hash` is the content's, `version` the index's.

    `site` and `locale` are here so that an index counts the pages; conditions are of no site.
    """

    document = models.OneToOneField(
        PublishedDocument, on_delete=models.CASCADE, primary_key=True, related_name="indexed"
    )
    hash = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField()
    site = models.CharField(max_length=255, blank=True)
    locale = models.CharField(max_length=12, blank=True)

    class Meta:
        indexes = [models.Index(fields=["site", "locale"], name="indexed_site_locale")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.hash}"

"""That a term stands in a page, and how much it counts there."""

from django.db import models

from pages.publishing.models import PublishedDocument
from search.models.indexed_passage import IndexedPassage


class Posting(models.Model):
    """A term of a page. `impact`, from 0 to 1, is how much the term counts there."""

    term = models.CharField(max_length=64)
    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="postings")
    impact = models.FloatField()

    class Meta:
        indexes = [models.Index(fields=["term", "document", "impact"], name="posting_term")]

    def __str__(self) -> str:
        return self.term


class SignPosting(models.Model):
    """A term of an urgent warning sign. `share`, from 0 to 1, is the part of the sign that it is."""

    term = models.CharField(max_length=64, db_index=True)
    passage = models.ForeignKey(IndexedPassage, on_delete=models.CASCADE, related_name="postings")
    share = models.FloatField()

    def __str__(self) -> str:
        return self.term

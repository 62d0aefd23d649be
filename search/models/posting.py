"""That a term stands in a page, and how much it counts there."""

from django.db import models

from search.models.indexed_document import IndexedDocument
from search.models.indexed_passage import IndexedPassage
from search.models.shelf import Shelf

ONE = 10_000
"""An `impact` or `share` of 1: they are whole numbers, so that sums are the same on every database."""

EVERY_PAGE = ""
"""The term that every page has: what it is counted by."""


class Posting(models.Model):
    """A term of a page. `impact`, from 0 to ONE, is how much the term counts there."""

    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="+", db_index=False)
    term = models.CharField(max_length=64)
    page = models.ForeignKey(
        IndexedDocument, on_delete=models.CASCADE, related_name="postings", db_index=False
    )
    impact = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["shelf", "term", "-impact", "page"], name="posting_term"),
            models.Index(fields=["page", "term", "impact"], name="posting_page"),
        ]

    def __str__(self) -> str:
        return self.term


class SignPosting(models.Model):
    """A term of an urgent warning sign. `share`, from 0 to ONE, is the part of the sign that it is."""

    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="+", db_index=False)
    term = models.CharField(max_length=64)
    passage = models.ForeignKey(IndexedPassage, on_delete=models.CASCADE, related_name="postings")
    share = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["shelf", "term", "-share", "passage"], name="sign_posting_term")]

    def __str__(self) -> str:
        return self.term

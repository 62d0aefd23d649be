"""What suggestions complete."""

from django.db import models

from pages.publishing.models import PublishedDocument

LONGEST_TAIL = 120


class IndexedName(models.Model):
    """The title of a page, or a name of a condition, under one of its words: `tail` is the rest from there.

    `folded` is the name without case and accents, with a space around each word. So whatever word somebody
    begins with, an index finds the names that go on so.
    """

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="names")
    name = models.TextField()
    folded = models.TextField()
    tail = models.CharField(max_length=LONGEST_TAIL, db_index=True)

    def __str__(self) -> str:
        return self.tail

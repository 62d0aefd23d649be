"""Words by what is left of them when a letter is lost: how typing errors find the word that was meant."""

from django.db import models


class Spelling(models.Model):
    """A word under one of its keys: itself, or itself without one letter.

    Words are never taken out. One that is in no published page any more is not suggested, because
    corrections are looked up in the index before they are used.
    """

    language = models.CharField(max_length=12)
    key = models.CharField(max_length=60)
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "key", "word"], name="spelling_once")]

    def __str__(self) -> str:
        return self.word

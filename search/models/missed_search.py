"""What people searched for and did not find."""

from django.db import models

MAX_LENGTH = 60
"""Characters of a question that is kept; longer ones are messages."""

SHOWN_AFTER_DAYS = 5


class MissedSearchQuerySet(models.QuerySet["MissedSearch"]):
    def shown(self) -> "MissedSearchQuerySet":
        """Those asked on so many days that they are nobody's own."""
        return self.filter(days__gte=SHOWN_AFTER_DAYS).order_by("-count", "query")


class MissedSearch(models.Model):
    """A question that found nothing, as often as it was asked; without a word about who asked."""

    query = models.CharField(max_length=MAX_LENGTH)
    locale = models.CharField(max_length=12)
    count = models.PositiveIntegerField(default=0)
    days = models.PositiveIntegerField(default=0)
    """On how many distinct days it was asked."""
    last_day = models.DateField(null=True, db_index=True)

    objects = MissedSearchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "missed searches"
        constraints = [models.UniqueConstraint(fields=["query", "locale"], name="missed_search_once")]

    def __str__(self) -> str:
        return self.query

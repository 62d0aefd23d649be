"""What the edge has to remember."""

from django.db import models


class PurgeProgress(models.Model):
    """How far a cache in front of us has come: the content version up to which it confirmed every purge."""

    name = models.CharField(max_length=255, unique=True)
    sequence = models.BigIntegerField()

    class Meta:
        verbose_name_plural = "purge progress"

    def __str__(self) -> str:
        return f"{self.name}: {self.sequence}"

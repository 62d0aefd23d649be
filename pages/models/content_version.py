"""The one counter that orders every public change."""

from django.db import models


class ContentVersion(models.Model):
    """One row. Locking it serialises publishing; its number grows with every unit that changes documents."""

    sequence = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "content version"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="content_version_is_one_row")]

    def __str__(self) -> str:
        return str(self.sequence)

    @classmethod
    def locked(cls) -> "ContentVersion":
        """The row, locked until the transaction ends. What is read after it is what later units see."""
        row = cls.objects.select_for_update().filter(pk=1).first()
        return row or cls.objects.select_for_update().get_or_create(pk=1)[0]

"""Pages that are searched together."""

from collections.abc import Iterable

from django.db import models

Label = tuple[str, str]
"""Site and locale."""


class Shelf(models.Model):
    """The pages of one site in one language; conditions, which are of no site, stand on shelves without."""

    site = models.CharField(max_length=255, blank=True)
    locale = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "locale"], name="shelf_once")]

    def __str__(self) -> str:
        return f"{self.site} {self.locale}"

    @classmethod
    def labelled(cls, labels: Iterable[Label]) -> "dict[Label, Shelf]":
        """The shelves with these labels; those that are missing are made."""
        wanted = set(labels)
        there = cls._by_label()
        if missing := sorted(wanted - there.keys()):
            new = [Shelf(site=site, locale=locale) for site, locale in missing]
            Shelf.objects.bulk_create(new, ignore_conflicts=True)
            there = cls._by_label()
        return {label: there[label] for label in wanted}

    @classmethod
    def _by_label(cls) -> "dict[Label, Shelf]":
        return {(shelf.site, shelf.locale): shelf for shelf in Shelf.objects.all()}

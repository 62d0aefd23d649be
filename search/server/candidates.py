"""The pages that a server found."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from pages.publishing.models import PublishedDocument


class ServerCandidates:
    """What the server named, best first. Only pages that are published now count: the database says which.

    One query.
    """

    def __init__(self, named: Sequence[UUID], pages: QuerySet[PublishedDocument]) -> None:
        self._pages = pages
        published = set(pages.filter(pk__in=named).values_list("pk", flat=True))
        self._named = [pk for pk in named if pk in published]

    def best(self, *, without: Sequence[UUID], start: int, stop: int) -> list[UUID]:
        skipped = set(without)
        return [pk for pk in self._named if pk not in skipped][start:stop]

    def all(self, *, also: Sequence[UUID]) -> QuerySet[PublishedDocument]:
        return self._pages.filter(pk__in={*self._named, *also})

"""Rows that stand beside documents, each with one value: only what differs is written."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Manager

from pages.publishing.models import DocumentCondition, DocumentDependency, PublishedDocument

RowT = TypeVar("RowT", DocumentCondition, DocumentDependency)


class Beside(Generic[RowT]):
    """The values of one table by document. `read` a document's before they are replaced, if it has any."""

    def __init__(self, model: type[RowT], name: str) -> None:
        self._model: type[RowT] = model
        self._rows: Manager[RowT] = model._default_manager
        self._name = name
        self._known: dict[UUID, set[str]] = defaultdict(set)

    def read(self, documents: Sequence[UUID]) -> None:
        """One query."""
        for document, value in self._rows.filter(document__in=documents).values_list("document", self._name):
            self._known[document].add(value)

    def replace(self, document: PublishedDocument, values: Collection[str]) -> None:
        """Give the document these values, in their order."""
        known = self._known[document.pk]
        if gone := known.difference(values):
            self._rows.filter(document=document, **{f"{self._name}__in": gone}).delete()
        new = [value for value in values if value not in known]
        self._rows.bulk_create(self._model(document=document, **{self._name: value}) for value in new)

    def forget(self, document: UUID) -> None:
        """Its rows are gone, with the document."""
        self._known.pop(document, None)

"""Writes compiled documents to the tables that delivery reads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from pages.models.content_version import ContentVersion
from pages.models.unit_of_work import ObjectKey
from pages.publishing.canonical import canonical_json
from pages.publishing.compile import Compiled
from pages.publishing.compile.fields import instant
from pages.publishing.events import document_changed
from pages.publishing.identity import source_of
from pages.publishing.models import (
    DocumentCondition,
    DocumentDependency,
    OutboxEntry,
    PublishedDocument,
    Tombstone,
)
from pages.shapes.documents import shape_hash


@dataclass(frozen=True)
class Change:
    """One document that changed (`document`) or was withdrawn (`tombstone`)."""

    sequence: int
    document: PublishedDocument | None = None
    tombstone: Tombstone | None = None

    @property
    def document_id(self) -> UUID:
        """The id of the document, also of one that was withdrawn."""
        return self.document.pk if self.document else cast("Tombstone", self.tombstone).document_id


@dataclass
class Store:
    """The writes of one settling: they share a moment and a sequence number, taken with the first write."""

    at: datetime
    _sequence: int | None = field(default=None)

    def put(self, key: ObjectKey, compiled: Compiled, before: PublishedDocument | None) -> bool:
        """Write a document if its content, Shape or place changed; whether it was written."""
        digest, version = compiled.hash, shape_hash(compiled.content["type"])
        now = (digest, version, compiled.place, compiled.valid_until)
        if before and (before.hash, before.shape_hash, before.place, before.valid_until) == now:
            _replace_dependencies(before, compiled.sources)
            return False
        document = self._row(key, compiled, digest, version)
        if before and before.type != document.type:
            self.withdraw(before, gone=False)
            before = None
        document.save(force_insert=before is None, force_update=before is not None)
        _exhume(document)
        _replace_dependencies(document, compiled.sources)
        _replace_conditions(document, compiled.conditions)
        self._tell(Change(document.sequence, document=document), compiled.keys)
        return True

    def withdraw(self, document: PublishedDocument, *, gone: bool) -> None:
        """Take a document away; `gone` when readers may be told that it was there."""
        fields = {name: getattr(document, name) for name in ("locale", "site", "path")}
        values = {**fields, "gone": gone, "withdrawn_at": self.at, "sequence": self.sequence}
        tombstone, _ = Tombstone.objects.update_or_create(
            document_id=document.pk, type=document.type, defaults=values
        )
        document.delete()
        self._tell(Change(tombstone.sequence, tombstone=tombstone), {str(tombstone.document_id)})

    @property
    def sequence(self) -> int:
        if self._sequence is None:
            version = ContentVersion.locked()
            version.sequence += 1
            version.save(update_fields=["sequence"])
            self._sequence = version.sequence
        return self._sequence

    def _row(self, key: ObjectKey, compiled: Compiled, digest: str, version: str) -> PublishedDocument:
        content, (site, path, lookup, fallback) = compiled.content, compiled.place
        metadata = {
            "changed_at": instant(self.at),
            "keys": sorted(compiled.keys),
            "hash": digest,
            "sequence": self.sequence,
            "shape_hash": version,
        }
        return PublishedDocument(
            id=compiled.id,
            content_id=content.get("content_id") or compiled.id,
            type=content["type"],
            locale=content.get("locale") or "",
            site=site,
            path=path,
            key=lookup,
            title=compiled.title[:255],
            published_at=compiled.published_at,
            updated_at=compiled.updated_at,
            changed_at=self.at,
            review_due=compiled.review_due,
            recruitment_status=compiled.recruitment_status,
            valid_until=compiled.valid_until,
            sequence=self.sequence,
            hash=digest,
            shape_hash=version,
            source=source_of(key),
            fallback=fallback,
            keys=" ".join(sorted(compiled.keys)),
            body=canonical_json({**content, **metadata}),
        )

    def _tell(self, change: Change, keys: Iterable[str]) -> None:
        subject: Any = change.document or change.tombstone
        OutboxEntry.objects.create(
            sequence=change.sequence,
            document_id=change.document_id,
            type=subject.type,
            locale=subject.locale,
            withdrawn=change.document is None,
            keys=sorted(keys),
            created_at=self.at,
        )
        document_changed.send(sender=PublishedDocument, change=change)


def _exhume(document: PublishedDocument) -> None:
    """Of a public document only tombstones of types that it had before stay, and these tell no path."""
    tombstones = Tombstone.objects.filter(document_id=document.pk)
    tombstones.filter(type=document.type).delete()
    tombstones.update(gone=False)


def _replace_dependencies(document: PublishedDocument, sources: frozenset[str]) -> None:
    rows = DocumentDependency.objects.filter(document=document)
    known = set(rows.values_list("source", flat=True))
    if known - sources:
        rows.filter(source__in=known - sources).delete()
    new = [DocumentDependency(document=document, source=source) for source in sorted(sources - known)]
    DocumentDependency.objects.bulk_create(new)


def _replace_conditions(document: PublishedDocument, slugs: tuple[str, ...]) -> None:
    DocumentCondition.objects.filter(document=document).delete()
    DocumentCondition.objects.bulk_create(DocumentCondition(document=document, slug=slug) for slug in slugs)

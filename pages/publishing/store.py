"""Writes compiled documents to the tables that delivery reads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.utils.functional import cached_property

from pages.models.content_version import ContentVersion
from pages.models.unit_of_work import ObjectKey
from pages.publishing.batches import batches
from pages.publishing.beside import Beside
from pages.publishing.canonical import canonical_json
from pages.publishing.compile import Compiled
from pages.publishing.compile.fields import instant
from pages.publishing.events import documents_changed
from pages.publishing.identity import source_of
from pages.publishing.models import (
    DocumentCondition,
    DocumentDependency,
    OutboxEntry,
    PublishedDocument,
    Tombstone,
)
from pages.shapes.documents import shape_hash

BATCH = 500


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
    """The writes of one settling: they share a moment and a sequence number, taken with the first write.

    Call `tell` when all is written.
    """

    at: datetime
    version: ContentVersion
    """The locked row."""
    changes: list[Change] = field(default_factory=list)
    entries: list[OutboxEntry] = field(default_factory=list)
    _sources: Beside[DocumentDependency] = field(default_factory=lambda: Beside(DocumentDependency, "source"))
    _conditions: Beside[DocumentCondition] = field(default_factory=lambda: Beside(DocumentCondition, "slug"))

    def read_ahead(self, documents: Iterable[PublishedDocument]) -> None:
        """Read what is written beside these documents: what is the same is not written again."""
        for batch in batches((document.pk for document in documents), BATCH):
            self._sources.read(batch)
            self._conditions.read(batch)

    def put(self, key: ObjectKey, compiled: Compiled, before: PublishedDocument | None) -> bool:
        """Write a document if its content, Shape or place changed; whether it was written."""
        digest, version = compiled.hash, shape_hash(compiled.content["type"])
        now = (digest, version, compiled.place, compiled.valid_until)
        if before and (before.hash, before.shape_hash, before.place, before.valid_until) == now:
            self._sources.replace(before, sorted(compiled.sources))
            return False
        document = self._row(key, compiled, digest, version)
        if before and before.type != document.type:
            self.withdraw(before, gone=False)
            before = None
        document.save(force_insert=before is None, force_update=before is not None)
        if before is None:
            _exhume(document)
        self._sources.replace(document, sorted(compiled.sources))
        self._conditions.replace(document, compiled.conditions)
        self._note(Change(document.sequence, document=document), compiled.keys)
        return True

    def withdraw(self, document: PublishedDocument, *, gone: bool) -> None:
        """Take a document away; `gone` when readers may be told that it was there."""
        fields = {name: getattr(document, name) for name in ("locale", "site", "path")}
        values = {**fields, "gone": gone, "withdrawn_at": self.at, "sequence": self.sequence}
        tombstone, _ = Tombstone.objects.update_or_create(
            document_id=document.pk, type=document.type, defaults=values
        )
        document.delete()
        self._sources.forget(tombstone.document_id)
        self._conditions.forget(tombstone.document_id)
        self._note(Change(tombstone.sequence, tombstone=tombstone), {str(tombstone.document_id)})

    def tell(self) -> None:
        """Write the outbox, and have those hear it who write with us."""
        if self.changes:
            OutboxEntry.objects.bulk_create(self.entries)
            documents_changed.send(sender=PublishedDocument, changes=self.changes)

    @cached_property
    def sequence(self) -> int:
        self.version.sequence += 1
        self.version.save(update_fields=["sequence"])
        return self.version.sequence

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

    def _note(self, change: Change, keys: Iterable[str]) -> None:
        subject: Any = change.document or change.tombstone
        entry = OutboxEntry(
            sequence=change.sequence,
            document_id=change.document_id,
            type=subject.type,
            locale=subject.locale,
            withdrawn=change.document is None,
            keys=sorted(keys),
            created_at=self.at,
        )
        self.changes.append(change)
        self.entries.append(entry)


def _exhume(document: PublishedDocument) -> None:
    """Of a public document only tombstones of types that it had before stay, and these tell no path.

    None is made while it is public.
    """
    tombstones = Tombstone.objects.filter(document_id=document.pk)
    tombstones.filter(type=document.type).delete()
    tombstones.update(gone=False)

"""Whether the published documents are what compiling afresh would give, and how to repair them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.fields import StreamField

from pages.models.unit_of_work import ObjectKey, touch, unit_of_work
from pages.publishing.batches import batches
from pages.publishing.compile import Compiled, compile_key
from pages.publishing.compile.library import Library
from pages.publishing.dependants import PAGE, every_key, key_from
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument
from pages.shapes.documents import page_models, shape_hash, snippet_models

BATCH = 100
JSON_LD = "json_ld"

Content = dict[str, Any]


@dataclass(frozen=True)
class Drift:
    """An object whose document is not as it should be.

    `reason`: missing, extra, content, json_ld (nothing else of the content), place, validity, shape or block.
    """

    source: str
    reason: str
    addresses: tuple[str, str] | None = None
    """The first address that differs in JSON-LD, as it is published and as it would be."""


def keys_to_check() -> list[ObjectKey]:
    """Every object that has a document or should have one."""
    stored = PublishedDocument.objects.values_list("source", flat=True)
    return list(dict.fromkeys([*every_key(), *(key_from(source) for source in stored)]))


def find_drift(keys: Iterable[ObjectKey]) -> Iterator[Drift | None]:
    """For each key the drift of its document, or None; reads only."""
    library, at = Library(), timezone.now()
    for batch in batches(keys, BATCH):
        rows = PublishedDocument.objects.filter(source__in=map(source_of, batch)).defer("body")
        stored = {row.source: row for row in rows}
        library.read_ahead([int(pk) for label, pk in batch if label == PAGE])
        for key in batch:
            yield _drift(source_of(key), stored.get(source_of(key)), compile_key(key, library, at))


def _drift(source: str, stored: PublishedDocument | None, compiled: Compiled | None) -> Drift | None:
    reason = _reason(stored, compiled)
    if reason == "content" and stored and compiled:
        other = _other_address(json.loads(stored.body), compiled.content)
        return Drift(source, JSON_LD, other) if other else Drift(source, reason)
    return Drift(source, reason) if reason else None


def _other_address(published: Content, content: Content) -> tuple[str, str] | None:
    """Where JSON-LD differs first, if nothing else does."""
    if any(published.get(name) != value for name, value in content.items() if name != JSON_LD):
        return None
    texts = zip(_texts(published.get(JSON_LD)), _texts(content.get(JSON_LD)), strict=False)
    return next(((one, other) for one, other in texts if one != other), None)


def _texts(value: object) -> Iterator[str]:
    """Every text in a JSON value, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _reason(stored: PublishedDocument | None, compiled: Compiled | None) -> str | None:
    if compiled is None:
        return "extra" if stored else None
    if stored is None:
        return "missing"
    differs = {
        "content": (stored.pk, stored.hash) != (compiled.id, compiled.hash),
        "place": stored.place != compiled.place,
        "validity": stored.valid_until != compiled.valid_until,
        "shape": stored.shape_hash != shape_hash(stored.type),
    }
    return next((reason for reason, found in differs.items() if found), None)


def unknown_blocks() -> Iterator[Drift]:
    """Stored blocks of types that no longer exist: Wagtail would drop them without a word."""
    models: list[type[Model]] = [*page_models(), *snippet_models()]
    for model in models:
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                yield from _unknown_blocks_in(model, field)


def rebuild(keys: Iterable[ObjectKey]) -> Iterator[int]:
    """Compile these objects afresh and write what differs, some at a time; yields how many were done."""
    for batch in batches(keys, BATCH):
        with unit_of_work():
            for key in batch:
                touch(key)
        yield len(batch)


def _unknown_blocks_in(model: type[Model], field: StreamField) -> Iterator[Drift]:
    rows = model._default_manager.annotate(stored=Cast(field.name, TextField())).values_list("pk", "stored")
    for pk, stored in rows.iterator():
        for block in json.loads(stored or "[]"):
            if block.get("type") not in field.stream_block.child_blocks:
                yield Drift(f"{model._meta.label_lower}:{pk}", f"block {block.get('type')} in {field.name}")

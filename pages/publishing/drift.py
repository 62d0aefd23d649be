"""Whether the published documents are what compiling afresh would give, and how to repair them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Model, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.fields import StreamField

from pages.models.unit_of_work import ObjectKey, touch, unit_of_work
from pages.publishing.compile import compile_key
from pages.publishing.compile.library import Library
from pages.publishing.dependants import every_key, key_from
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument
from pages.shapes.documents import page_models, shape_hash, snippet_models

BATCH = 100


@dataclass(frozen=True)
class Drift:
    """An object whose document is not as it should be.

    `reason`: missing, extra, content, place, validity, shape or block.
    """

    source: str
    reason: str


def keys_to_check() -> list[ObjectKey]:
    """Every object that has a document or should have one."""
    stored = PublishedDocument.objects.values_list("source", flat=True)
    return list(dict.fromkeys([*every_key(), *(key_from(source) for source in stored)]))


def find_drift(keys: Iterable[ObjectKey]) -> Iterator[Drift | None]:
    """For each key the drift of its document, or None; reads only."""
    library, at = Library(), timezone.now()
    for key in keys:
        stored = PublishedDocument.objects.filter(source=source_of(key)).defer("body").first()
        compiled = compile_key(key, library, at)
        if compiled is None or stored is None:
            reason = ("extra" if stored else None) if compiled is None else "missing"
        elif stored.pk != compiled.id or stored.hash != compiled.hash:
            reason = "content"
        elif stored.place != compiled.place:
            reason = "place"
        elif stored.valid_until != compiled.valid_until:
            reason = "validity"
        else:
            reason = None if stored.shape_hash == shape_hash(stored.type) else "shape"
        yield Drift(source_of(key), reason) if reason else None


def unknown_blocks() -> Iterator[Drift]:
    """Stored blocks of types that no longer exist: Wagtail would drop them without a word."""
    models: list[type[Model]] = [*page_models(), *snippet_models()]
    for model in models:
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                yield from _unknown_blocks_in(model, field)


def rebuild(keys: Iterable[ObjectKey]) -> Iterator[int]:
    """Compile these objects afresh and write what differs, some at a time; yields how many were done."""
    remaining = iter(keys)
    while batch := list(islice(remaining, BATCH)):
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

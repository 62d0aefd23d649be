"""What search hears of: documents that change, entries of the thesaurus, the end of a request and of all."""

import atexit
from typing import Any

from django.core.signals import request_finished
from django.db.models.signals import post_save

from pages.publishing.batches import batches
from pages.publishing.events import documents_changed
from pages.publishing.store import Change
from search.indexing import BATCH, index
from search.misses import flush_if_due, try_to_flush
from search.models import ThesaurusEntry
from search.thesaurus import learn_entry


def connect() -> None:
    documents_changed.connect(_documents_changed, dispatch_uid="search")
    post_save.connect(_entry_saved, sender=ThesaurusEntry, dispatch_uid="search")
    request_finished.connect(_request_finished, dispatch_uid="search")
    atexit.register(try_to_flush)


def _documents_changed(changes: list[Change], **kwargs: Any) -> None:
    """Of each document the last change counts; one that is withdrawn has taken its rows along."""
    last = {change.document_id: change.document for change in changes}
    for batch in batches(filter(None, last.values()), BATCH):
        index(batch)


def _entry_saved(instance: ThesaurusEntry, **kwargs: Any) -> None:
    learn_entry(instance)


def _request_finished(**kwargs: Any) -> None:
    flush_if_due()

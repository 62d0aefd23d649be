"""What search hears of: documents that change, entries of the thesaurus, the end of a request and of all."""

import atexit
from typing import Any

from django.core.signals import request_finished
from django.db.models.signals import post_save

from pages.publishing.events import document_changed
from pages.publishing.store import Change
from search.indexing import index
from search.misses import flush_if_due, try_to_flush
from search.models import ThesaurusEntry
from search.thesaurus import learn_entry


def connect() -> None:
    document_changed.connect(_document_changed, dispatch_uid="search")
    post_save.connect(_entry_saved, sender=ThesaurusEntry, dispatch_uid="search")
    request_finished.connect(_request_finished, dispatch_uid="search")
    atexit.register(try_to_flush)


def _document_changed(change: Change, **kwargs: Any) -> None:
    """What is withdrawn needs no word: its rows went with the document's."""
    if change.document:
        index([change.document])


def _entry_saved(instance: ThesaurusEntry, **kwargs: Any) -> None:
    learn_entry(instance)


def _request_finished(**kwargs: Any) -> None:
    flush_if_due()

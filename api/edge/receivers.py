"""What the edge hears of: documents that change."""

from functools import partial
from typing import Any

from django.db.transaction import on_commit

from api.edge.shared_version import shared_version
from pages.publishing.events import documents_changed
from pages.publishing.store import Change


def connect() -> None:
    documents_changed.connect(_documents_changed, dispatch_uid="edge")


def _documents_changed(changes: list[Change], **kwargs: Any) -> None:
    """Say so once the change is there for all to read; all of them have one number."""
    if shared_version.redis:
        on_commit(partial(shared_version.announce, changes[0].sequence), robust=True)

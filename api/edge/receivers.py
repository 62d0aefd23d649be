"""What the edge hears of: documents that change."""

from functools import partial
from typing import Any

from django.db.transaction import on_commit

from api.edge.shared_version import shared_version
from pages.publishing.events import document_changed
from pages.publishing.store import Change


def connect() -> None:
    document_changed.connect(_document_changed, dispatch_uid="edge")


def _document_changed(change: Change, **kwargs: Any) -> None:
    """Say so once the change is there for all to read; a unit that changes more says it again."""
    if shared_version.redis:
        on_commit(partial(shared_version.announce, change.sequence), robust=True)

"""Keeps the server's copies true: the worker sends what differs from what is published."""

import logging
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from pages.publishing.batches import batches
from pages.publishing.models import PublishedDocument
from search.indexing import VERSION
from search.models import ServerCopy
from search.server.backend import Backend, Index, backend

logger = logging.getLogger(__name__)

BATCH = 100


def copy_changes() -> None:
    """Send what changed and forget what was withdrawn; fails never, but tries again the next time."""
    if (server := backend()) is None:
        return
    try:
        _copy_changes(server)
    except Exception:
        logger.exception("The search server could not be brought up to date.")


def copy_everything(server: Backend) -> Iterator[int]:
    """Fill a new index beside the one that is searched, then search that; yields how many were sent."""
    rebuilder = server.rebuilder_class(server.get_index_for_model(ServerCopy))
    new = rebuilder.start()
    new.add_model(ServerCopy)
    yield from _send(new, list(_pages().values_list("pk", flat=True)))
    rebuilder.finish()


def uncopied() -> QuerySet[PublishedDocument]:
    """Pages that the server has not, or not as they are published."""
    same = ServerCopy.objects.filter(document=OuterRef("pk"), sequence=OuterRef("sequence"), version=VERSION)
    return _pages().filter(~Exists(same))


def withdrawn() -> QuerySet[ServerCopy]:
    """Copies of what is published no more."""
    return ServerCopy.objects.filter(~Exists(_pages().filter(pk=OuterRef("document"))))


def _copy_changes(server: Backend) -> None:
    index = server.get_index_for_model(ServerCopy)
    if not server.es.indices.exists(index=index.name):
        for _ in copy_everything(server):
            pass
    for _ in _send(index, list(uncopied().values_list("pk", flat=True))):
        pass
    for copy in withdrawn():
        index.delete_item(copy)
        copy.delete()


def _send(index: Index, pages: Iterable[UUID]) -> Iterator[int]:
    for batch in batches(pages, BATCH):
        copies = [_copy(page) for page in PublishedDocument.objects.filter(pk__in=batch)]
        index.add_items(ServerCopy, copies)
        ServerCopy.objects.bulk_create(
            copies,
            update_conflicts=True,
            unique_fields=["document"],
            update_fields=["sequence", "version"],
        )
        yield len(batch)


def _copy(page: PublishedDocument) -> ServerCopy:
    return ServerCopy(document=page, sequence=page.sequence, version=VERSION)


def _pages() -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(path__isnull=False)

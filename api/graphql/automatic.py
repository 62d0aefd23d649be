"""Automatic persisted queries: documents that clients sent once with their hash, kept in the cache.

As many slots as the setting says, and a document's hash decides on its slot: what is kept is bounded without
anyone counting, also in a cache that processes share, and the newer of two takes the slot.
"""

import logging

from django.conf import settings
from django.core.cache import caches

from api.graphql.manifest import digest

logger = logging.getLogger(__name__)

CACHE = "operations"
"""The cache of its own, so that nobody can crowd out anything else."""


def found(identifier: str) -> str | None:
    """The text of a hash, if it is kept; a cache that does not answer keeps nothing."""
    if not settings.GRAPHQL_AUTOMATIC_OPERATIONS:
        return None
    try:
        text = caches[CACHE].get(slot(identifier))
    except Exception:
        logger.exception("automatic persisted queries cannot be read")
        return None
    return text if isinstance(text, str) and digest(text) == identifier else None


def takes(text: str) -> bool:
    """Whether a text can be kept: by the setting, and by its length."""
    longest: int = settings.GRAPHQL_AUTOMATIC_OPERATION_BYTES
    return bool(settings.GRAPHQL_AUTOMATIC_OPERATIONS) and len(text.encode()) <= longest


def keep(identifier: str, text: str) -> None:
    """Keeps a text that it takes and whose hash was checked."""
    try:
        caches[CACHE].set(slot(identifier), text, timeout=None)
    except Exception:
        logger.exception("automatic persisted queries cannot be kept")


def slot(identifier: str) -> str:
    """Where a text is kept."""
    return str(int(identifier[:15], 16) % settings.GRAPHQL_AUTOMATIC_OPERATIONS)

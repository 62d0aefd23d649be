"""The identifiers of documents and of what they are made of."""

from uuid import UUID, uuid5

from pages.models.unit_of_work import ObjectKey

NAMESPACE = UUID("5b1f6f6e-2a0f-4f0e-9a58-0f6b6c1f7a11")
"""For objects without a translation key: redirects and sites."""


def document_id(content_id: UUID | str, edition: str) -> UUID:
    """The id of a document: one for each content and edition of it, which is its locale but for versions.

    An unsaved object may hold its key as text.
    """
    return uuid5(UUID(str(content_id)), edition)


def content_id_of(key: ObjectKey) -> UUID:
    """The content id of an object that has no translations."""
    return uuid5(NAMESPACE, source_of(key))


def source_of(key: ObjectKey) -> str:
    """An object key as one string, for example "pages.person:3"."""
    return ":".join(key)

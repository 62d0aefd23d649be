"""Publishing an imported page, with the snippets that its import drafted."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from pages.importing.draft import Draft
from pages.models.snippet import PublicSnippet


def publish(draft: Draft) -> tuple[str, ...]:
    """Publish the latest revision, or say what forbids it: messages; a refusal leaves everything as it was.

    Snippets that were never published go with it. One that an editor withdrew stays withdrawn.
    """
    page = draft.page
    if page.live and not page.has_unpublished_changes:
        return ()
    try:
        with transaction.atomic():
            for snippet in draft.snippets:
                _publish_new(snippet)
            page.get_latest_revision().publish()
    except ValidationError as error:
        return tuple(error.messages)
    page.refresh_from_db()
    return ()


def _publish_new(snippet: PublicSnippet) -> None:
    if not snippet.live and snippet.first_published_at is None:
        (snippet.get_latest_revision() or snippet.save_revision()).publish()

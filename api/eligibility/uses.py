"""Where a question is used: the public pages that ask it, in whichever version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from api.documents import OLDER, READ
from api.eligibility.checks import Check, Json, check_of
from api.stored import StoredDocument, document_of, earliest
from pages.publishing.models import PublishedDocument

QUESTION = "EligibilityQuestion"


@dataclass(frozen=True)
class Uses:
    """The current version of a question, and the pages that ask any version of it, by title."""

    question: StoredDocument
    pages: Sequence[StoredDocument]

    @property
    def keys(self) -> list[str]:
        """The surrogate keys of all of them."""
        return [key for document in (self.question, *self.pages) for key in document.keys]

    @property
    def valid_until(self) -> datetime | None:
        """The earliest moment at which one of them becomes another by itself."""
        return earliest((self.question, *self.pages))


def uses_of(*, key: str, locale: str) -> Uses | None:
    """The uses of a published question. Two queries."""
    editions = Q(key=key) | Q(key__startswith=f"{key}{OLDER}")
    versions = PublishedDocument.objects.filter(editions, type=QUESTION, locale=locale)
    rows = list(versions.only(*READ, "key", "source"))
    question = next((row for row in rows if row.key == key), None)
    if question is None:
        return None
    asking = PublishedDocument.objects.filter(
        path__isnull=False, dependencies__source__in=[row.source for row in rows]
    )
    pages = asking.distinct().order_by("title", "id").only(*READ)
    return Uses(document_of(question), [document_of(page) for page in pages])


def described(uses: Uses) -> Json:
    """The uses as REST tells them."""
    key, current = uses.question.content["key"], uses.question.content["version"]
    items = [use for page in uses.pages if (use := _use(page, check_of(page), key, current))]
    return {"key": key, "current_version": current, "pages": len(items), "items": items}


def _use(page: StoredDocument, check: Check | None, key: str, current: int) -> Json | None:
    placed = [each for each in check.placements if each["question"]["key"] == key] if check else []
    if not placed:
        return None
    content, version = page.content, placed[0]["question"]["version"]
    told = {name: content[name] for name in ("type", "locale", "site", "path", "title")}
    return {
        "document_id": str(page.id),
        **told,
        "placements": len(placed),
        "version": version,
        "stale": version != current,
    }

"""Everything an import writes into an article."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from pages.importing.raw_value import Value


@dataclass(frozen=True, slots=True)
class Hero:
    """The picture at the top, by primary key."""

    image: int | None = None
    alt: str = ""
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """The fields of an article, related objects by primary key, the body as StreamField stores it."""

    title: str
    summary: str
    body: list[Value]
    conditions: tuple[int, ...]
    authors: tuple[int, ...]
    reviewer: int | None
    last_reviewed: date | None
    slug: str
    seo_title: str = ""
    search_description: str = ""
    review_due: date | None = None
    hero: Hero = field(default_factory=Hero)
    translation_key: UUID | None = None
    """What a new page is called among its translations, unless another page is called so already."""

    def digest(self) -> str:
        """What tells whether a second import would write something else."""
        condition = self.conditions[0] if self.conditions else None
        parts = (self.title, self.summary, self.body, condition, self.authors, self.reviewer)
        text = json.dumps(
            [*parts, str(self.last_reviewed), *self._more()], sort_keys=True, ensure_ascii=False
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def _more(self) -> list[str]:
        """What only our own Markdown says; without it digests are those of earlier imports."""
        more = (self.conditions[1:], self.seo_title, self.search_description, self.review_due, self.hero)
        return [repr(more)] if more != ((), "", "", None, Hero()) else []

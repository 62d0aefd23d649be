"""Everything an import writes into a page."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID

from pages.importing.raw_value import Value
from pages.models import Article, Home, SectionIndex, TrialIndex, TrialLandingPage

ImportedPage: TypeAlias = Article | Home | SectionIndex | TrialIndex | TrialLandingPage
"""What a file may become; only our own Markdown becomes anything but an article."""


@dataclass(frozen=True, slots=True)
class Hero:
    """The picture at the top, by primary key."""

    image: int | None = None
    alt: str = ""
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What only articles have: subjects, people and review. Related objects by primary key."""

    conditions: tuple[int, ...] = ()
    authors: tuple[int, ...] = ()
    reviewer: int | None = None
    last_reviewed: date | None = None
    review_due: date | None = None
    hero: Hero = field(default_factory=Hero)


@dataclass(frozen=True, slots=True)
class Content:
    """The fields of a page; the body as StreamField stores it, empty where the page has none."""

    title: str
    summary: str
    slug: str
    body: list[Value]
    model: type[ImportedPage] = Article
    about: About = field(default_factory=About)
    trial: int | None = None
    """The trial of a landing page, by primary key."""
    seo_title: str = ""
    search_description: str = ""
    translation_key: UUID | None = None
    """What a new page is called among its translations, unless another page is called so already."""

    def digest(self) -> str:
        """What tells whether a second import would write something else."""
        about = self.about
        condition = about.conditions[0] if about.conditions else None
        parts = (self.title, self.summary, self.body, condition, about.authors, about.reviewer)
        text = json.dumps(
            [*parts, str(about.last_reviewed), *self._more()], sort_keys=True, ensure_ascii=False
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def _more(self) -> list[str]:
        """What only our own Markdown says; without it digests are those of earlier imports."""
        about = self.about
        more = (about.conditions[1:], self.seo_title, self.search_description, about.review_due, about.hero)
        said = [repr(more)] if more != ((), "", "", None, Hero()) else []
        return [*said, f"trial {self.trial}"] if self.trial else said

"""What the compiler knows while it compiles one document."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.models.unit_of_work import ObjectKey, key_of
from pages.publishing.compile.library import Library, PublicPage, SnippetT
from pages.publishing.compile.renditions import published_renditions, published_sources
from pages.publishing.identity import content_id_of, source_of
from pages.rules.slots import SLOT


@dataclass
class Compilation:
    """Lookups that remember what was asked for, citation numbers in reading order, and anchors.

    What was looked for and not found is remembered too: when it becomes public, the document changes.
    """

    library: Library
    sources: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    reference_ids: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)
    slots: dict[str, str] = field(default_factory=dict)
    locale: str = ""
    site: str = ""
    conditions: tuple[int, ...] = ()
    """The primary keys of the conditions the page is about."""
    recruits: bool = False
    """Whether it is of a landing page, whose text is approved or not whatever other pages have."""
    trial: Trial | None = None
    questions: dict[str, dict[str, Any] | None] = field(default_factory=dict)
    """What the page asks, by the id of the placement; None where it cannot be asked."""
    replacements: dict[str, str] = field(default_factory=dict)
    """The words of what to place instead of a question that is retired, by the id of the placement."""
    at: datetime = field(default_factory=timezone.now)
    valid_until: datetime | None = None
    """When the document changes by the clock, if it does."""

    def note(self, key: ObjectKey) -> None:
        self.sources.add(source_of(key))

    def page(self, pk: int) -> PublicPage | None:
        self.note(("wagtailcore.page", str(pk)))
        return self.library.public_page(pk)

    def snippet(self, model: type[SnippetT], pk: Any) -> SnippetT | None:
        self.note((model._meta.label_lower, str(pk)))
        return self.library.public_snippet(model, str(pk))

    def landing_page(self, pk: int) -> TrialLandingPage | None:
        """The page if it is the landing page of a trial, public or not: tell no reader what it says."""
        self.note(("wagtailcore.page", str(pk)))
        return self.library.landing_page(pk)

    def image(self, pk: int, *, alt: str, decorative: bool) -> dict[str, Any] | None:
        """A published image, or None when it is private or gone."""
        self.note(("pages.contentimage", str(pk)))
        image = self.library.public_image(pk)
        if image is None:
            return None
        identifier = str(content_id_of(key_of(image)))
        self.keys.add(identifier)
        renditions = published_renditions(image)
        return {
            "id": identifier,
            "alt": "" if decorative else alt,
            "decorative": decorative,
            "width": image.width,
            "height": image.height,
            "focal_point": _focal_point(image),
            "placeholder": image.placeholder,
            "renditions": renditions,
            "sources": published_sources(image, renditions),
        }

    def link(self, pk: int) -> dict[str, Any] | None:
        """A link to a public page, or None."""
        page = self.page(pk)
        return {"url": page.path, "document_id": page.id, "title": page.title} if page else None

    def cite(self, reference: str) -> int | None:
        """The number of a reference, given out in the order of first citation; None for an unknown one."""
        if reference not in self.reference_ids:
            return None
        return self.numbers.setdefault(reference, len(self.numbers) + 1)

    def anchor(self, name: str, block_id: str) -> str:
        """An anchor that does not move with the heading: the kind of section, once; then its id as well."""
        anchor = name if name != "section" and name not in self.anchors else f"{name}-{block_id[:8]}"
        self.anchors.add(anchor)
        return anchor

    def fill(self, template: str, slots: dict[str, str] | None = None) -> str | None:
        """A text with its slots filled from `slots`, or from the page; None when one stays empty."""
        values = self.slots if slots is None else slots
        try:
            return SLOT.sub(lambda slot: values[slot[1]], template)
        except KeyError:
            return None


def _focal_point(image: Any) -> dict[str, float] | None:
    point = image.get_focal_point()
    if point is None or not image.width or not image.height:
        return None
    return {"x": round(point.centroid[0] / image.width, 4), "y": round(point.centroid[1] / image.height, 4)}

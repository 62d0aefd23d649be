"""Looks up what documents are made of, and only what the public may see.

One library serves one settling of a transaction: what it read once it does not read again.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.apps import apps
from django.db.models import Model, Q
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from pages.models.roots import Root, public_path, root_of, site_roots
from pages.models.snippet import PublicSnippet
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.renditions import RENDITION_SPECS
from pages.publishing.identity import document_id

SnippetT = TypeVar("SnippetT", bound=PublicSnippet)


@dataclass(frozen=True)
class PublicPage:
    """What other documents may say of a public page."""

    pk: int
    id: str
    type: str
    title: str
    path: str
    locale: str
    site: str


class Library:
    def __init__(self) -> None:
        self._pages: dict[int, PublicPage | None] = {}
        self._landing_pages: dict[int, TrialLandingPage | None] = {}
        self._snippets: dict[tuple[type[Model], str], PublicSnippet | None] = {}
        self._images: dict[int, AbstractImage | None] = {}
        self.withheld: dict[int, bool] = {}
        """Of landing pages that were asked for, whether what recruits is taken out of their documents."""
        self._shown: set[tuple[type[Model], str]] = set()

    @cached_property
    def roots(self) -> list[Root]:
        return site_roots()

    @cached_property
    def private_pages(self) -> tuple[str, ...]:
        """The tree paths below which pages are private: restricted pages, and aliases of such pages."""
        restricted = list(PageViewRestriction.objects.values_list("page", flat=True).distinct())
        pages = Page.objects.filter(Q(pk__in=restricted) | Q(alias_of__in=restricted))
        return tuple(pages.values_list("path", flat=True))

    @cached_property
    def private_collections(self) -> tuple[str, ...]:
        return tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True).distinct())

    def public_page(self, pk: int) -> PublicPage | None:
        """The page if anybody may read it and it lives under a site."""
        if pk not in self._pages:
            page = Page.objects.filter(pk=pk, live=True).select_related("locale", "content_type").first()
            self._pages[pk] = page and self.face_of(page)
        return self._pages[pk]

    def landing_page(self, pk: int) -> TrialLandingPage | None:
        """The page if it is the landing page of a trial, public or not, with its trial only."""
        face = self.public_page(pk)
        if face and face.type != TrialLandingPage.__name__:
            return None
        if pk not in self._landing_pages:
            self._landing_pages[pk] = TrialLandingPage.objects.filter(pk=pk).only("trial_id").first()
        return self._landing_pages[pk]

    def face_of(self, page: Page) -> PublicPage | None:
        """What the public sees of this page; None for drafts, private pages, and pages outside every site."""
        root = root_of(page.url_path, self.roots)
        model = apps.get_model(page.cached_content_type.app_label, page.cached_content_type.model)
        if not page.live or root is None or self.is_private(page) or not hasattr(model, "published_fields"):
            return None
        locale = page.locale.language_code
        identifier = str(document_id(page.translation_key, locale))
        path = public_path(page.url_path, root)
        return PublicPage(page.pk, identifier, model.__name__, page.title, path, locale, root.site)

    def is_private(self, page: Page) -> bool:
        return str(page.path).startswith(self.private_pages)

    def public_snippet(self, model: type[SnippetT], pk: str) -> SnippetT | None:
        """The snippet if it is published."""
        if (model, pk) not in self._snippets:
            found = model.objects.filter(pk=pk, live=True).select_related("locale").first()
            self._snippets[model, pk] = found
        return self._snippets[model, pk]

    def show(self, snippet: PublicSnippet) -> None:
        """Take this snippet for the published one: preview shows it where readers would see it."""
        self._snippets[type(snippet), str(snippet.pk)] = snippet
        self._shown.add((type(snippet), str(snippet.pk)))

    def is_shown(self, snippet: PublicSnippet) -> bool:
        """Whether it stands in for the published one."""
        return (type(snippet), str(snippet.pk)) in self._shown

    def public_image(self, pk: int) -> AbstractImage | None:
        """The image unless its collection, or one above it, is private."""
        if pk not in self._images:
            images = (
                get_image_model().objects.select_related("collection").prefetch_renditions(*RENDITION_SPECS)
            )
            image = images.filter(pk=pk).first()
            private = image is not None and image.collection.path.startswith(self.private_collections)
            self._images[pk] = None if private else image
        return self._images[pk]

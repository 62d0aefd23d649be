"""Looks up what documents are made of, and only what the public may see.

One library serves one settling of a transaction: what it read once it does not read again, and what it is
told of beforehand it reads at once.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ManyToOneRel, Model, Q, QuerySet
from django.utils.functional import cached_property
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from pages.models.approval import Approval
from pages.models.base import ContentPage
from pages.models.roots import Root, public_path, root_of, site_roots
from pages.models.snippet import PublicSnippet
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.renditions import RENDITION_SPECS
from pages.publishing.identity import document_id

SnippetT = TypeVar("SnippetT", bound=PublicSnippet)

FACE = (
    "content_type",
    "live",
    "locale__language_code",
    "path",
    "title",
    "translation_key",
    "url_path",
)
"""The columns that the public face of a page is made of."""


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
        self._pks: dict[str, int] = {}
        self._ahead: dict[int, ContentPage | None] = {}
        self._translations: dict[tuple[type[Page], UUID], list[int]] = {}
        self._landing_pages: dict[int, TrialLandingPage | None] = {}
        self._snippets: dict[tuple[type[Model], str], PublicSnippet | None] = {}
        self._images: dict[int, AbstractImage | None] = {}
        self.withheld: dict[int, bool] = {}
        """Of landing pages that were asked for, whether what recruits is taken out of their documents."""
        self.approvals_of_calls: dict[int, list[Approval]] = {}
        """Of calls to action that were asked for, the approvals that cover their words."""
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
            self.look_up(Page.objects.filter(pk=pk))
        return self._pages.setdefault(pk, None)

    def look_up(self, pages: QuerySet[Page]) -> list[Page]:
        """These pages, in their order; then `public_page` knows all of them. One query."""
        found = list(pages.select_related("locale").only(*FACE))
        self._pages |= {page.pk: self.face_of(page) for page in found}
        self._pks |= {page.path: page.pk for page in found}
        return found

    def ancestors_of(self, page: Page) -> list[int]:
        """The pages above a page, from the top, without the root of all."""
        ends = range(2 * Page.steplen, len(page.path), Page.steplen)
        above = [page.path[:end] for end in ends]
        if unknown := [path for path in above if path not in self._pks]:
            self.look_up(Page.objects.filter(path__in=unknown))
        return [self._pks[path] for path in above if path in self._pks]

    def translations_of(self, page: Page) -> list[int]:
        """The pages of the same type that are this one in another language."""
        if (same := _across_languages(page)) not in self._translations:
            self._read_translations([page])
        return [pk for pk in self._translations[same] if pk != page.pk]

    def read_ahead(self, pks: Collection[int]) -> None:
        """Read live pages whole, those of a type at once: `live_page` hands each out one time."""
        if not pks:
            return
        self._ahead |= dict.fromkeys(pks)
        types: dict[int, list[int]] = {}
        for pk, type_pk in Page.objects.filter(pk__in=pks, live=True).values_list("pk", "content_type"):
            types.setdefault(type_pk, []).append(pk)
        for type_pk, of_type in types.items():
            model = ContentType.objects.get_for_id(type_pk).model_class()
            if model and issubclass(model, ContentPage):
                rows = model._default_manager.filter(pk__in=of_type).select_related("locale")
                whole = list(rows.prefetch_related(*_relations_of(model)))
                self._ahead |= {page.pk: page for page in whole}
                self._read_translations(whole)

    def _read_translations(self, pages: list[Page]) -> None:
        """Of pages of one type, in one query."""
        if not pages:
            return
        found = {_across_languages(page): list[int]() for page in pages}
        same = type(pages[0])._default_manager.filter(translation_key__in=[key for _, key in found])
        for page in self.look_up(Page.objects.filter(pk__in=same.values("pk"))):
            found[type(pages[0]), page.translation_key].append(page.pk)
        self._translations |= found

    def live_page(self, pk: int) -> ContentPage | None:
        """The page in its specific form; None while it is being deleted: its specific row goes first."""
        if pk not in self._ahead:
            self.read_ahead([pk])
        return self._ahead.pop(pk, None)

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
            found = model._default_manager.filter(pk=pk, live=True).select_related("locale")
            self._snippets[model, pk] = found.prefetch_related(*_relations_of(model)).first()
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


def _across_languages(page: Page) -> tuple[type[Page], UUID]:
    """What a page and its translations have in common. An unsaved page may hold its key as text."""
    return type(page), UUID(str(page.translation_key))


def _relations_of(model: type[ContentPage] | type[PublicSnippet]) -> list[str]:
    """The rows that are published with an object."""
    fields = {field.name: field for field in model._meta.get_fields()}
    return [name for name in model.published_fields if isinstance(fields.get(name), ManyToOneRel)]

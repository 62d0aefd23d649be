"""Which documents may change when an object does."""

from collections.abc import Collection, Iterable, Sequence

from django.db.models import Model
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.unit_of_work import ObjectKey, key_of
from pages.publishing.compile.recruiting import studies_of
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument
from pages.shapes.documents import snippet_models

PAGE = "wagtailcore.page"
SITE_MODEL = Site._meta.label_lower
REDIRECT = Redirect._meta.label_lower
SITE = "Site"
"""The type of the documents of sites."""


def dependants_of(keys: Sequence[ObjectKey]) -> Iterable[ObjectKey]:
    """Objects whose documents were compiled from one of `keys`, or looked for it; and what pages imply.

    The dependency table knows of everything a compilation asked for. It cannot know of pages that did not
    exist then: their translations, the redirects to them, and the menus they now stand in.
    """
    found = dict.fromkeys(recorded(keys))
    page_pks = [pk for label, pk in keys if label == PAGE]
    if page_pks:
        found |= dict.fromkeys([*_translations(page_pks), *_redirects(page_pks)])
    return found


def menus_with(keys: Sequence[ObjectKey]) -> list[ObjectKey]:
    """The sites whose menus these pages stood in or could have: a tick that no document of theirs shows."""
    pages = [key for key in keys if key[0] == PAGE]
    return recorded(pages, type=SITE) if pages else []


def every_site() -> list[ObjectKey]:
    return [(SITE_MODEL, str(pk)) for pk in Site.objects.values_list("pk", flat=True)]


def lists_of_studies(keys: Iterable[ObjectKey]) -> list[ObjectKey]:
    """The pages that list the studies of a condition, which a trial or landing page at hand may enter."""
    found = studies_of(keys)
    return recorded(found) if found else []


def recorded(keys: Collection[ObjectKey], **documents: str) -> list[ObjectKey]:
    """The objects whose `documents` were compiled from one of these, or looked for it."""
    if not keys:
        return []
    rows = PublishedDocument.objects.filter(dependencies__source__in=list(map(source_of, keys)), **documents)
    return [key_from(source) for source in rows.values_list("source", flat=True).distinct()]


def _translations(page_pks: list[str]) -> list[ObjectKey]:
    pages = Page.objects.filter(pk__in=page_pks).order_by().values("translation_key")
    others = Page.objects.filter(translation_key__in=pages, live=True)
    return [(PAGE, str(pk)) for pk in others.values_list("pk", flat=True)]


def _redirects(page_pks: list[str]) -> list[ObjectKey]:
    redirects = Redirect.objects.filter(redirect_page__in=page_pks)
    return [(REDIRECT, str(pk)) for pk in redirects.values_list("pk", flat=True)]


def key_from(source: str) -> ObjectKey:
    """The object key that `source_of` made into one string."""
    label, _, pk = source.partition(":")
    return label, pk


def every_key() -> list[ObjectKey]:
    """Every object that is a document or could be one."""
    pages = Page.objects.filter(live=True, depth__gt=1).values_list("pk", flat=True)
    models: list[type[Model]] = [*snippet_models(), EligibilityQuestionVersion, Redirect, Site]
    return [
        *((PAGE, str(pk)) for pk in pages),
        *(key_of(instance) for model in models for instance in model._default_manager.only("pk")),
    ]

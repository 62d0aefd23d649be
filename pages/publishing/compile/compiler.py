"""compile_key(): the one way from an object to the content of its document."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Site

from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.roots import public_path, root_of, site_name
from pages.models.snippet import PublicSnippet
from pages.models.unit_of_work import ObjectKey, key_of
from pages.publishing.canonical import content_hash
from pages.publishing.compile import landing, values  # the rules of compile_value register themselves
from pages.publishing.compile.calls import as_written, changes_at
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire, compile_snippet
from pages.publishing.compile.library import Library, PublicPage
from pages.publishing.compile.pages import compile_page_content
from pages.publishing.compile.system import compile_redirect, compile_site
from pages.publishing.identity import document_id
from pages.publishing.lapse import without_recruitment
from pages.publishing.models import Place
from pages.rules.recruitment.withholding import Withheld

__all__ = ["Compiled", "compile_draft", "compile_key", "compile_snippet_draft", "landing", "values"]

TITLES = ("title", "name", "heading", "public_title", "text")
"""The fields that a document may be called by: each type has one of them, or its first is the right one."""


@dataclass(frozen=True)
class Compiled:
    """The content of one document, and what the tables need to know to find it and to keep it true."""

    content: Wire
    published_at: datetime
    updated_at: datetime
    key: str | None = None
    review_due: date | None = None
    fallback: bool = False
    in_menus: bool = False
    """Whether an editor ticked the page for the menu of its site."""
    conditions: tuple[str, ...] = ()
    valid_until: datetime | None = None
    whole: Wire | None = None
    """The content as it would be with everything that is kept from readers now: the rules read it."""
    sources: frozenset[str] = frozenset()
    keys: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the content, without delivery metadata."""
        return content_hash(self.content)

    @property
    def keeps_back(self) -> bool:
        """Whether there is more to examine than what readers get."""
        return self.whole is not None and self.whole != self.content

    @property
    def recruitment_status(self) -> str:
        """That of the trial it is, shows or leads to; empty where there is none, or no approval covers it."""
        if self.content.get("withheld_reason") == Withheld.NO_APPROVAL:
            return ""
        shown = (self.content.get("trial") or {}).get("recruitment_status")
        return shown or self.content.get("recruitment_status") or self.content.get("trial_status") or ""

    @property
    def id(self) -> UUID:
        return UUID(self.content["id"])

    @property
    def title(self) -> str:
        """What readers know it by."""
        return _title_of(self.content)

    @property
    def own_title(self) -> str:
        """What its editors know it by, also while its words are kept from readers."""
        return _title_of(self.whole or self.content)

    @property
    def place(self) -> Place:
        path = self.content.get("path") if self.key is None else None
        return self.content.get("site") or "", path, self.key, self.fallback


def compile_key(key: ObjectKey, library: Library, at: datetime) -> Compiled | None:
    """The document of an object as it is in the database now, or None if the public may not see it.

    `at` dates what has no dates of its own (redirects and sites).
    """
    label, pk = key
    compile_object = _COMPILERS.get(label) or _snippet_compiler(label)
    return compile_object and compile_object(pk, library, at)


def compile_page(page: ContentPage, library: Library, at: datetime) -> Compiled | None:
    """The document of a page as it is in memory; None when the page may not be seen by the public."""
    face = library.face_of(page)
    if face is None:
        return None
    compilation = Compilation(library, at=at)
    compilation.note(("wagtailcore.page", str(page.pk)))
    whole = compile_page_content(page, face, compilation)
    content = without_recruitment(whole) if whole.get("withheld_reason") else whole
    return Compiled(
        content,
        whole=whole,
        valid_until=compilation.valid_until,
        published_at=page.first_published_at,
        updated_at=page.last_published_at,
        review_due=getattr(page, "review_due", None),
        in_menus=page.show_in_menus,
        conditions=_conditions(content),
        **_found(content, compilation),
    )


def compile_draft(page: ContentPage, library: Library | None = None) -> Wire:
    """The content of the document a page in memory would have: saved or not, complete or not.

    What it embeds and links to is public all the same, so a draft shows what readers would get, but for what
    `library` was told to show.
    """
    library = library or Library()
    root = root_of(page.url_path, library.roots) if page.url_path else None
    locale = page.locale.language_code if page.locale_id else ""
    identifier = str(document_id(page.translation_key, locale))
    path = public_path(page.url_path, root) if root else ""
    face = PublicPage(
        page.pk or 0, identifier, type(page).__name__, page.title, path, locale, root.site if root else ""
    )
    _identify_blocks(page)
    return compile_page_content(page, face, Compilation(library, at=_shown_from(page)))


def _shown_from(page: ContentPage | PublicSnippet) -> datetime:
    """When the public would first see a draft: now, or when it is to go live."""
    return max(timezone.now(), page.go_live_at or timezone.now())


def compile_snippet_draft(snippet: PublicSnippet) -> Wire:
    """The content of the document a snippet in memory would have: saved or not, complete or not."""
    _identify_blocks(snippet)
    compilation = Compilation(Library(), at=_shown_from(snippet))
    return _as_written(snippet, compile_snippet(snippet, compilation), compilation)


def _as_written(snippet: PublicSnippet, content: Wire, compilation: Compilation) -> Wire:
    return as_written(snippet, content, compilation) if isinstance(snippet, CallToAction) else content


def _identify_blocks(instance: Model) -> None:
    """Give blocks that code has just made the ids they will be stored with."""
    for stream in instance._meta.get_fields():
        if isinstance(stream, StreamField):
            stream.get_prep_value(getattr(instance, stream.name))


def _page(pk: str, library: Library, at: datetime) -> Compiled | None:
    page = library.live_page(int(pk))
    return page and compile_page(page, library, at)


def _snippet_compiler(label: str) -> Callable[[str, Library, datetime], Compiled | None] | None:
    model = apps.get_model(label)
    if not issubclass(model, PublicSnippet):
        return None
    return lambda pk, library, at: _snippet(model, pk, library, at)


def _snippet(model: type[PublicSnippet], pk: str, library: Library, at: datetime) -> Compiled | None:
    compilation = Compilation(library, at=at)
    snippet = compilation.snippet(model, pk)
    if snippet is None:
        return None
    content = compile_snippet(snippet, compilation)
    key = content.get("slug") or content["id"]
    first, last = snippet.first_published_at, snippet.last_published_at
    return Compiled(
        content,
        whole=_as_written(snippet, content, compilation),
        valid_until=changes_at(snippet, compilation) if isinstance(snippet, CallToAction) else None,
        published_at=first,
        updated_at=last,
        key=key,
        conditions=_conditions(content),
        **_found(content, compilation),
    )


def _question(pk: str, library: Library, at: datetime) -> Compiled | None:
    """A question has a document for each of its versions, and none of its own."""
    return None


def _question_version(pk: str, library: Library, at: datetime) -> Compiled | None:
    """The current version is found by the question's key, an older one by KEY/NUMBER."""
    versions = EligibilityQuestionVersion.objects.filter(pk=pk, question__live=True)
    version = versions.select_related("question__locale").first()
    if version is None:
        return None
    compilation = Compilation(library)
    compilation.note(key_of(version))
    content = compile_snippet(version.question.as_of(version), compilation)
    key = version.question.key if version.is_current else f"{version.question.key}/{version.number}"
    date, found = version.published_at, _found(content, compilation)
    return Compiled(content, published_at=date, updated_at=date, key=key, **found)


def _redirect(pk: str, library: Library, at: datetime) -> Compiled | None:
    redirect = Redirect.objects.filter(pk=pk).select_related("site").first()
    compilation = Compilation(library)
    content = redirect and compile_redirect(redirect, compilation)
    if not content:
        return None
    created = redirect.created_at or at
    found = _found(content, compilation)
    return Compiled(content, published_at=created, updated_at=created, key=content["path"], **found)


def _site(pk: str, library: Library, at: datetime) -> Compiled | None:
    site = Site.objects.filter(pk=pk).select_related("root_page__locale").first()
    if site is None:
        return None
    compilation = Compilation(library)
    content = compile_site(site, compilation)
    return Compiled(
        content,
        published_at=at,
        updated_at=at,
        key=site_name(site),
        fallback=site.is_default_site,
        **_found(content, compilation),
    )


def _title_of(content: Wire) -> str:
    return str(next(filter(None, map(content.get, TITLES)), ""))


def _conditions(content: Wire) -> tuple[str, ...]:
    return tuple(dict.fromkeys(condition["slug"] for condition in content.get("conditions", ())))


def _found(content: Wire, compilation: Compilation) -> dict[str, Any]:
    return {"sources": frozenset(compilation.sources), "keys": frozenset(compilation.keys | {content["id"]})}


_COMPILERS: dict[str, Callable[[str, Library, datetime], Compiled | None]] = {
    "wagtailcore.page": _page,
    "wagtailredirects.redirect": _redirect,
    "wagtailcore.site": _site,
    "pages.eligibilityquestion": _question,
    "pages.eligibilityquestionversion": _question_version,
}

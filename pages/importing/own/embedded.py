"""What a page embeds, found by what its Markdown says of it; what is not here is drafted or reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.models import Locale

from pages.importing.finding import Finding
from pages.importing.own.front import text_of
from pages.importing.refusal import ArticleImportError
from pages.importing.snippets import MAX_NAME, drafted
from pages.models import CallToAction, Condition, ContentImage, Person, Trial
from pages.models.snippet import PublicSnippet
from pages.publishing.identity import content_id_of
from pages.publishing.models import PublishedDocument
from pages.rules.slots import SLOT

SnippetT = TypeVar("SnippetT", bound=PublicSnippet)
PAGE = "wagtailcore.page"


@dataclass
class Embedded:
    """What one import embeds. `site` is where paths lead; `used` is published with the page.

    `conditions` are those of the page, the first of which fills slots.
    """

    locale: Locale
    site: str
    findings: list[Finding] = field(default_factory=list)
    used: list[PublicSnippet] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)

    def condition(self, said: Mapping[str, Any]) -> Condition:
        """By its document, else by slug; a new draft where there is none."""
        found = self._snippet(Condition, said)
        if found is None:
            found = drafted(
                Condition(
                    name=text_of(said, "name"), slug=text_of(said, "slug"), locale=self.locale, live=False
                )
            )
            self.findings.append(Finding("condition.created", None, found.name))
        return self._remembered(found)

    def person(self, said: Mapping[str, Any]) -> Person | None:
        found = self._snippet(Person, said)
        if found is None:
            self.findings.append(Finding("byline.unmatched", None, text_of(said, "name")))
        return found

    def trial(self, said: Mapping[str, Any]) -> Trial | None:
        """The trial of a landing page. It is never published with the page: it has a review of its own."""
        found = self._snippet(Trial, said)
        if found is None:
            self.findings.append(Finding("trial.unmatched", None, text_of(said, "public_title")))
        return found

    def call_to_action(self, identifier: str, heading: str, text: str, label: str) -> CallToAction:
        """By its document, else by its words; a new draft where there is none.

        ArticleImportError markdown.directive where it is not here and has no heading.
        """
        said = {"id": identifier}
        found = self._snippet(CallToAction, said) or next(
            (
                call
                for call in CallToAction.objects.filter(locale=self.locale)
                if self._says(call, heading, text)
            ),
            None,
        )
        if found is None:
            if not heading:
                raise ArticleImportError(
                    "markdown.directive", "A call to action that is new here has no heading."
                )
            made = CallToAction(name=heading[:MAX_NAME], heading=heading, text=text, button_label=label)
            made.live, made.locale = False, self.locale
            found = drafted(made)
            self.findings.append(Finding("call_to_action.created", None, heading))
        return self._remembered(found)

    def filling_condition(self, call: CallToAction, heading: str, text: str) -> Condition | None:
        """The condition chosen where the call is placed; None where the page's first one fills it."""
        if not SLOT.search(call.heading + call.text) or self._filled(
            call, self.conditions[:1], heading, text
        ):
            return None
        known = Condition.objects.filter(locale=self.locale)
        return next((each for each in known if self._filled(call, [each], heading, text)), None)

    def snippet(self, model: type[PublicSnippet], said: Mapping[str, Any], name: str) -> int | None:
        """Any snippet, by its document or slug; reported under `name` where it is not here."""
        if (found := self._snippet(model, said)) is not None:
            return int(self._remembered(found).pk)
        self.findings.append(Finding("snippet.unmatched", None, f"{name} {text_of(said, 'id')}"))
        return None

    def image(self, identifier: str, alt: str) -> int | None:
        found = self._images.get(identifier)
        if found is None:
            self.findings.append(Finding("image.unmatched", None, alt or identifier))
        return found

    def page(self, identifier: str, title: str) -> int | None:
        """The page of a document."""
        found = self._pk(PAGE, _documents(identifier))
        if found is None:
            self.findings.append(Finding("page.unmatched", None, title))
        return found

    def page_at(self, path: str) -> int | None:
        return self._pk(PAGE, PublishedDocument.objects.filter(site=self.site, path=path))

    def _says(self, call: CallToAction, heading: str, text: str) -> bool:
        same = (call.heading, call.text) == (heading, text)
        return same or self._filled(call, self.conditions[:1], heading, text)

    def _filled(self, call: CallToAction, conditions: list[Condition], heading: str, text: str) -> bool:
        """Whether one of the conditions makes these words of a call's."""
        words = (call.heading, call.text)
        return any(
            tuple(filled(each, name) for each in words) == (heading, text) for name in map(str, conditions)
        )

    def _snippet(self, model: type[SnippetT], said: Mapping[str, Any]) -> SnippetT | None:
        """The snippet whose document has this id, else the one of this slug."""
        pk = self._pk(model._meta.label_lower, _documents(text_of(said, "id")))
        if pk is not None:
            return model._default_manager.filter(pk=pk).first()
        slug = text_of(said, "slug") if hasattr(model, "slug") else ""
        return model._default_manager.filter(slug=slug, locale=self.locale).first() if slug else None

    def _pk(self, label: str, documents: QuerySet[PublishedDocument]) -> int | None:
        """The primary key of what the first document was compiled from, if it is of this model."""
        source = documents.values_list("source", flat=True).first() or ""
        model, _, pk = source.partition(":")
        return int(pk) if model == label else None

    def _remembered(self, snippet: SnippetT) -> SnippetT:
        if snippet not in self.used:
            self.used.append(snippet)
        return snippet

    @cached_property
    def _images(self) -> dict[str, int]:
        label = ContentImage._meta.label_lower
        pks = ContentImage.objects.values_list("pk", flat=True)
        return {str(content_id_of((label, str(pk)))): pk for pk in pks}


def _documents(identifier: str) -> QuerySet[PublishedDocument]:
    """The document with this id, if it is one."""
    key = uuid_of(identifier)
    return PublishedDocument.objects.filter(pk=key) if key else PublishedDocument.objects.none()


def filled(template: str, name: str) -> str:
    return SLOT.sub(lambda _: name, template)


def uuid_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

"""Conditions, calls to action and people an import uses: found where they exist, drafted where not.

What an import creates is a draft: the text only proves that somebody wrote these words. `--publish`
publishes it with the article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Q
from django.utils.text import slugify
from wagtail.models import Locale

from pages.importing.finding import Finding
from pages.importing.outline import CallToActionText, Outline
from pages.models import CallToAction, Condition, Person
from pages.models.snippet import PublicSnippet

MAX_NAME = 160
SnippetT = TypeVar("SnippetT", bound=PublicSnippet)


@dataclass(slots=True)
class Snippets:
    """What one import found or created. `known` maps the words of a call to action to its primary key."""

    locale: Locale
    known: Mapping[str, int]
    condition: Condition | None = None
    calls_to_action: list[CallToAction] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def take(self, outline: Outline) -> None:
        self.condition = self._condition(outline)
        self.calls_to_action = [self._call_to_action(text) for text in outline.calls_to_action]

    def _condition(self, outline: Outline) -> Condition | None:
        """By name, slug or synonym; created only where the text is sure of the name."""
        name = outline.condition[:MAX_NAME]
        slug = slugify(name)
        if not slug:
            return None
        found = Condition.objects.filter(Q(name__iexact=name) | Q(slug=slug), locale=self.locale).first()
        found = found or next(
            (c for c in Condition.objects.filter(locale=self.locale) if _is_called(c, name)), None
        )
        if found or not outline.condition_sure:
            return found
        self.findings.append(Finding("condition.created", None, name))
        return drafted(Condition(name=name, slug=slug, locale=self.locale, live=False))

    def _call_to_action(self, text: CallToActionText) -> CallToAction:
        """The one that an earlier import made from these words, one that says the same, or a new draft."""
        earlier = CallToAction.objects.filter(pk=self.known.get(words_of(text), 0)).first()
        same = CallToAction.objects.filter(heading=text.heading, text=text.text, locale=self.locale).first()
        if found := earlier or same:
            return found
        self.findings.append(Finding("call_to_action.created", None, text.heading))
        made = CallToAction(name=text.heading[:MAX_NAME], heading=text.heading, text=text.text, live=False)
        made.locale = self.locale
        return drafted(made)

    def remembered(self, outline: Outline) -> dict[str, int]:
        """What a later import of the same article has to know."""
        pairs = zip(outline.calls_to_action, self.calls_to_action, strict=True)
        return {words_of(text): call.pk for text, call in pairs}


def words_of(text: CallToActionText) -> str:
    return f"{text.heading}\n{text.text}"


def _is_called(condition: Condition, name: str) -> bool:
    return any(str(synonym.value).casefold() == name.casefold() for synonym in condition.synonyms)


def drafted(snippet: SnippetT) -> SnippetT:
    snippet.save()
    snippet.save_revision()
    return snippet


def person_named(name: str, locale: Locale) -> Person | None:
    """The person of exactly this name, whatever its capitals; None where two are called so."""
    found = list(Person.objects.filter(name__iexact=name, locale=locale)[:2])
    return found[0] if len(found) == 1 else None

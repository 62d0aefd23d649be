"""Model fields on the wire, and the snippets that pages embed.

The rules mirror those of `pages.shapes.fields`.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeAlias, cast

from django.db import models
from wagtail.fields import StreamField
from wagtail.images.models import AbstractImage

from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.condition import Condition
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.relation import PublishedRelation
from pages.models.snippet import PublicSnippet
from pages.models.trial import Trial
from pages.publishing.compile import calls
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_value
from pages.publishing.identity import document_id
from pages.rules.questions import question_slots
from pages.rules.recruitment.withholding import withhold_call
from pages.rules.trials.status import takes_people

Wire = dict[str, Any]
AnyField: TypeAlias = "models.Field[Any, Any]"
ForeignKey: TypeAlias = "models.ForeignKey[Any, Any]"
Part = Callable[[Any, Compilation], Any]


def compile_fields(
    instance: ContentPage | PublicSnippet, compilation: Compilation, parts: dict[str, Part]
) -> Wire:
    """Everything a model publishes; `parts` compile what is no model field."""
    return {
        name: parts[name](instance, compilation)
        if name in parts
        else compile_field(instance, name, compilation)
        for name in instance.published_fields
    }


def compile_field(instance: models.Model, name: str, compilation: Compilation) -> Any:
    field = instance._meta.get_field(name)
    if isinstance(field, models.ManyToOneRel):
        return _children(instance, field, compilation)
    if isinstance(field, models.ForeignKey):
        return _related(instance, field, compilation)
    if isinstance(field, StreamField):
        return compile_value(field.stream_block, getattr(instance, name), compilation)
    return _plain(cast(AnyField, field), getattr(instance, name))


def compile_snippet(snippet: PublicSnippet, compilation: Compilation) -> Wire:
    """A snippet with its envelope."""
    identifier = str(document_id(snippet.translation_key, snippet.edition))
    compilation.keys.add(identifier)
    envelope = {
        "type": type(snippet).__name__,
        "id": identifier,
        "content_id": str(snippet.translation_key),
        "locale": snippet.locale.language_code,
    }
    content = {**envelope, **compile_fields(snippet, compilation, PARTS.get(type(snippet).__name__, {}))}
    approved = not isinstance(snippet, CallToAction) or calls.is_approved(snippet, compilation)
    return content if approved else withhold_call(content)


def embed(model: type[PublicSnippet], pk: Any, compilation: Compilation) -> Wire | None:
    """A snippet inside another document; None when it is not published."""
    snippet = compilation.snippet(model, pk)
    return snippet and compile_snippet(snippet, compilation)


def filled_call_to_action(pk: Any, condition_pk: Any, compilation: Compilation) -> Wire | None:
    """A call to action with its slots filled; None when it is not published or a slot stays empty.

    A condition chosen where it is placed fills {condition} instead of the page's first one.
    """
    compiled = embed(CallToAction, pk, compilation)
    chosen = compilation.snippet(Condition, condition_pk) if condition_pk else None
    if compiled is None:
        return None
    slots = {"condition": chosen.name} if chosen else None
    filled = {name: compilation.fill(compiled[name], slots) for name in ("heading", "text")}
    return None if None in filled.values() else {**compiled, **filled}


def _children(instance: models.Model, relation: models.ManyToOneRel, compilation: Compilation) -> list[Any]:
    child_model = cast(type[PublishedRelation], relation.related_model)
    child_field = cast(ForeignKey, child_model._meta.get_field(child_model.published_as))
    children = getattr(instance, relation.get_accessor_name()).all()
    compiled = (_related(child, child_field, compilation) for child in children)
    return [value for value in compiled if value is not None]


def _related(instance: models.Model, field: ForeignKey, compilation: Compilation) -> Wire | None:
    pk = getattr(instance, field.attname)
    if pk is None:
        return None
    if issubclass(field.related_model, AbstractImage):
        return compilation.image(pk, alt=str(instance), decorative=False)
    return embed(cast(type[PublicSnippet], field.related_model), pk, compilation)


def _plain(field: AnyField, value: Any) -> Any:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    return (value or None) if isinstance(field, models.URLField) else value


def instant(value: datetime) -> str:
    """A moment in UTC as RFC 3339, to the second."""
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


def _slots(question: EligibilityQuestion, compilation: Compilation) -> list[str]:
    return question_slots([question.text, question.help_text, question.why_we_ask])


def _sites(trial: Trial, compilation: Compilation) -> list[Wire]:
    """No place takes new people while the trial takes none."""
    sites: list[Wire] = compile_field(trial, "sites", compilation)
    taking = takes_people(trial.recruitment_status)
    return [{**site, "recruiting": taking and site["recruiting"]} for site in sites]


CALL_PARTS: dict[str, Part] = {
    "heading": calls.heading,
    "text": calls.text,
    "button_label": calls.button_label,
    "link": calls.link,
    "trial_status": calls.trial_status,
}
PARTS: dict[str, dict[str, Part]] = {
    "CallToAction": CALL_PARTS,
    "EligibilityQuestion": {"slots": _slots},
    "Trial": {"sites": _sites},
}
"""What is no plain field of a snippet, by its type."""

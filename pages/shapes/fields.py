"""The Shapes of model fields, and of the snippets that pages embed."""

from typing import Any, TypeAlias, cast

from django.db import models
from wagtail.fields import StreamField
from wagtail.images.models import AbstractImage

from pages.models.base import ContentPage
from pages.models.eligibility_question import Sensitivity
from pages.models.relation import PublishedRelation
from pages.models.snippet import PublicSnippet
from pages.models.trial import Masking, Phase, RecruitmentStatus, Registry, Sex
from pages.shapes.describe import describe, describe_enum
from pages.shapes.objects import IMAGE, LINK
from pages.shapes.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    ID,
    INTEGER,
    TEXT,
    URL,
    Field,
    ListOf,
    Shape,
    Struct,
    StructKind,
)

SNIPPET_ENVELOPE = (
    Field("type", TEXT, "The document's type: the name of this struct."),
    Field("id", ID, "The document's identifier: one for each content and locale."),
    Field("content_id", ID, "The content's identifier, shared by its translations."),
    Field("locale", TEXT, "The language, as a BCP 47 tag."),
)
AnyField: TypeAlias = "models.Field[Any, Any]"
ForeignKey: TypeAlias = "models.ForeignKey[Any, Any]"

NULL_WHEN_BLANK = (models.DateField, models.IntegerField, models.URLField, models.ForeignKey)


def model_fields(model: type[ContentPage | PublicSnippet], parts: dict[str, Field]) -> tuple[Field, ...]:
    """The fields a model publishes; `parts` describes those that are no model field."""
    return tuple(parts.get(name) or _model_field(model, name) for name in model.published_fields)


def describe_snippet(model: type[PublicSnippet]) -> Struct:
    """The Shape of a snippet, the same where a page embeds it and where it is a document."""
    fields = (*SNIPPET_ENVELOPE, *model_fields(model, SNIPPET_PARTS))
    return Struct(model.__name__, fields, f"A published {model._meta.verbose_name}.", StructKind.SNIPPET)


def _model_field(model: type[ContentPage | PublicSnippet], name: str) -> Field:
    field = cast(AnyField, model._meta.get_field(name))
    help_text = str(getattr(field, "help_text", "") or "")
    return Field(name, describe(field), help_text or _relation_help(name), _is_nullable(field))


def _relation_help(name: str) -> str:
    return f"The {name}, in the order editors gave them."


def _is_nullable(field: AnyField) -> bool:
    return isinstance(field, NULL_WHEN_BLANK) and (field.blank or isinstance(field, models.ForeignKey))


SNIPPET_PARTS = {
    "link": Field("link", LINK, "Where the button leads.", nullable=True),
    "slots": Field(
        "slots", ListOf(TEXT), "The slots in its words, for pages to fill: condition, for example."
    ),
    "sensitivity": Field("sensitivity", describe_enum(Sensitivity), "How private the answer is."),
    "registry": Field("registry", describe_enum(Registry), "Where the trial is registered."),
    "recruitment_status": Field(
        "recruitment_status", describe_enum(RecruitmentStatus), "Whether the trial takes new people."
    ),
    "trial_status": Field(
        "trial_status",
        describe_enum(RecruitmentStatus),
        "The recruitment status of the public trial it leads to. Words and button follow it already.",
        nullable=True,
    ),
    "phase": Field("phase", describe_enum(Phase), "How far the testing has come."),
    "masking": Field("masking", describe_enum(Masking), "Who does not know who gets what."),
    "sex": Field("sex", describe_enum(Sex), "Whom the trial takes."),
}


@describe.register(models.CharField)
@describe.register(models.TextField)
def _text(field: AnyField) -> Shape:
    return TEXT


@describe.register(models.URLField)
def _url(field: AnyField) -> Shape:
    return URL


@describe.register(models.DateField)
def _date(field: AnyField) -> Shape:
    return DATE


@describe.register(models.DateTimeField)
def _datetime(field: AnyField) -> Shape:
    return DATETIME


@describe.register(models.BooleanField)
def _boolean(field: AnyField) -> Shape:
    return BOOLEAN


@describe.register(models.IntegerField)
def _integer(field: AnyField) -> Shape:
    return INTEGER


@describe.register(models.ForeignKey)
def _foreign_key(field: ForeignKey) -> Shape:
    if issubclass(field.related_model, AbstractImage):
        return IMAGE
    return describe_snippet(cast(type[PublicSnippet], field.related_model))


@describe.register(StreamField)
def _stream(field: StreamField) -> Shape:
    return describe(field.stream_block)


@describe.register(models.ManyToOneRel)
def _children(relation: models.ManyToOneRel) -> Shape:
    child = cast(type[PublishedRelation], relation.related_model)
    return ListOf(describe(child._meta.get_field(child.published_as)))

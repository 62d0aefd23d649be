"""Gives Wagtail's API v3 our way of reading and writing pages, before it describes their types."""

from typing import Any

from django.db.models import Model
from pydantic import ModelWrapValidatorHandler, model_validator
from wagtail.api.v3.schemas import pages, read_generator
from wagtail.api.v3.schemas.generators.read import FieldSchema, SchemaGenerator
from wagtail.fields import StreamField
from wagtail.models import Page

from api.authoring.forms import ScriptForm
from api.authoring.intake import Json
from api.authoring.page_fields import written_page
from api.authoring.stored_streams import shown


class NewPage(pages.PageCreateBaseSchema):
    """What makes a page: Wagtail's schema drops names that it does not know, this one refuses them."""

    @model_validator(mode="wrap")
    @classmethod
    def as_written(cls, sent: Json, handler: ModelWrapValidatorHandler["NewPage"]) -> "NewPage":
        return handler(written_page(cls, sent))


class PageChange(pages.PageUpdateBaseSchema):
    """What changes a page: the same."""

    @model_validator(mode="wrap")
    @classmethod
    def as_written(cls, sent: Json, handler: ModelWrapValidatorHandler["PageChange"]) -> "PageChange":
        return handler(written_page(cls, sent))


def equip_authoring() -> None:
    Page.api_base_form_class = ScriptForm
    read_generator.register_field_schema(StreamField, stream_schema)
    pages.PageCreateBaseSchema, pages.PageUpdateBaseSchema = NewPage, PageChange


def stream_schema(_generator: SchemaGenerator, field: StreamField) -> FieldSchema:
    name = field.name

    def resolve(page: Model) -> list[Json]:
        return shown(getattr(page, name))

    return list[Any], [], staticmethod(resolve)

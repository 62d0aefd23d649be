"""Gives Wagtail's API v3 our way of reading and writing streams, before it describes the types of pages."""

from typing import Any

from django.db.models import Model
from wagtail.api.v3.schemas import read_generator
from wagtail.api.v3.schemas.generators.read import FieldSchema, SchemaGenerator
from wagtail.fields import StreamField
from wagtail.models import Page

from api.authoring.forms import ScriptForm
from api.authoring.intake import Json
from api.authoring.stored_streams import shown


def equip_authoring() -> None:
    Page.api_base_form_class = ScriptForm
    read_generator.register_field_schema(StreamField, stream_schema)


def stream_schema(_generator: SchemaGenerator, field: StreamField) -> FieldSchema:
    name = field.name

    def resolve(page: Model) -> list[Json]:
        return shown(getattr(page, name))

    return list[Any], [], staticmethod(resolve)

"""The fields of pages as scripts send them: also as they were read, and none is dropped unsaid."""

from collections.abc import Iterable
from typing import get_args

from ninja import Schema
from pydantic.fields import FieldInfo
from wagtail.api.v3.schemas.pages import PageMetaSchema

from api.authoring.forms import ContentRefused
from api.authoring.intake import Json, Place

READ_ONLY = frozenset({"id", "meta"})
"""What is read with each page and each row of a relation, and is nothing to write."""

READ_IN_META = frozenset(PageMetaSchema.model_fields)
UNKNOWN = "There is no such field; the fields are {fields}."


def written_page(schema: type[Schema], sent: Json) -> Json:
    """A page as its schema has it. Raises ContentRefused for fields that no page of this type has."""
    if not isinstance(sent, dict):
        return sent
    place, meta = Place(), sent.get("meta")
    page = written(schema, sent, place)
    if isinstance(meta, dict):
        known = READ_IN_META | {
            name for each in _schemas_in(schema.model_fields["meta"]) for name in each.model_fields
        }
        _refuse(meta.keys() - known, known, place.below("meta"))
        page = {
            **{name: meta[name] for name in meta.keys() & READ_IN_META & schema.model_fields.keys()},
            **page,
        }
    if place.faults:
        raise ContentRefused(place.faults)
    return {**page, "meta": meta} if "meta" in sent else page


def written(schema: type[Schema], sent: dict[str, Json], place: Place) -> dict[str, Json]:
    """An object under its names for writing, which win over those for reading: `image_id` over `image`."""
    fields = {field.alias or name: field for name, field in schema.model_fields.items() if name != "meta"}
    pointing = {name: field.alias for name, field in schema.model_fields.items() if field.alias}
    _refuse(sent.keys() - fields.keys() - pointing.keys() - READ_ONLY, fields, place)
    return {
        **{alias: _number(sent[name]) for name, alias in pointing.items() if name in sent},
        **{
            name: _rows(field, sent[name], place.below(name))
            for name, field in fields.items()
            if name in sent
        },
    }


def _rows(field: FieldInfo, value: Json, place: Place) -> Json:
    """The rows of a relation; the value of any other field as it is."""
    schemas = _schemas_in(field)
    if not schemas or not isinstance(value, list):
        return value
    return [
        written(schemas[0], row, place.below(index)) if isinstance(row, dict) else row
        for index, row in enumerate(value)
    ]


def _schemas_in(field: FieldInfo) -> list[type[Schema]]:
    found = (field.annotation, *get_args(field.annotation))
    return [each for each in found if isinstance(each, type) and issubclass(each, Schema)]


def _number(value: Json) -> Json:
    """What an object that was read is known by; anything else is left to the schema."""
    return value["id"] if isinstance(value, dict) and "id" in value else value


def _refuse(unknown: Iterable[str], fields: Iterable[str], place: Place) -> None:
    for name in sorted(unknown):
        place.below(name).fault("unknown_field", UNKNOWN.format(fields=", ".join(sorted(fields))))
